from kubernetes.client import (
    V1Container,
    V1EnvVar,
    V1EnvVarSource,
    V1ObjectFieldSelector,
    V1PodSpec,
    V1ResourceRequirements,
)

from flytekit import PodTemplate, Resources, task


@task(
    container_image="ghcr.io/acme/unused:1",
    environment={"MODE": "convert"},
    resources=Resources(gpu=("1", "1"), ephemeral_storage="2Gi"),
    pod_template=PodTemplate(
        pod_spec=V1PodSpec(
            init_containers=[
                V1Container(
                    name="warm-up", image="{{.image.default}}", command=["sh", "-c", "true"]
                )
            ],
            containers=[
                V1Container(name="helper"),
                V1Container(
                    name="primary",
                    image="{{.image.default.fqn}}:legacy",
                    command=["bash"],
                    args=["-c", "run"],
                    env=[
                        V1EnvVar(name="MODE", value="old"),
                        V1EnvVar(
                            name="NODE",
                            value_from=V1EnvVarSource(
                                field_ref=V1ObjectFieldSelector(field_path="spec.nodeName")
                            ),
                        ),
                    ],
                    resources=V1ResourceRequirements(limits={"memory": "9Gi"}),
                ),
            ],
        )
    ),
)
def convert():
    """Converts old files."""
