from flytekit import task
from flytekitplugins.spark import Databricks


@task(task_config=Databricks(databricks_conf={}))
def old_report(): ...
