import datetime
from typing import Tuple

from flytekit import task


@task
def plain(
    count: int = 9007199254740993,
    share: float = 0.1,
    label: str = 'it\'s "quoted"',
    dry: bool = True,
    at: datetime.datetime = datetime.datetime(2026, 1, 31, 12, 30),
    day: datetime.date = datetime.date(2026, 1, 31),
    patience: datetime.timedelta = datetime.timedelta(hours=1.5),
    nothing: None = None,
) -> Tuple[datetime.datetime, datetime.timedelta]:
    """Takes one of each."""
    return at, patience
