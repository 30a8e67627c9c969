from flytekit import task
from flytekitplugins.dask import Dask


@task(task_config=Dask())
def summarise(): ...
