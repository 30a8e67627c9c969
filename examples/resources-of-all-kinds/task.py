from flytekit import Resources, task


@task(
    requests=Resources(cpu="500m", mem="6Gi", gpu="1", ephemeral_storage="10Gi"),
    limits=Resources(cpu="1.5", mem="12Gi", gpu="1", ephemeral_storage="10Gi"),
)
def join_tables():
    """Joins large tables."""
