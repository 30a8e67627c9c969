from flytekit import Resources, StructuredDataset, task
from flytekit.types.file import FlyteFile


@task(retries=5, interruptible=True, resources=Resources(cpu="2", mem="4Gi"))
def score_batch(model: FlyteFile["onnx"], customers: StructuredDataset) -> StructuredDataset:
    """Scores one batch of customers."""
    return customers
