from flytekit import task
from flytekitplugins.pod import Pod
from kubernetes.client import V1PodSpec


@task(task_config=Pod(pod_spec=V1PodSpec(containers=[])))
def old_plain(): ...
