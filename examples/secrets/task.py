from flytekit import Secret, StructuredDataset, task


@task(
    secret_requests=[
        Secret(
            group="warehouse",
            key="password",
            mount_requirement=Secret.MountType.ENV_VAR,
            env_var="WAREHOUSE_PASSWORD",
        ),
        Secret("warehouse", "tls.crt", "3", Secret.MountType.FILE),
        Secret(group="warehouse"),
        Secret(group=""),
    ]
)
def load(table: StructuredDataset):
    """Loads a table into the warehouse."""
