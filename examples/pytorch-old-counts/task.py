from flytekit import Resources, task
from flytekitplugins.kfpytorch import PyTorch, RunPolicy


@task(
    task_config=PyTorch(num_workers=3, run_policy=RunPolicy()),
    requests=Resources(cpu="1", mem="2Gi"),
    environment={"SEED": "7"},
)
def train_old(): ...
