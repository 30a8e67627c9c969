from flytekit import PodTemplate, Resources, task
from flytekitplugins.ray import HeadNodeConfig, RayJobConfig, WorkerNodeConfig
from kubernetes.client import V1Container, V1PodSpec


@task(
    task_config=RayJobConfig(
        worker_node_config=[
            WorkerNodeConfig(
                group_name="workers",
                replicas=2,
                min_replicas=3,
                max_replicas=1,
                requests=Resources(cpu="2"),
                pod_template=PodTemplate(
                    pod_spec=V1PodSpec(containers=[V1Container(name="mine", image="ghcr.io/acme/mine:1")])
                ),
            )
        ],
        head_node_config=HeadNodeConfig(requests=Resources(), limits=Resources()),
    )
)
def shuffle(): ...
