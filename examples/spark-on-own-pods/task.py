from flytekitplugins.spark import Spark
from kubernetes.client import V1Container, V1EnvVar, V1PodSpec, V1Toleration

from flytekit import ImageSpec, PodTemplate, StructuredDataset, task

cluster = Spark(
    spark_conf={
        "spark.executor.instances": "8",
        "spark.driver.memory": "4g",
        "spark.executor.memory": "8g",
    },
    hadoop_conf={"fs.s3a.path.style.access": "true"},
    executor_path="/opt/venv/bin/python",
    applications_path="local:///opt/venv/bin/entrypoint.py",
    driver_pod=PodTemplate(
        primary_container_name="spark",
        pod_spec=V1PodSpec(
            containers=[V1Container(name="spark", env=[V1EnvVar(name="ROLE", value="driver")])],
            tolerations=[V1Toleration(key="spark", operator="Exists")],
        ),
    ),
    executor_pod=PodTemplate(
        primary_container_name="spark",
        pod_spec=V1PodSpec(containers=[], node_selector={"spot": "yes"}),
    ),
)


@task(
    task_config=cluster,
    container_image=ImageSpec(registry="ghcr.io/acme", name="spark", packages=["pyspark==3.5.1"]),
    pod_template=PodTemplate(primary_container_name="spark"),
)
def aggregate(events: StructuredDataset) -> StructuredDataset:
    """Aggregates a year of events."""
    return events
