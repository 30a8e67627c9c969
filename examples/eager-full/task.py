from datetime import timedelta
from typing import NamedTuple, Optional

from flytekit import Documentation, Resources, Secret, SourceCode, TaskMetadata, eager
from flytekit.deck import DeckField
from flytekit.extras.accelerators import L4


class Concert(NamedTuple):
    score: float
    notes: list[str]


@eager(
    metadata=TaskMetadata(
        cache=True,
        cache_version="2",
        cache_serialize=True,
        cache_ignore_input_vars=("tempo",),
        retries=3,
        timeout=timedelta(hours=1),
        interruptible=False,
        deprecated="Use play.",
    ),
    labels={"team": "music"},
    annotations={"hall": "big"},
    container_image="ghcr.io/acme/orchestra:1.0",
    environment={"HALL": "big"},
    resources=Resources(cpu=("1", "2"), mem="2Gi"),
    secret_requests=[Secret(group="tickets", key="token")],
    docs=Documentation(
        short_description="Lost to the docstring", source_code=SourceCode(link="https://example.com/conduct")
    ),
    deck_fields=[DeckField.SOURCE_CODE],
    pod_template_name="halls",
    accelerator=L4,
    shared_memory=True,
)
async def conduct(rounds: int = 3, tempo: Optional[float] = None) -> Concert:
    """Conducts.

    Tasks as they come.

    Args:
        rounds: How often

    Returns:
        What came out
    """
    return Concert(score=1.0, notes=[])
