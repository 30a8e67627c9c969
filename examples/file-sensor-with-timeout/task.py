from datetime import timedelta

from flytekit import Documentation, TaskMetadata
from flytekit.sensor.file_sensor import FileSensor

wait_an_hour = FileSensor(
    name="recipes.wait_an_hour",
    timeout=timedelta(hours=1),
    metadata=TaskMetadata(retries=2, labels={"team": "data"}),
    docs=Documentation(short_description="Waits an hour"),
    task_type_version=1,
)
