from flytekit import PodTemplate, task
from flytekitplugins.kfpytorch import PyTorch, Worker
from kubernetes.client import V1Container, V1PodSpec


@task(
    task_config=PyTorch(worker=Worker(replicas=2)),
    pod_template=PodTemplate(
        pod_spec=V1PodSpec(containers=[V1Container(name="metrics", image="ghcr.io/acme/metrics:3")])
    ),
)
def train_beside(): ...
