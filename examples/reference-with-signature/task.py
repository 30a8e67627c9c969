from enum import Enum
from typing import NamedTuple, Optional

from flytekit import reference_task
from flytekit.types.file import FlyteFile


class Split(Enum):
    TRAIN = "train"
    TEST = "test"


class Scores(NamedTuple):
    accuracy: float
    loss: float


@reference_task(
    project="flytesnacks",
    domain="production",
    name="recipes.train.evaluate",
    version="2026-10-01",
)
def evaluate(model: FlyteFile, split: Split, limit: Optional[int] = None) -> Scores: ...
