from flytekit import task
from flytekitplugins.spark import DatabricksV2


@task(task_config=DatabricksV2(databricks_conf={}))
def lost(): ...
