from flytekit import Resources, task
from flytekit.extras.accelerators import T4


@task(limits=Resources(gpu="1"), accelerator=T4)
def infer():
    """Answers questions about pictures."""
