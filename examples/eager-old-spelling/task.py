from flytekit import TaskMetadata, eager


@eager(
    metadata=TaskMetadata(
        cache=True,
        cache_serialize=True,
        cache_version="2",
        cache_ignore_input_vars=("seed",),
    ),
)
async def search_again(query: str, seed: int = 1) -> str:
    return query
