from datetime import datetime

from flytekit import Cache, StructuredDataset, task


@task(
    cache=Cache(
        version="2026.1",
        serialize=True,
        ignored_inputs=("workers", "log_level"),
    )
)
def build(day: datetime, log_level: str = "info", workers: int = 4) -> StructuredDataset:
    """Builds the features of a day."""
    return StructuredDataset(uri=f"s3://acme/features/{day:%Y-%m-%d}")
