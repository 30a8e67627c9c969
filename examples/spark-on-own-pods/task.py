from flytekitplugins.spark import Spark
from kubernetes.client import V1Container, V1PodSpec, V1ResourceRequirements, V1Toleration

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
        primary_container_name="driver",
        labels={"role": "driver"},
        pod_spec=V1PodSpec(
            containers=[
                V1Container(
                    name="driver", resources=V1ResourceRequirements(requests={"cpu": "2"})
                )
            ],
            tolerations=[V1Toleration(key="spark", operator="Exists")],
        ),
    ),
    executor_pod=PodTemplate(annotations={"spot": "yes"}),
)


@task(
    task_config=cluster,
    container_image=ImageSpec(registry="ghcr.io/acme", name="spark", packages=["pyspark==3.5.1"]),
)
def aggregate(events: StructuredDataset) -> StructuredDataset:
    """Aggregates a year of events."""
    return events
