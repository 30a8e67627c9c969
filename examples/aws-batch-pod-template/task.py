from flytekit import PodTemplate, task
from flytekitplugins.awsbatch import AWSBatchConfig
from kubernetes.client import V1PodSpec


@task(
    task_config=AWSBatchConfig(parameters={"level": 1}, tags={}, propagateTags=False),
    pod_template=PodTemplate(pod_spec=V1PodSpec(containers=[])),
)
def encode_in_pod(): ...
