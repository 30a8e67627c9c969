from flytekit import kwtypes
from flytekit.types.schema import FlyteSchema
from flytekitplugins.athena import AthenaConfig, AthenaTask

athena_totals = AthenaTask(
    name="recipes.athena_totals",
    inputs=kwtypes(day=str),
    query_template="""
        insert overwrite directory '{{ .rawOutputDataPrefix }}' stored as parquet
        select * from totals where day = '{{ .Inputs.day }}'
    """,
    task_config=AthenaConfig(database="sales", workgroup="nightly", catalog="main"),
    output_schema_type=FlyteSchema,
)
