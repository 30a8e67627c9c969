from datetime import date

from flytekit import reference_task


@reference_task(project="flytesnacks", domain="development", name="Daily report (v2)", version="1")
def daily_report(day: date): ...
