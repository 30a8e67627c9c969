from flytekit import kwtypes
from flytekit.extras.sqlite3.task import SQLite3Config, SQLite3Task

all_tracks = SQLite3Task(
    name="recipes.all_tracks",
    query_template="select * from tracks",
    inputs=kwtypes(limit=int),
    task_config=SQLite3Config(uri="https://example.com/chinook.db"),
)
