from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Optional

from flytekit import task
from flytekit.types.file import FlyteFile


class Optimizer(Enum):
    SGD = "sgd"
    ADAM = "adam"


@dataclass
class Schedule:
    start: datetime
    warmup: timedelta = timedelta(seconds=90)


@dataclass
class Config:
    schedule: Schedule
    rate: float = field(default=0.01, metadata={"description": "How far each step goes."})
    optimizer: Optimizer = Optimizer.ADAM
    layers: list[int] = field(default_factory=lambda: [64, 64])
    options: dict[str, float] = field(default_factory=dict)
    note: Optional[str] = None
    weights: Optional[FlyteFile] = None
    raw: dict = field(default_factory=lambda: {"a": 1})


@task
def fit(config: Config, more: list[Config] | None = None) -> Schedule:
    """Fits with a configuration."""
    return config.schedule
