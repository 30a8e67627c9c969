from flytekit import task


@task
def look():
    """Looks at the data."""
