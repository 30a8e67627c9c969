from flytekit import ContainerTask, TaskMetadata, kwtypes
from flytekit.types.file import FlyteFile

count_words = ContainerTask(
    name="recipes.count_words",
    image="alpine:3.20",
    command=["wc", "-w", "/var/inputs/text"],
    input_data_dir="/var/inputs",
    inputs=kwtypes(text=FlyteFile, note=str),
    metadata=TaskMetadata(
        cache=True,
        cache_serialize=True,
        cache_version="1",
        cache_ignore_input_vars=("note",),
        deprecated="Use count_lines",
    ),
    disable_deck=True,
)
