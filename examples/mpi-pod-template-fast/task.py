from flytekit import PodTemplate, task
from flytekitplugins.kfmpi import Launcher, MPIJob, Worker


@task(
    task_config=MPIJob(launcher=Launcher(replicas=1), worker=Worker(replicas=2)),
    pod_template=PodTemplate(primary_container_name="launcher"),
)
def simulate_in_pod(): ...
