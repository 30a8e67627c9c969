from flytekitplugins.sqlalchemy import SQLAlchemyConfig, SQLAlchemyTask

cleanup = SQLAlchemyTask(
    name="recipes.cleanup",
    query_template="delete from orders where old",
    task_config=SQLAlchemyConfig(uri="sqlite:////tmp/orders.db"),
    output_schema_type=None,
)
