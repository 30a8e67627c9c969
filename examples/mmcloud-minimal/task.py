from flytekit import task
from flytekitplugins.mmcloud import MMCloudConfig


@task(task_config=MMCloudConfig())
def align(): ...
