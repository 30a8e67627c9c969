from flytekit import Resources, TaskMetadata, kwtypes
from flytekit.core.python_auto_container import default_task_resolver
from flytekit.extras.tasks.shell import ShellTask

tidy = ShellTask(
    name="recipes.shell.tidy",
    script="rm -rf {inputs.folder}",
    inputs=kwtypes(folder=str, why=str),
    metadata=TaskMetadata(
        cache=True,
        cache_serialize=True,
        cache_version="1",
        cache_ignore_input_vars=("why",),
        interruptible=False,
        deprecated="Use sweep",
        annotations={"note": "removes files"},
    ),
    task_resolver=default_task_resolver,
    disable_deck=True,
    pod_template_name="small-pods",
    resources=Resources(cpu=("500m", "1"), mem="256Mi"),
)
