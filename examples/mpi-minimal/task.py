from flytekit import task
from flytekitplugins.kfmpi import Launcher, MPIJob, Worker


@task(task_config=MPIJob(launcher=Launcher(replicas=1), worker=Worker(replicas=2)))
def simulate(): ...
