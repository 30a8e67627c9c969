from datetime import timedelta

from flytekit import Documentation, TaskMetadata
from flytekitplugins.slurm import SlurmScriptConfig, SlurmTask

slurm_empty = SlurmTask(
    name="recipes.slurm_empty",
    task_config=SlurmScriptConfig(
        ssh_config={"host": "slurm.example.com", "client_keys": []},
        sbatch_config={"nodes": 2, "comment": ""},
        batch_script_args=[],
        batch_script_path="",
    ),
    metadata=TaskMetadata(timeout=timedelta(hours=1)),
    docs=Documentation(short_description="A script without a name"),
)
