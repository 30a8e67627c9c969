from flytekit import Resources, task
from flytekit.types.directory import FlyteDirectory


@task(limits=Resources(mem="2Gi"))
def compact(folder: FlyteDirectory) -> FlyteDirectory:
    """Compacts small files."""
    return folder
