from flytekit import task
from flytekitplugins.perian_job import PerianConfig


@task(task_config=PerianConfig())
def render(): ...
