from flytekit import task
from flytekitplugins.slurm import SlurmFunctionConfig


@task(
    task_config=SlurmFunctionConfig(
        ssh_config={
            "host": "slurm.example.com",
            "username": "ubuntu",
            "client_keys": ["~/.ssh/a.pem", "~/.ssh/b.pem"],
        },
        sbatch_config={"partition": "gpu", "job-name": "fold", "nodes": 2},
        script="""#!/bin/bash -i
module load cuda
{task.fn}
""",
    )
)
def fold_protein(sequence: str) -> str:
    """Folds a protein."""
    return sequence
