from kubernetes.client import (
    V1Container,
    V1ContainerPort,
    V1EmptyDirVolumeSource,
    V1PodSpec,
    V1ResourceRequirements,
    V1Volume,
    V1VolumeMount,
)

from flytekit import PodTemplate, Resources, task

with_proxy = PodTemplate(
    primary_container_name="main",
    labels={"team": "data"},
    annotations={"sidecar.istio.io/inject": "false"},
    pod_spec=V1PodSpec(
        containers=[
            V1Container(
                name="main",
                volume_mounts=[V1VolumeMount(name="cache", mount_path="/cache")],
            ),
            V1Container(
                name="proxy",
                image="docker.io/acme/squid:6",
                ports=[V1ContainerPort(container_port=3128)],
                resources=V1ResourceRequirements(requests={"cpu": "100m", "memory": "128Mi"}),
                volume_mounts=[V1VolumeMount(name="cache", mount_path="/var/cache", read_only=True)],
            ),
        ],
        volumes=[
            V1Volume(
                name="cache",
                empty_dir=V1EmptyDirVolumeSource(medium="Memory", size_limit="1Gi"),
            )
        ],
    ),
)


@task(
    environment={"HTTPS_PROXY": "http://localhost:3128"},
    requests=Resources(cpu="1", mem="1Gi"),
    pod_template=with_proxy,
)
def fetch():
    """Fetches data through the proxy."""
