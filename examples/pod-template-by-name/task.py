from flytekit import task


@task(
    pod_template_name="nightly",
    labels={"team": "data", "cost-center": "4711"},
    annotations={"cluster-autoscaler.kubernetes.io/safe-to-evict": "false"},
)
def nightly_sync():
    """Copies what is new."""
