from datetime import timedelta

from flytekit import ContainerTask, Documentation, Resources, Secret, TaskMetadata

ellipse_area = ContainerTask(
    name="recipes.ellipse_area",
    image="ghcr.io/acme/rawcontainers-shell:v2",
    command=["./calculate-ellipse-area.sh", "{{.inputs.a}}", "{{.inputs.b}}"],
    arguments=["/var/outputs"],
    input_data_dir="/var/inputs",
    output_data_dir="/var/outputs",
    metadata_format=ContainerTask.MetadataFormat.YAML,
    local_logs=True,
    task_type_version=1,
    inputs={"a": (float, 1.5), "b": float},
    outputs={"area": float, "metadata": str},
    metadata=TaskMetadata(
        cache=True,
        cache_version="1",
        cache_serialize=True,
        cache_ignore_input_vars=("b",),
        retries=2,
        timeout=timedelta(minutes=10),
        interruptible=False,
        labels={"team": "geometry"},
        annotations={"note": "slow on small machines"},
    ),
    environment={"PRECISION": "high"},
    requests=Resources(cpu="1", mem="256Mi", ephemeral_storage="1Gi"),
    limits=Resources(mem="512Mi"),
    secret_requests=[Secret(group="geometry", key="licence", mount_requirement=Secret.MountType.ENV_VAR)],
    docs=Documentation(short_description="Area of an ellipse"),
    enable_deck=True,
    pod_template_name="small-pods",
)
