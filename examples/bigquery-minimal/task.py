from flytekitplugins.bigquery import BigQueryConfig, BigQueryTask

touch = BigQueryTask(
    name="recipes.touch",
    query_template="select 1",
    task_config=BigQueryConfig(ProjectID="acme-analytics"),
)
