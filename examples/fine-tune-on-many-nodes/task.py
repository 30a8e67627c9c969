from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated, NamedTuple, Optional

from flytekit import Cache, Resources, Secret, StructuredDataset, task
from flytekit.extras.accelerators import A100
from flytekit.types.directory import FlyteDirectory
from flytekit.types.structured.structured_dataset import PARQUET
from flytekitplugins.kfpytorch import Elastic


@dataclass
class Lora:
    rank: int = 8
    alpha: int = 16
    dropout: float = 0.05
    modules: list[str] = field(default_factory=lambda: ["q_proj", "v_proj"])


@dataclass
class Settings:
    base_model: str = field(metadata={"description": "The model as its hub knows it."})
    revision: Optional[str] = None
    epochs: int = 1
    learning_rate: float = 2e-5
    lora: Optional[Lora] = None
    stops: list[Optional[str]] = field(default_factory=list)


class Tuned(NamedTuple):
    model: FlyteDirectory
    losses: list[float]


@task(
    task_config=Elastic(
        nnodes=2,
        nproc_per_node=8,
        rdzv_configs={"timeout": 36000, "join_timeout": 36000},
        max_restarts=3,
        increase_shared_mem=False,
    ),
    cache=Cache(version="0.0.15"),
    retries=3,
    timeout=timedelta(days=2),
    environment={"WANDB_PROJECT": "fine-tuning", "NCCL_DEBUG": "WARN"},
    requests=Resources(cpu="64", mem="200Gi", gpu="8", ephemeral_storage="100Gi"),
    shared_memory="64Gi",
    accelerator=A100,
    secret_requests=[
        Secret(group="hub", key="token", mount_requirement=Secret.MountType.FILE),
        Secret(group="wandb", key="api_key", mount_requirement=Secret.MountType.FILE),
    ],
    labels={"kueue.x-k8s.io/queue-name": "gpus"},
)
def fine_tune(
    settings: Settings,
    texts: Optional[Annotated[StructuredDataset, PARQUET]] = None,
    deepspeed: Optional[dict] = None,
) -> Tuned:
    """Fine-tunes a language model on own texts."""
    return Tuned(FlyteDirectory("/tmp/model"), [0.1])
