from flytekit import Resources, task
from flytekitplugins.perian_job import PerianConfig


@task(task_config=PerianConfig(cores=0, country_code=""), requests=Resources(cpu="4"))
def render_nothing(): ...
