from flytekit import Resources, task
from flytekit.extras.accelerators import A100
from flytekitplugins.kfpytorch import CleanPodPolicy, Master, PyTorch, RestartPolicy, RunPolicy, Worker


@task(
    task_config=PyTorch(
        master=Master(
            image="ghcr.io/acme/master:1",
            requests=Resources(cpu="1", mem="1Gi"),
            limits=Resources(cpu="2", mem="2Gi"),
            restart_policy=RestartPolicy.ALWAYS,
        ),
        worker=Worker(
            image="ghcr.io/acme/worker:1",
            requests=Resources(cpu="2", mem="2Gi", gpu="1"),
            limits=Resources(cpu="4", mem="4Gi", gpu="1"),
            replicas=4,
            restart_policy=RestartPolicy.FAILURE,
        ),
        run_policy=RunPolicy(
            clean_pod_policy=CleanPodPolicy.RUNNING,
            ttl_seconds_after_finished=600,
            active_deadline_seconds=36000,
            backoff_limit=5,
        ),
        increase_shared_mem=False,
    ),
    requests=Resources(gpu="1"),
    limits=Resources(gpu="1"),
    accelerator=A100,
    shared_memory="16Gi",
)
def train_large(epochs: int = 10) -> float:
    """Trains on five machines."""
    return 0.0
