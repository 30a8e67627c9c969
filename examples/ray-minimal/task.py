from flytekit import task
from flytekitplugins.ray import RayJobConfig, WorkerNodeConfig


@task(task_config=RayJobConfig(worker_node_config=[WorkerNodeConfig(group_name="workers", replicas=2)]))
def count_words(path: str) -> int:
    """Counts words with Ray."""
    return 0
