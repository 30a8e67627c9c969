from flytekit import ImageSpec, task
from flytekitplugins.spark import Databricks


@task(
    task_config=Databricks(executor_path="", databricks_conf={"existing_cluster_id": "c"}, databricks_instance=""),
    container_image=ImageSpec(name="bricks", registry="ghcr.io/acme", python_version="3.11"),
)
def old_in_image(): ...
