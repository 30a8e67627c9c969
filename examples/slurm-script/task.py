from flytekit import TaskMetadata
from flytekitplugins.slurm import SlurmScriptConfig, SlurmTask

slurm_train = SlurmTask(
    name="recipes.slurm_train",
    task_config=SlurmScriptConfig(
        ssh_config={"host": "slurm.example.com", "username": "ubuntu", "client_keys": ["~/.ssh/a.pem"]},
        sbatch_config={"job-name": "train", "partition": "gpu"},
        batch_script_args=["1", "two"],
        batch_script_path="/home/ubuntu/train.slurm",
    ),
    metadata=TaskMetadata(retries=1),
)
