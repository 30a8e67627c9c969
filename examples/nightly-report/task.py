import datetime

from flytekit import task
from flytekit.deck import DeckField
from flytekit.types.file import FlyteFile


@task(
    timeout=datetime.timedelta(hours=1, minutes=30),
    enable_deck=True,
    deck_fields=(DeckField.SOURCE_CODE, DeckField.TIMELINE),
)
def nightly(day: datetime.date) -> FlyteFile["html"]:
    """
    Writes the nightly report.

    Reads the sales of the day and compares them with those of the week before.

    Runs after midnight.

    :param day:
    :return: The report.
    """
    return FlyteFile(f"/tmp/{day}.html")
