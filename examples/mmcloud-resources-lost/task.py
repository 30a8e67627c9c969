from flytekit import Resources, task
from flytekitplugins.mmcloud import MMCloudConfig


@task(
    task_config=MMCloudConfig(),
    requests=Resources(mem="3G", gpu="1"),
    resources=Resources(cpu=("2", "4"), mem="4Gi"),
)
def align_wrongly(): ...
