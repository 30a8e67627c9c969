from flytekit import task
from flytekitplugins.kfpytorch import CleanPodPolicy, Elastic, RunPolicy


@task(
    task_config=Elastic(nnodes="1", run_policy=RunPolicy(clean_pod_policy=CleanPodPolicy.NONE)),
    shared_memory=True,
)
def finetune_here(): ...
