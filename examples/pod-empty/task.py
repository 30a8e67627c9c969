from flytekit import PodTemplate, task


@task(pod_template=PodTemplate())
def bare():
    """Runs in a pod of its own."""
