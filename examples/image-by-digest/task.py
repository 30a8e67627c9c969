from flytekit import task


@task(container_image="{{ .image.default }}")
def audit():
    """Audits the books."""
