from flytekit import ImageSpec, task
from flytekitplugins.spark import Spark


@task(
    task_config=Spark(spark_conf={"spark.executor.instances": "2"}),
    container_image=ImageSpec(name="spark-recipes", registry="ghcr.io/acme", packages=["pandas==2.2.2"]),
)
def count_in_image(): ...
