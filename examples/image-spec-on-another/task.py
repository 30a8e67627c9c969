from flytekit import ImageSpec, task
from flytekit.constants import CopyFileDetection
from flytekit.types.file import JPEGImageFile

base = ImageSpec(
    name="cuda-base",
    cuda="12.4",
    cudnn="9",
    apt_packages=["libgl1", "ffmpeg"],
    platform="linux/amd64",
)
image = ImageSpec(
    name="vision",
    registry="localhost:30000",
    base_image=base,
    conda_channels=["conda-forge"],
    conda_packages=["opencv"],
    commands=["python -m compileall /root"],
    entrypoint=[],
    tag_format="v1-{spec_hash}",
    python_exec="/usr/bin/python3",
    source_copy_mode=CopyFileDetection.NO_COPY,
    builder="default",
    builder_options={"install_project": False, "retries": 2},
    builder_config={"uv_image": "ghcr.io/astral-sh/uv:0.8"},
)


@task(container_image=image)
def detect(picture: JPEGImageFile) -> list[dict[str, int]]:
    """Finds faces in a picture."""
    return [{"x": 0, "y": 0}]
