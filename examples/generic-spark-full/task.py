from flytekit import task
from flytekitplugins.spark import GenericSparkConf


@task(
    task_config=GenericSparkConf(
        main_class="com.acme.Compact",
        applications_path="/opt/acme/compact.jar",
        spark_conf={"spark.executor.instances": "8", "spark.executor.memory": "4g"},
        hadoop_conf={"fs.s3a.endpoint": "http://minio:9000"},
    )
)
def compact():
    """Compacts small files."""
