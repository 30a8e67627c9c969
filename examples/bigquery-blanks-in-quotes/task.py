from flytekit import StructuredDataset, kwtypes
from flytekitplugins.bigquery import BigQueryConfig, BigQueryTask

split_lines = BigQueryTask(
    name="recipes.split_lines",
    query_template="""select split(text, '
') as lines
  from notes.texts
 where author = '{{ .inputs.author }}'
""",
    inputs=kwtypes(author=str),
    task_config=BigQueryConfig(ProjectID="acme-analytics", Location="US"),
    output_structured_dataset_type=StructuredDataset,
)
