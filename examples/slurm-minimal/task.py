from flytekit import task
from flytekitplugins.slurm import SlurmFunctionConfig


@task(task_config=SlurmFunctionConfig(ssh_config={"host": "slurm.example.com"}))
def fold(): ...
