from flytekit import PodTemplate, Resources, task
from flytekitplugins.ray import HeadNodeConfig, RayJobConfig, WorkerNodeConfig
from kubernetes.client import V1Container, V1PodSpec, V1ResourceRequirements, V1Toleration

gpu_pod = PodTemplate(
    primary_container_name="ray-worker",
    labels={"pool": "gpu"},
    annotations={"cluster-autoscaler.kubernetes.io/safe-to-evict": "false"},
    pod_spec=V1PodSpec(
        containers=[
            V1Container(
                name="ray-worker",
                image="ghcr.io/acme/ray-gpu:2.40",
                resources=V1ResourceRequirements(limits={"nvidia.com/gpu": "1"}),
            )
        ],
        tolerations=[V1Toleration(key="nvidia.com/gpu", operator="Exists", effect="NoSchedule")],
    ),
)

cluster = RayJobConfig(
    worker_node_config=[
        WorkerNodeConfig(
            group_name="cpu",
            replicas=2,
            min_replicas=1,
            max_replicas=10,
            ray_start_params={"num-cpus": "4"},
            requests=Resources(cpu="4", mem="8Gi", ephemeral_storage="10Gi"),
            limits=Resources(cpu="4", mem="16Gi"),
        ),
        WorkerNodeConfig(group_name="gpu", replicas=1, min_replicas=0, max_replicas=4, pod_template=gpu_pod),
    ],
    head_node_config=HeadNodeConfig(
        ray_start_params={"dashboard-host": "0.0.0.0"},
        requests=Resources(cpu="2", mem="4Gi"),
    ),
    enable_autoscaling=True,
    runtime_env={
        "working_dir": None,
        "pip": ["numpy", "pandas==2.0"],
        "env_vars": {"GREETING": "grüße: 'alle'", "LEVEL": "1"},
        "config": {"setup_timeout_seconds": 600, "eager_install": False},
    },
    address="ray://localhost:10001",
    shutdown_after_job_finishes=True,
    ttl_seconds_after_finished=3600,
)


@task(
    task_config=cluster,
    requests=Resources(cpu="1", mem="2Gi"),
    environment={"RAY_DEDUP_LOGS": "0"},
)
def tune(trials: int = 100):
    """Searches for good parameters."""
