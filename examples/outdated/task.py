from flytekit import task


@task(deprecated="Use recipes.train.fit instead.", retries=1)
def fit_v1():
    """Fits the model the old way."""
