from flytekit import Cache, Resources, task
from flytekitplugins.dask import Dask, Scheduler, WorkerGroup


@task(
    task_config=Dask(
        scheduler=Scheduler(
            image="ghcr.io/acme/dask-scheduler:1",
            requests=Resources(cpu="1", mem="2Gi"),
            limits=Resources(cpu="2", mem="4Gi"),
        ),
        workers=WorkerGroup(
            number_of_workers=10,
            image="ghcr.io/acme/dask-worker:1",
            requests=Resources(cpu="4", mem="8Gi", gpu="1", ephemeral_storage="10Gi"),
            limits=Resources(cpu="8", mem="16Gi", gpu="1"),
        ),
    ),
    cache=Cache(version="1.0"),
    requests=Resources(cpu="1"),
)
def join_tables(left: str, right: str) -> str:
    """Joins two tables that do not fit into memory."""
    return left
