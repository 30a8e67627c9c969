from kubernetes import client as k8s

from flytekit import PodTemplate, task

affinity = k8s.V1Affinity(
    node_affinity=k8s.V1NodeAffinity(
        required_during_scheduling_ignored_during_execution=k8s.V1NodeSelector(
            node_selector_terms=[
                k8s.V1NodeSelectorTerm(
                    match_expressions=[
                        k8s.V1NodeSelectorRequirement(key="zone", operator="In", values=["eu-1a", "eu-1b"])
                    ]
                )
            ]
        )
    ),
    pod_anti_affinity=k8s.V1PodAntiAffinity(
        preferred_during_scheduling_ignored_during_execution=[
            k8s.V1WeightedPodAffinityTerm(
                weight=50,
                pod_affinity_term=k8s.V1PodAffinityTerm(
                    topology_key="kubernetes.io/hostname",
                    label_selector=k8s.V1LabelSelector(match_labels={"app": "serve"}),
                ),
            )
        ]
    ),
)
server = k8s.V1Container(
    name="server",
    security_context=k8s.V1SecurityContext(
        capabilities=k8s.V1Capabilities(drop=["ALL"]), read_only_root_filesystem=True
    ),
    readiness_probe=k8s.V1Probe(
        http_get=k8s.V1HTTPGetAction(path="/healthz", port=8080, scheme="HTTP"),
        initial_delay_seconds=3,
    ),
    lifecycle=k8s.V1Lifecycle(
        pre_stop=k8s.V1LifecycleHandler(_exec=k8s.V1ExecAction(command=["sh", "-c", "sleep 2"]))
    ),
    volume_mounts=[
        k8s.V1VolumeMount(name="about", mount_path="/about"),
        k8s.V1VolumeMount(name="token", mount_path="/token"),
    ],
)
volumes = [
    k8s.V1Volume(
        name="about",
        downward_api=k8s.V1DownwardAPIVolumeSource(
            items=[
                k8s.V1DownwardAPIVolumeFile(
                    path="labels", field_ref=k8s.V1ObjectFieldSelector(field_path="metadata.labels")
                )
            ]
        ),
    ),
    k8s.V1Volume(
        name="token",
        projected=k8s.V1ProjectedVolumeSource(
            sources=[
                k8s.V1VolumeProjection(
                    service_account_token=k8s.V1ServiceAccountTokenProjection(
                        path="token", expiration_seconds=3600
                    )
                )
            ]
        ),
    ),
]


@task(
    container_image="ghcr.io/acme/serve:2",
    pod_template=PodTemplate(
        primary_container_name="server",
        pod_spec=k8s.V1PodSpec(
            service_account_name="runner",
            node_selector={"disk": "ssd"},
            tolerations=[
                k8s.V1Toleration(key="nvidia.com/gpu", operator="Exists", effect="NoSchedule"),
                k8s.V1Toleration(key="spot", value="true", toleration_seconds=60),
            ],
            affinity=affinity,
            host_ipc=True,
            set_hostname_as_fqdn=False,
            image_pull_secrets=[],
            security_context=k8s.V1PodSecurityContext(run_as_user=1000, fs_group=1000),
            termination_grace_period_seconds=5,
            containers=[server],
            volumes=volumes,
        ),
    ),
)
def serve():
    """Serves a model for a while."""
