from flytekit import PodTemplate, task
from flytekitplugins.spark import Databricks


@task(
    task_config=Databricks(
        spark_conf={"spark.driver.memory": "1000M"},
        hadoop_conf={"a": "b"},
        executor_path="/python",
        applications_path="dbfs:///entrypoint.py",
        driver_pod=PodTemplate(),
        executor_pod=PodTemplate(),
        databricks_conf={"run_name": "old", "timeout_seconds": 3600},
        databricks_instance="acme.cloud.databricks.com",
    )
)
def old_report(): ...
