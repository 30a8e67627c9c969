from flytekit import Resources, task
from flytekit.types.directory import FlyteDirectory
from flytekitplugins.kftensorflow import (
    PS,
    Chief,
    CleanPodPolicy,
    Evaluator,
    RestartPolicy,
    RunPolicy,
    TfJob,
    Worker,
)


@task(
    task_config=TfJob(
        chief=Chief(
            image="ghcr.io/acme/chief:1",
            requests=Resources(cpu="1", mem="1Gi"),
            limits=Resources(cpu="2", mem="2Gi"),
            replicas=1,
            restart_policy=RestartPolicy.ALWAYS,
        ),
        ps=PS(
            image="ghcr.io/acme/ps:1",
            requests=Resources(mem="8Gi"),
            limits=Resources(mem="8Gi"),
            replicas=2,
            restart_policy=RestartPolicy.ALWAYS,
        ),
        worker=Worker(
            image="ghcr.io/acme/worker:1",
            requests=Resources(cpu="2", mem="2Gi"),
            limits=Resources(gpu="1"),
            replicas=5,
            restart_policy=RestartPolicy.FAILURE,
        ),
        evaluator=Evaluator(
            image="ghcr.io/acme/evaluator:1",
            requests=Resources(cpu="1"),
            limits=Resources(cpu="1"),
            replicas=1,
            restart_policy=RestartPolicy.FAILURE,
        ),
        run_policy=RunPolicy(
            clean_pod_policy=CleanPodPolicy.ALL,
            ttl_seconds_after_finished=600,
            active_deadline_seconds=36000,
            backoff_limit=5,
        ),
    )
)
def train_large() -> FlyteDirectory:
    """Trains with parameter servers."""
    return FlyteDirectory("/tmp/model")
