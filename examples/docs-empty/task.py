from flytekit import Documentation, task


@task(docs=Documentation())
def silent():
    pass
