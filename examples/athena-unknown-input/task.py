from flytekit import kwtypes
from flytekitplugins.athena import AthenaConfig, AthenaTask

athena_month = AthenaTask(
    name="recipes.athena_month",
    query_template="select * from totals where month = '{{ .Inputs.mnth }}'",
    inputs=kwtypes(month=str),
    task_config=AthenaConfig(database="sales"),
)
