from datetime import timedelta

from flytekit import StructuredDataset, TaskMetadata
from flytekitplugins.bigquery import BigQueryConfig, BigQueryTask
from google.cloud.bigquery import QueryJobConfig, ScalarQueryParameter

big_totals = BigQueryTask(
    name="recipes.big_totals",
    query_template="select * from sales.totals where day = @day",
    task_config=BigQueryConfig(
        ProjectID="acme-analytics",
        Location="EU",
        QueryJobConfig=QueryJobConfig(
            use_legacy_sql=False,
            maximum_bytes_billed=1_000_000_000,
            query_parameters=[ScalarQueryParameter("day", "STRING", "2026-10-01")],
        ),
    ),
    output_structured_dataset_type=StructuredDataset,
    metadata=TaskMetadata(timeout=timedelta(minutes=30)),
)
