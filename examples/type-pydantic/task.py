from datetime import timedelta
from enum import Enum
from typing import Optional

from pydantic import BaseModel, Field

from flytekit import task


class Currency(Enum):
    EUR = "EUR"
    USD = "USD"


class Line(BaseModel):
    article: str = Field(description="Its number.")
    unit_price: float
    amount: int = 1


class Order(BaseModel):
    lines: list[Line]
    currency: Currency = Currency.EUR
    due_in: timedelta = timedelta(days=14)
    tags: dict[str, str] = {}
    coupon: str | None = None


@task
def charge(order: Order) -> Optional[Line]:
    """Charges an order."""
    return None
