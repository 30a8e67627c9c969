from flytekit import task


@task(environment={"LOG_LEVEL": "debug", "CHANNEL": "#données", "EMPTY": "", "NOT_SET": None})
def notify(message: str):
    """Tells the team."""
