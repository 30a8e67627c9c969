from flytekit import Documentation, Resources, Secret, TaskMetadata
from flytekit.deck import DeckField
from flytekit.extras.accelerators import L4
from flytekit.extras.tasks.shell import OutputLocation, ShellTask
from flytekit.types.directory import FlyteDirectory
from flytekit.types.file import FlyteFile

convert = ShellTask(
    name="recipes.shell.convert",
    script="""
    mkdir -p {outputs.pages}
    pdftotext {inputs.report} {outputs.text}
    """,
    shell="/bin/bash",
    debug=True,
    inputs={"report": FlyteFile["pdf"], "name": str},
    output_locs=[
        OutputLocation(var="text", var_type=FlyteFile["txt"], location="/tmp/report.txt"),
        OutputLocation(var="pages", var_type=FlyteDirectory, location="/tmp/pages-{inputs.name}"),
    ],
    task_type_version=1,
    container_image="ghcr.io/acme/shell:1.0",
    environment={"LANG": "C.UTF-8"},
    requests=Resources(cpu="1", mem="512Mi"),
    metadata=TaskMetadata(retries=2, labels={"team": "docs"}),
    secret_requests=[Secret(group="store")],
    docs=Documentation(short_description="Text of a report"),
    enable_deck=True,
    deck_fields=[DeckField.TIMELINE],
    accelerator=L4,
    shared_memory="1Gi",
)
