from flytekit import task
from flytekitplugins.spark import DatabricksV2


@task(task_config=DatabricksV2(databricks_conf={"existing_cluster_id": "1201-my-cluster"}))
def report(): ...
