from flytekit import task


@task(cache=False, cache_version="7")
def sample(rows: int):
    """Draws a sample."""
