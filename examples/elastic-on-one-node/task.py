from flytekitplugins.kfpytorch import Elastic

from flytekit import Resources, task
from flytekit.types.directory import FlyteDirectory


@task(limits=Resources(gpu="4"), task_config=Elastic(nproc_per_node=4))
def finetune(rank: int = 8) -> FlyteDirectory:
    """Fine-tunes a language model."""
    return FlyteDirectory("/tmp/model")
