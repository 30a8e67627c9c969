from flytekit import task
from flytekitplugins.pod import Pod
from kubernetes.client import V1Container, V1PodSpec


@task(
    task_config=Pod(pod_spec=V1PodSpec(containers=[V1Container(name="side")])),
    environment={"LEVEL": "info"},
)
def old_and_fast(): ...
