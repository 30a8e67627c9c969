from datetime import date

import pandas as pd
from flytekit import PodTemplate, Resources, task
from kubernetes.client import (
    V1ConfigMapEnvSource,
    V1Container,
    V1EnvFromSource,
    V1EnvVar,
    V1EnvVarSource,
    V1LocalObjectReference,
    V1PersistentVolumeClaimVolumeSource,
    V1PodSpec,
    V1SecretKeySelector,
    V1Toleration,
    V1Volume,
    V1VolumeMount,
)

warehouse = PodTemplate(
    primary_container_name="main",
    pod_spec=V1PodSpec(
        service_account_name="exporter",
        image_pull_secrets=[V1LocalObjectReference(name="registry")],
        node_selector={"acme.com/pool": "data"},
        tolerations=[V1Toleration(key="dedicated", operator="Equal", value="data", effect="NoSchedule")],
        containers=[
            V1Container(
                name="main",
                image_pull_policy="Always",
                env=[
                    V1EnvVar(
                        name="PGPASSWORD",
                        value_from=V1EnvVarSource(
                            secret_key_ref=V1SecretKeySelector(name="warehouse", key="password")
                        ),
                    ),
                    V1EnvVar(name="PGHOST", value="warehouse.data.svc"),
                ],
                env_from=[V1EnvFromSource(config_map_ref=V1ConfigMapEnvSource(name="warehouse"))],
                volume_mounts=[V1VolumeMount(name="downloads", mount_path="/downloads")],
            )
        ],
        volumes=[
            V1Volume(
                name="downloads",
                persistent_volume_claim=V1PersistentVolumeClaimVolumeSource(claim_name="downloads"),
            )
        ],
    ),
)


@task(requests=Resources(cpu="1", mem="2Gi"), pod_template=warehouse)
def export_orders(day: date, columns: list[str] = ["id", "total"]) -> pd.DataFrame:
    """Exports the orders of one day.

    What was downloaded before is taken from the disk. Log lines begin with
    "orders".

    Args:
        day: The day in the time zone of the shop, as in "2026-11-28".

    Returns:
        One row for each order.
    """
    return pd.DataFrame()
