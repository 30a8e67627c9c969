from flytekit import task
from flytekitplugins.kfmpi import HorovodJob, Worker


@task(task_config=HorovodJob(worker=Worker(replicas=2), num_launcher_replicas=1, num_workers=0))
def train_old(): ...
