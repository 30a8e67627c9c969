from flytekitplugins.slurm import SlurmConfig, SlurmShellTask

slurm_bare = SlurmShellTask(
    name="recipes.slurm_bare",
    task_config=SlurmConfig(
        ssh_config={"host": "slurm.example.com", "username": "ubuntu"}, batch_script_args=[]
    ),
    script="echo hi",
)
