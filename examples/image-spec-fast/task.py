from flytekit import ImageSpec, task


@task(container_image=ImageSpec(packages=["scikit-learn"], registry="ghcr.io/acme"))
def step():
    """One step of an experiment."""
