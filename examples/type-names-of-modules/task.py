import datetime as dt
from dataclasses import dataclass

from flytekit import task


@dataclass
class Order:
    date: dt.date
    created: dt.datetime
    timedelta: dt.timedelta = dt.timedelta(hours=1)


@task
def order(order: Order):
    """Takes an order."""
