from flytekit import dynamic


@dynamic(
    cache=True,
    disable_deck=False,
    cache_serialize=True,
    cache_version="1",
    cache_ignore_input_vars=["seed"],
)
def old_ways(shards: list[str], seed: int) -> None:
    print(shards, seed)
