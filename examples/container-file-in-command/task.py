from flytekit import ContainerTask
from flytekit.types.file import FlyteFile

count_lines = ContainerTask(
    name="recipes.count_lines",
    image=None,
    command=["wc", "-l", "{{.inputs.table}}"],
    metadata_format=ContainerTask.MetadataFormat.PROTO,
    inputs={"table": FlyteFile},
)
