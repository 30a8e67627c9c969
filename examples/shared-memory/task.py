from flytekit import Resources, task
from flytekit.extras.accelerators import A100_80GB


@task(
    limits=Resources(gpu="1", mem="64Gi"),
    accelerator=A100_80GB.unpartitioned,
    shared_memory=True,
)
def train():
    """Trains with eight data loaders."""
