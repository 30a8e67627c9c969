from flytekit import TaskMetadata, kwtypes
from flytekitplugins.perian_job import PerianConfig, PerianContainerTask

render = PerianContainerTask(
    name="recipes.render",
    image="alpine:3.20",
    command=["echo", "{{.inputs.name}}"],
    inputs=kwtypes(name=str),
    environment={"QUALITY": "high"},
    metadata=TaskMetadata(retries=1),
    task_type_version=1,
    task_config=PerianConfig(
        cores=2,
        memory=8,
        accelerators=1,
        accelerator_type="A100",
        os_storage_size=100,
        country_code="de",
        provider="Paperspace",
    ),
)
