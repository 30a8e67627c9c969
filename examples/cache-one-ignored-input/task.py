from flytekit import Cache, task


@task(cache=Cache(version="1", ignored_inputs="api_url", salt="geo"))
def geocode(address: str, api_url: str = "https://geo.acme.test") -> list[float]:
    """Finds the place of an address."""
    return [52.5, 13.4]
