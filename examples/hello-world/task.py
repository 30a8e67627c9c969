from flytekit import task


@task
def hello():
    print("Hello from Flyte")
