from flytekit import task
from flytekitplugins.spark import GenericSparkConf


@task(
    task_config=GenericSparkConf(
        main_class="org.apache.spark.examples.SparkPi",
        applications_path="/opt/spark/examples.jar",
    )
)
def pi(): ...
