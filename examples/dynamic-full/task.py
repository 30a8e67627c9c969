from datetime import timedelta

from flytekit import Cache, Documentation, Resources, Secret, SourceCode, dynamic
from flytekit.core.python_auto_container import default_notebook_task_resolver
from flytekit.deck import DeckField
from flytekit.extras.accelerators import L4


@dynamic(
    cache=Cache(version="3", serialize=True, ignored_inputs=["day"]),
    interruptible=True,
    deprecated="Use score_some",
    timeout=timedelta(hours=2),
    requests=Resources(cpu="1", mem="1Gi", gpu="1"),
    limits=Resources(cpu="2", mem="2Gi", gpu="1"),
    secret_requests=[
        Secret(group="store", key="token", mount_requirement=Secret.MountType.FILE),
    ],
    task_resolver=default_notebook_task_resolver,
    docs=Documentation(source_code=SourceCode(link="https://example.com/scores")),
    enable_deck=True,
    deck_fields=[DeckField.TIMELINE, DeckField.SOURCE_CODE],
    pod_template_name="small-pods",
    accelerator=L4,
    shared_memory="1Gi",
    labels={"team": "scoring"},
    annotations={"note": "fans out widely"},
)
def score_all(shards: list[str], day: str = "today") -> list[float]:
    """Scores every shard."""
    return [0.0 for _ in shards]
