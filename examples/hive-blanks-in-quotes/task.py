from flytekit import kwtypes
from flytekitplugins.hive import HiveConfig, HiveTask

hive_notes = HiveTask(
    name="recipes.hive_notes",
    query_template="""insert into notes values ('first
second', '{{ .inputs.day }}')
""",
    inputs=kwtypes(day=str),
    task_config=HiveConfig(cluster_label="", tags=[]),
)
