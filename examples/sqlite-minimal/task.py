from flytekit import kwtypes
from flytekit.extras.sqlite3.task import SQLite3Config, SQLite3Task

tracks = SQLite3Task(
    name="recipes.tracks",
    query_template="select TrackId, Name from tracks limit {{.inputs.limit}}",
    inputs=kwtypes(limit=int),
    task_config=SQLite3Config(uri="https://example.com/chinook.zip", compressed=True),
)
