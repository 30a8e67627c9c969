from flytekit.core.task import Echo

marker = Echo(name="marker")
