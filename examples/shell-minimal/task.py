from flytekit.extras.tasks.shell import ShellTask

list_files = ShellTask(name="recipes.list_files", script="ls -l")
