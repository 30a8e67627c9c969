from flytekit import Resources, TaskMetadata, eager


@eager(
    metadata=TaskMetadata(retries=1),
    requests=Resources(cpu="1", mem="1Gi"),
    environment={"MODE": "search"},
)
async def search(rounds: int = 10) -> float:
    """Looks for the best learning rate."""
    return 0.01
