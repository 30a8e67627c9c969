from flytekit import Resources, task
from flytekitplugins.mmcloud import MMCloudConfig


@task(
    task_config=MMCloudConfig(submit_extra="--migratePolicy [enable=true]"),
    requests=Resources(cpu="500m", mem="1500Mi"),
    limits=Resources(cpu="2500m", mem="4Gi"),
)
def align_reads(): ...
