from flytekitplugins.perian_job import PerianConfig, PerianContainerTask

render_anywhere = PerianContainerTask(
    name="recipes.render_anywhere", image="alpine:3.20", command=["date"], task_config=PerianConfig()
)
