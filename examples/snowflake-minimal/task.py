from flytekitplugins.snowflake import SnowflakeConfig, SnowflakeTask

refresh_totals = SnowflakeTask(
    name="recipes.refresh_totals",
    query_template="call refresh_totals()",
    task_config=SnowflakeConfig(
        user="FLYTE", account="acme-eu", database="SALES", schema="PUBLIC", warehouse="SMALL"
    ),
)
