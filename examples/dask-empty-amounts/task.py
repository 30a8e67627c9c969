from flytekit import Resources, task
from flytekitplugins.dask import Dask, Scheduler, WorkerGroup


@task(
    task_config=Dask(
        scheduler=Scheduler(requests=Resources(cpu="", mem="1Gi"), limits=Resources()),
        workers=WorkerGroup(number_of_workers=3, limits=Resources(gpu="")),
    ),
    requests=Resources(cpu="", mem="1Gi"),
)
def sample(): ...
