from flytekit import ImageSpec, task
from flytekit.constants import CopyFileDetection

image = ImageSpec(
    name="pinned",
    registry="ghcr.io/acme",
    registry_config="registry.json",
    requirements="requirements.txt",
    source_root="/home/dev/recipes",
    source_copy_mode=CopyFileDetection.ALL,
    copy=["data/currencies.csv"],
    base_image=ImageSpec(
        source_root="/home/dev/base", source_copy_mode=CopyFileDetection.LOADED_MODULES
    ),
)


@task(container_image=image)
def run():
    """Runs with pinned packages."""
