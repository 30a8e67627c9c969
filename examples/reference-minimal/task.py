from flytekit import reference_task


@reference_task(project="flytesnacks", domain="production", name="recipes.train.fit", version="v7")
def fit() -> None: ...
