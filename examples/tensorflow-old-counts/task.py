from flytekit import task
from flytekitplugins.kftensorflow import CleanPodPolicy, RunPolicy, TfJob


@task(
    task_config=TfJob(
        num_workers=10,
        num_ps_replicas=1,
        num_chief_replicas=1,
        num_evaluator_replicas=1,
        run_policy=RunPolicy(clean_pod_policy=CleanPodPolicy.NONE),
    )
)
def train_old(): ...
