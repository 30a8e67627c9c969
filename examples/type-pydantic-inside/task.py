from pydantic import BaseModel

from flytekit import task
from flytekit.types.file import FlyteFile


class Source(BaseModel):
    file: FlyteFile
    more: list[FlyteFile] = []


class Training(BaseModel):
    source: Source = Source(file=FlyteFile("s3://data/one.csv"))
    direct: FlyteFile = FlyteFile("s3://data/two.csv")


@task
def train(training: Training):
    """Trains on a source."""
