from flytekit import PodTemplate, task
from flytekitplugins.ray import HeadNodeConfig, RayJobConfig
from kubernetes.client import V1Container, V1PodSpec


@task(
    task_config=RayJobConfig(
        worker_node_config=[],
        head_node_config=HeadNodeConfig(
            pod_template=PodTemplate(
                primary_container_name="ray-head",
                pod_spec=V1PodSpec(node_selector={"pool": "large"}, containers=[V1Container(name="ray-head")]),
            )
        ),
        shutdown_after_job_finishes=False,
    )
)
def score_small(): ...
