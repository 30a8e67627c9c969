from flytekit import task
from flytekitplugins.kfmpi import HorovodJob, Launcher, Worker


@task(task_config=HorovodJob(launcher=Launcher(replicas=1), worker=Worker(replicas=2)))
def train(): ...
