from flytekit import kwtypes
from flytekit.types.schema import FlyteSchema
from flytekitplugins.hive import HiveConfig, HiveTask

hive_totals = HiveTask(
    name="recipes.hive_totals",
    inputs=kwtypes(day=str),
    query_template="select * from totals where day = '{{ .inputs.day }}'",
    task_config=HiveConfig(cluster_label="flyte", tags=["nightly", "sales"]),
    output_schema_type=FlyteSchema[kwtypes(day=str, total=float)],
)
