from typing import Annotated, List, Optional

from flytekit import task
from flytekit.core.annotation import FlyteAnnotation
from flytekit.types.file import FlyteFile


@task
def convert(
    length: Annotated[float, FlyteAnnotation({"unit": "m", "range": [0, 10], "log": None})],
    parts: List[Annotated[int, FlyteAnnotation({"unit": "mm"})]],
    paper: Optional[Annotated[FlyteFile["pdf"], FlyteAnnotation({"signed": True})]] = None,
) -> float:
    """Converts a length."""
    return length
