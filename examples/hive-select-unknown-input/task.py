from flytekit import kwtypes
from flytekit.types.schema import FlyteSchema
from flytekitplugins.hive import HiveSelectTask

hive_day = HiveSelectTask(
    name="recipes.hive_day",
    select_query="select * from totals where day = '{{ .Inputs.day }}';;",
    stage_query="set hive.session.id={{ .Inputs.session }};",
    inputs=kwtypes(day=str),
    output_schema_type=FlyteSchema,
)
