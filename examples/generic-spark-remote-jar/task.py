from flytekit import task
from flytekitplugins.spark import GenericSparkConf


@task(task_config=GenericSparkConf(main_class="com.acme.Main", applications_path="s3a://acme/app.jar"))
def never_found(): ...
