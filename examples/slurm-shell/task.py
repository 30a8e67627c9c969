from flytekitplugins.slurm import SlurmConfig, SlurmShellTask

slurm_echo = SlurmShellTask(
    name="recipes.slurm_echo",
    task_config=SlurmConfig(
        ssh_config={"host": "slurm.example.com"},
        sbatch_config={"partition": "debug"},
        batch_script_args=["hi"],
    ),
    script="#!/bin/bash\necho $1\n",
)
