from flytekit import PodTemplate, Resources, dynamic
from flytekitplugins.spark import Spark
from kubernetes.client import V1Container, V1EnvVar, V1PodSpec, V1Toleration


@dynamic(
    task_config=Spark(spark_conf={"spark.executor.instances": "2"}),
    pod_template=PodTemplate(
        pod_spec=V1PodSpec(
            containers=[
                V1Container(env=[V1EnvVar(name="MODE", value="fast")], name="primary"),
            ],
            tolerations=[V1Toleration(key="batch", operator="Exists")],
        ),
        labels={"app": "spread"},
    ),
    pickle_untyped=True,
    resources=Resources(cpu=("1", "2"), mem="1Gi"),
)
def spread(anything) -> None:
    print(anything)
