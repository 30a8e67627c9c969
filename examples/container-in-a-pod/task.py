from flytekit import ContainerTask, PodTemplate, Resources
from flytekit.types.file import FlyteFile
from kubernetes.client import V1Container, V1EnvVar, V1PodSpec

scan = ContainerTask(
    name="recipes.scan",
    image="ghcr.io/acme/scanner:2.0",
    command=["scan", "/var/inputs/report"],
    input_data_dir="/var/inputs",
    inputs={"report": FlyteFile["pdf"]},
    resources=Resources(cpu=("1", "2")),
    environment={"DEPTH": "3"},
    pod_template=PodTemplate(
        primary_container_name="scanner",
        labels={"app": "scan"},
        pod_spec=V1PodSpec(
            containers=[
                V1Container(
                    name="scanner",
                    image="ghcr.io/acme/scanner:2.1",
                    args=["lost"],
                    env=[V1EnvVar(name="MODE", value="fast")],
                ),
                V1Container(name="proxy", command=["proxy"]),
            ]
        ),
    ),
)
