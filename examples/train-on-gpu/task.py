from datetime import timedelta
from typing import NamedTuple

from flytekit import Cache, Resources, Secret, StructuredDataset, task
from flytekit.extras.accelerators import A100
from flytekit.types.file import FlyteFile

Fitted = NamedTuple("Fitted", [("model", FlyteFile["onnx"]), ("loss", float)])


@task(
    cache=Cache(version="2", serialize=True),
    retries=3,
    timeout=timedelta(hours=6),
    environment={"WANDB_PROJECT": "churn", "OMP_NUM_THREADS": "4"},
    requests=Resources(cpu="4", mem="16Gi", gpu="1"),
    limits=Resources(cpu="8", mem="32Gi", gpu="1"),
    secret_requests=[
        Secret(
            group="wandb",
            key="api_key",
            mount_requirement=Secret.MountType.ENV_VAR,
            env_var="WANDB_API_KEY",
        )
    ],
    accelerator=A100.partition_3g_20gb,
)
def fit(data: StructuredDataset, epochs: int = 3, learning_rate: float = 0.001) -> Fitted:
    """Fits the model.

    :param epochs: Passes over the data.
    """
    path = "/tmp/model.onnx"
    return Fitted(FlyteFile(path), 0.1)
