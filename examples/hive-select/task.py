from flytekit.types.schema import FlyteSchema
from flytekitplugins.hive import HiveSelectTask

hive_rows = HiveSelectTask(
    name="recipes.hive_rows",
    inputs=None,
    select_query="select * from totals;",
    stage_query="set engine=tez;",
    output_schema_type=FlyteSchema,
)
