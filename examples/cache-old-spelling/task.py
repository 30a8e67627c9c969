from typing import List

from flytekit import task


@task(cache=True, cache_version="3", cache_serialize=True, cache_ignore_input_vars=("batch_size",))
def embed(texts: List[str], batch_size: int = 64) -> List[List[float]]:
    """Embeds texts."""
    return [[0.0] for _ in texts]
