from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from flytekit import Cache, PodTemplate, Resources, Secret, StructuredDataset, task
from flytekit.extras.accelerators import A100
from flytekitplugins.kfpytorch import Elastic
from kubernetes.client import V1Container, V1PodSpec


class Color(Enum):
    RED = "red"
    GREEN = "green"


@dataclass
class Point:
    x: int = 0


@task(
    task_config=Elastic(nnodes=2, nproc_per_node=4),
    cache=Cache(version="2", serialize=True, ignored_inputs=["epochs"]),
    retries=3,
    interruptible=True,
    timeout=timedelta(hours=1, minutes=30),
    container_image="ghcr.io/acme/train:1.4",
    environment={"LOG_LEVEL": "info"},
    requests=Resources(cpu="2", mem="4Gi"),
    limits=Resources(gpu="1"),
    secret_requests=[Secret(group="db", key="password", mount_requirement=Secret.MountType.ENV_VAR)],
    pod_template=PodTemplate(
        pod_spec=V1PodSpec(containers=[V1Container(name="main")]),
        primary_container_name="main",
    ),
    accelerator=A100.partition_1g_5gb,
)
def fit(epochs: int = 3, *, data: StructuredDataset, points: list[Point]) -> float:
    """Fits the model

    :param epochs: Passes over the data
    """
    return float(epochs)
