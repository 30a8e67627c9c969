from flytekitplugins.slurm import SlurmConfig, SlurmShellTask

slurm_date = SlurmShellTask(
    name="recipes.slurm_date",
    task_config=SlurmConfig(ssh_config={"host": "slurm.example.com"}),
    script="#!/bin/sh\ndate\n",
)
