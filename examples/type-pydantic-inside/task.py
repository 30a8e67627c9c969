from pydantic import BaseModel

from flytekit import task
from flytekit.types.file import FlyteFile


class Source(BaseModel):
    file: FlyteFile
    more: list[FlyteFile] = []


class Training(BaseModel):
    source: Source = Source(file=FlyteFile("s3://data/one.csv"))
    direct: FlyteFile = FlyteFile("s3://data/two.csv")


class Report(BaseModel):
    table: FlyteFile["csv"]
    notes: FlyteFile = None


class Publishing(BaseModel):
    report: Report = Report(table={"path": "s3://data/three.csv"})


@task
def train(
    training: Training,
    publishing: Publishing = Publishing(report=Report(table={"path": "s3://data/four.csv"})),
):
    """Trains on a source."""
