from flytekit import ImageSpec, dynamic
from flytekitplugins.spark import Spark


@dynamic(
    task_config=Spark(),
    container_image=ImageSpec(name="sweep", registry="ghcr.io/acme", packages=["pandas"]),
)
def sweep_in_spark():
    pass
