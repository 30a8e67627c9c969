from decimal import Decimal
from pathlib import Path
from typing import Any

from flytekit import task


@task(pickle_untyped=True)
def remember(thing: Any, untyped, raw: bytes, names: set[str], path: Path, number: Decimal):
    """Remembers an object."""
    return thing
