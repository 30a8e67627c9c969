from typing import Annotated

from flytekit import Documentation, Secret, StructuredDataset, TaskMetadata, kwtypes
from flytekit.models.security import SecurityContext
from flytekitplugins.snowflake import SnowflakeConfig, SnowflakeTask

totals = SnowflakeTask(
    name="recipes.totals",
    inputs={"day": (str, "2026-10-01")},
    query_template="""
        select day, sum(amount) as total
        from sales
        where day = '{{ .inputs.day }}'
        group by day
    """,
    task_config=SnowflakeConfig(
        user="FLYTE", account="acme-eu", database="SALES", schema="PUBLIC", warehouse="SMALL"
    ),
    output_schema_type=Annotated[StructuredDataset, kwtypes(day=str, total=float)],
    task_type_version=2,
    metadata=TaskMetadata(cache=True, cache_version="1", retries=2),
    security_ctx=SecurityContext(secrets=[Secret(group="snowflake", key="private_key")]),
    docs=Documentation(short_description="Totals of a day"),
)
