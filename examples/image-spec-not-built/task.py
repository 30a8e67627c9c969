from flytekit import ImageSpec, task


@task(
    environment={"_F_RUNTIME_PACKAGES": "overridden", "MODE": "fast"},
    container_image=ImageSpec(
        builder="noop",
        base_image="ghcr.io/acme/recipes:1.4",
        runtime_packages=["polars", "httpx"],
    ),
)
def try_out():
    """Tries out a library."""
