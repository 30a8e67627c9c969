from flytekitplugins.slurm import SlurmScriptConfig, SlurmTask

slurm_nightly = SlurmTask(
    name="recipes.slurm_nightly",
    task_config=SlurmScriptConfig(
        ssh_config={"host": "slurm.example.com"}, batch_script_path="/home/ubuntu/nightly.slurm"
    ),
)
