from flytekitplugins.perian_job import PerianConfig, PerianContainerTask

anywhere = PerianContainerTask(
    name="recipes.anywhere",
    task_config=PerianConfig(cores=0, memory=0, country_code=""),
    image="alpine:3.20",
    command=["true"],
)
