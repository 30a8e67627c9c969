from flytekit import StructuredDataset, kwtypes
from flytekitplugins.snowflake import SnowflakeConfig, SnowflakeTask

totals_of_a_day = SnowflakeTask(
    name="recipes.totals_of_a_day",
    query_template="select * from totals where day = '{{ .inputs.dya }}'",
    inputs=kwtypes(day=str),
    task_config=SnowflakeConfig(
        user="FLYTE", account="acme-eu", database="SALES", schema="PUBLIC", warehouse="SMALL"
    ),
    output_schema_type=StructuredDataset,
)
