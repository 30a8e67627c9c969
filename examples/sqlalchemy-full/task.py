from flytekit import Secret, kwtypes
from flytekitplugins.sqlalchemy import SQLAlchemyConfig, SQLAlchemyTask

PASSWORD = Secret(group="db", key="password", mount_requirement=Secret.MountType.FILE)

orders = SQLAlchemyTask(
    name="recipes.orders",
    query_template="select * from orders limit {{.inputs.limit}}",
    inputs=kwtypes(limit=int),
    task_config=SQLAlchemyConfig(
        uri="postgresql://db.example.com/sales",
        connect_args={"port": 5432, "sslmode": "require"},
        secret_connect_args={"password": PASSWORD},
    ),
    secret_requests=[PASSWORD],
)
