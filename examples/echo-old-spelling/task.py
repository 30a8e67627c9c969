from flytekit import TaskMetadata, kwtypes
from flytekit.core.task import Echo

say_it_again = Echo(
    name="recipes.say_it_again",
    inputs=kwtypes(word=str, loud=bool),
    metadata=TaskMetadata(
        cache=True,
        cache_serialize=True,
        cache_version="1",
        cache_ignore_input_vars=("loud",),
    ),
    disable_deck=True,
)
