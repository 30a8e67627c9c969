from flytekit import ContainerTask

hello = ContainerTask(name="recipes.hello", image="alpine:3.20", command=["echo", "hello"])
