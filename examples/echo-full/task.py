from typing import Optional

from flytekit import Documentation, Secret, StructuredDataset, TaskMetadata
from flytekit.core.task import Echo
from flytekit.models.security import SecurityContext

echo_all = Echo(
    name="recipes.echo_all",
    inputs={"count": int, "table": StructuredDataset, "class": Optional[list[str]]},
    task_type_version=1,
    metadata=TaskMetadata(
        cache=True,
        cache_version="1",
        retries=1,
        timeout=60,
        interruptible=True,
        deprecated="Use echo_message.",
        labels={"team": "ml"},
        annotations={"a": "b"},
        pod_template_name="none-needed",
    ),
    security_ctx=SecurityContext(secrets=[Secret(group="db")]),
    docs=Documentation(short_description="Gives everything back"),
    enable_deck=False,
)
