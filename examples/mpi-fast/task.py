from flytekit import task
from flytekitplugins.kfmpi import MPIJob


@task(task_config=MPIJob(num_workers=10, num_launcher_replicas=1))
def simulate_again(): ...
