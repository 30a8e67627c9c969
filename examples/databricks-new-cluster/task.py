from datetime import timedelta

from flytekit import PodTemplate, task
from flytekitplugins.spark import DatabricksV2


@task(
    task_config=DatabricksV2(
        spark_conf={"spark.driver.memory": "1000M"},
        hadoop_conf={"fs.s3a.path.style.access": "true"},
        executor_path="/databricks/python3/bin/python",
        applications_path="dbfs:///FileStore/tables/entrypoint.py",
        driver_pod=PodTemplate(labels={"part": "driver"}),
        executor_pod=PodTemplate(annotations={"part": "executor"}),
        databricks_conf={
            "run_name": "features",
            "timeout_seconds": 3600,
            "max_retries": 1,
            "new_cluster": {
                "spark_version": "13.3.x-scala2.12",
                "autoscale": {"min_workers": 1, "max_workers": 2},
                "spot": True,
                "tags": ["a", "b"],
                "policy_id": None,
            },
        },
        databricks_instance="acme.cloud.databricks.com",
    ),
    timeout=timedelta(hours=1),
)
def rebuild_features(tables: list[str]):
    """Rebuilds the feature tables."""
