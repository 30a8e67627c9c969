from flytekit import Resources, task
from flytekit.extras.accelerators import V5E


@task(resources=Resources(gpu=("4", "4")), accelerator=V5E.slice_2x4, shared_memory="16Gi")
def pretrain():
    """Trains a language model."""
