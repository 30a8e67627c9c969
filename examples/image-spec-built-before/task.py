from flytekit import ImageSpec, task


@task(container_image=ImageSpec(name="pinned", registry="ghcr.io/acme", requirements="requirements.txt"))
def run():
    """Runs with pinned packages."""
