from flytekit.core.task import Echo

echo_message = Echo(name="recipes.echo_message", inputs={"message": str})
