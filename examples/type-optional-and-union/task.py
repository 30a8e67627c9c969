from typing import Optional, Union

from flytekit import task
from flytekit.types.directory import FlyteDirectory
from flytekit.types.file import FlyteFile


@task
def choose(
    file_or_folder: Union[FlyteFile["csv"], FlyteDirectory],
    maybe: Optional[int] = None,
    this_or_that: int | str | None = "five",
    nested: Union[list[int], dict[str, float], Optional[bool]] = [1],
) -> None | float:
    """Takes this or that."""
    return 1.0
