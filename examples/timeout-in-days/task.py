from datetime import datetime, timedelta, timezone

from flytekit import task


@task(timeout=timedelta(days=2.5))
def backfill(
    since: datetime = datetime(2020, 1, 1, tzinfo=timezone.utc),
    step: timedelta = timedelta(days=1),
):
    """Loads the events of past years."""
