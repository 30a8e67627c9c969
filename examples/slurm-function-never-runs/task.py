from flytekit import task
from flytekitplugins.slurm import SlurmFunctionConfig


@task(
    task_config=SlurmFunctionConfig(
        ssh_config={"host": "slurm.example.com", "client_keys": "~/.ssh/a.pem"},
        script="hostname",
    )
)
def forgotten() -> int:
    return 1
