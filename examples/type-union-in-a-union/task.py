from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from typing import Annotated, Optional, Union

from flytekit import task
from flytekit.core.annotation import FlyteAnnotation
from flytekit.types.file import FlyteFile
from pydantic import BaseModel


class Mode(Enum):
    FAST = "fast"
    EXACT = "exact"


@dataclass
class Limits:
    rate: int | Annotated[Union[str, float], FlyteAnnotation({"unit": "Hz"})]
    steps: list[Annotated[Optional[int], FlyteAnnotation({"unit": "mm"})]] = field(
        default_factory=lambda: [1, None]
    )
    mode: (
        None | Annotated[Union[Mode, Annotated[Union[bool, timedelta], FlyteAnnotation({})]], FlyteAnnotation({})]
    ) = timedelta(seconds=90)
    labels: dict[Annotated[str, FlyteAnnotation({})], Annotated[int | str, FlyteAnnotation({})]] = field(
        default_factory=dict
    )


class Model(BaseModel):
    rate: Annotated[Optional[int], FlyteAnnotation({"unit": "Hz"})] | str = "fast"
    limits: Optional[Annotated[Optional[Limits], FlyteAnnotation({})]] = None


@task
def tune(limits: Limits, model: Model, tables: FlyteFile["csv"] | FlyteFile["csv"]): ...
