from flytekit import TaskMetadata
from flytekit.sensor.file_sensor import FileSensor

wait_forgetfully = FileSensor(name="recipes.wait_forgetfully", metadata=TaskMetadata(retries=5))
