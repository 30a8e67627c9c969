from enum import Enum
from typing import List, Literal, Optional

from flytekit import task


class Color(Enum):
    RED = "red"
    GREEN = "green"
    SKY_BLUE = "sky blue"


@task
def paint(
    color: Color = Color.GREEN,
    second: Optional[Color] = None,
    finish: Literal["matt", "gloss"] = "matt",
    coats: Literal[1, 2, 3] = 1,
    thickness: Literal[0.5, 1.0] = 0.5,
    inside: Literal[True] = True,
) -> List[Color]:
    """Paints a wall."""
    return [color]
