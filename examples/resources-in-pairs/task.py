from flytekit import Resources, task


@task(
    resources=Resources(
        cpu=("2", "4"), mem=["4Gi", "8Gi"], gpu="0", ephemeral_storage="20Gi"
    )
)
def transform():
    """Turns raw events into tables."""
