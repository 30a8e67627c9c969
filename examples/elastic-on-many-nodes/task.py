from flytekitplugins.kfpytorch import CleanPodPolicy, Elastic, RunPolicy

from flytekit import Resources, task


@task(
    limits=Resources(gpu="8", mem="256Gi"),
    shared_memory="32Gi",
    task_config=Elastic(
        nnodes="2:8",
        nproc_per_node=8,
        start_method="fork",
        monitor_interval=10,
        max_restarts=3,
        rdzv_configs={"timeout": 1200, "join_timeout": 900, "is_host": False},
        increase_shared_mem=False,
        run_policy=RunPolicy(
            clean_pod_policy=CleanPodPolicy.RUNNING,
            ttl_seconds_after_finished=600,
            active_deadline_seconds=86400,
            backoff_limit=2,
        ),
    ),
)
def pretrain():
    """Trains from scratch."""
