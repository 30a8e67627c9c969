from flytekit import task
from flytekitplugins.kftensorflow import PS, Chief, TfJob, Worker


@task(task_config=TfJob(chief=Chief(replicas=1), ps=PS(replicas=1), worker=Worker(replicas=2)))
def train(): ...
