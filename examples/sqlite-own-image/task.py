from flytekit import Resources, Secret, kwtypes
from flytekit.extras.sqlite3.task import SQLite3Config, SQLite3Task
from flytekit.types.schema import FlyteSchema

music = SQLite3Task(
    name="recipes.music",
    query_template="select * from music",
    task_config=SQLite3Config(uri="s3://acme/music.db"),
    output_schema_type=FlyteSchema[kwtypes(name=str)],
    container_image="{{.image.default.fqn}}:sql",
    environment={"LANG": "C"},
    requests=Resources(mem="1Gi"),
    limits=Resources(mem="2Gi"),
    secret_requests=[Secret(group="store")],
)
