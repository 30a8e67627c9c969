from typing import Dict, Iterator, List

from flytekit import task
from flytekit.types.iterator import JSON


@task
def collect(
    matrix: List[List[float]],
    by_year: Dict[int, float],
    stream: Iterator[int],
    rows: Iterator[JSON],
    names: List[str] = ["a", "b"],
    scores: Dict[str, List[int]] = {"a": [1, 2]},
    anything: dict = {},
) -> Dict[str, dict]:
    """Takes values of values."""
    return {"scores": scores}
