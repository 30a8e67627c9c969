from flytekit import task
from flytekit.types.file import FlyteFile


@task(environment={"CONCURRENCY": "16"})
async def download(urls: list[str]) -> list[FlyteFile]:
    """Downloads many files at once."""
    return [FlyteFile(url) for url in urls]
