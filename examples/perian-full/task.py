from flytekit import task
from flytekitplugins.perian_job import PerianConfig


@task(
    task_config=PerianConfig(
        cores=8,
        memory=32,
        accelerators=1,
        accelerator_type="A100",
        os_storage_size=100,
        country_code="de",
        provider="Paperspace",
    ),
    environment={"QUALITY": "high"},
)
def render_film(): ...
