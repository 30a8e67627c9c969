import os
from typing import BinaryIO, Dict, TextIO

from flytekit import task
from flytekit.types.directory import FlyteDirectory, TensorboardLogs
from flytekit.types.file import FlyteFile, PNGImageFile


@task
def archive(
    table: FlyteFile["csv"],
    packed: FlyteFile["tar.gz"],
    picture: PNGImageFile,
    path: os.PathLike,
    folder: FlyteDirectory,
    logs: TensorboardLogs,
    photos: FlyteDirectory["png"],
    reader: TextIO,
    stream: BinaryIO,
    plain: FlyteFile = FlyteFile("s3://acme/plain.bin"),
) -> Dict[str, FlyteFile]:
    """Archives files."""
    return {"plain": plain}
