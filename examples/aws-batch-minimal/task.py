from flytekit import task
from flytekitplugins.awsbatch import AWSBatchConfig


@task(task_config=AWSBatchConfig())
def encode(): ...
