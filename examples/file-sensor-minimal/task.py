from flytekit.sensor.file_sensor import FileSensor

wait_for_file = FileSensor(name="recipes.wait_for_file")
