from flytekit import Secret
from flytekitplugins.sqlalchemy import SQLAlchemyConfig, SQLAlchemyTask

customers = SQLAlchemyTask(
    name="recipes.customers",
    query_template="select * from customers",
    task_config=SQLAlchemyConfig(
        uri="postgresql://db.example.com/sales",
        secret_connect_args={"password": Secret(group="db", key="password")},
    ),
)
