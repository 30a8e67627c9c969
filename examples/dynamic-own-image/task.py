from flytekit import ImageSpec, dynamic
from flytekit.core.launch_plan import ReferenceLaunchPlan
from flytekit.core.task import ReferenceTask
from flytekit.core.workflow import ReferenceWorkflow

HERE = ("flytesnacks", "development")


@dynamic(
    container_image=ImageSpec(name="sweep", registry="ghcr.io/acme", packages=["scikit-learn"]),
    environment={"SEED": "1"},
    node_dependency_hints=[
        ReferenceTask(*HERE, "recipes.train.fit", "v1", inputs={}, outputs={}),
        ReferenceWorkflow(*HERE, "recipes.train.all", "v1", inputs={}, outputs={}),
        ReferenceLaunchPlan(*HERE, "recipes.train.nightly", "v1", inputs={}, outputs={}),
    ],
)
def sweep(): ...
