from flytekit import PodTemplate, Resources, eager
from flytekit.core.python_auto_container import default_notebook_task_resolver
from kubernetes.client import V1Container, V1PodSpec


@eager(
    limits=Resources(cpu="1", mem="1Gi"),
    task_resolver=default_notebook_task_resolver,
    pod_template=PodTemplate(
        pod_spec=V1PodSpec(containers=[V1Container(name="main")]),
        primary_container_name="main",
        annotations={"note": "looks around"},
    ),
    pickle_untyped=True,
)
async def look_around(anything) -> None:
    print(anything)
