from flytekit import Resources, task
from flytekitplugins.pod import Pod
from kubernetes.client import (
    V1Container,
    V1ContainerPort,
    V1EmptyDirVolumeSource,
    V1EnvVar,
    V1PodSpec,
    V1Volume,
    V1VolumeMount,
)

pod_spec = V1PodSpec(
    restart_policy="OnFailure",
    containers=[
        V1Container(
            name="main",
            image="ghcr.io/acme/never-used:1",
            args=["never", "used"],
            ports=[V1ContainerPort(container_port=8080)],
            env=[V1EnvVar(name="LEVEL", value="debug")],
            volume_mounts=[V1VolumeMount(name="shared", mount_path="/shared")],
        ),
        V1Container(name="side", image="alpine:3", command=["/bin/sh"], args=["-c", "sleep 1"]),
    ],
    volumes=[V1Volume(name="shared", empty_dir=V1EmptyDirVolumeSource(medium="Memory", size_limit="1Gi"))],
)


@task(
    task_config=Pod(
        pod_spec=pod_spec,
        primary_container_name="main",
        labels={"app": "recipes"},
        annotations={"owner": "data"},
    ),
    requests=Resources(cpu="1", mem="1Gi", gpu="1", ephemeral_storage="1Gi"),
    limits=Resources(cpu="2", mem="2Gi", gpu="1"),
    environment={"LEVEL": "info"},
    pod_template_name="base",
)
def old_with_sidecar(): ...
