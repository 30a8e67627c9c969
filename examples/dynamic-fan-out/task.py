from typing import List

from flytekit import dynamic
from flytekit.core.launch_plan import ReferenceLaunchPlan
from flytekit.core.python_function_task import PythonFunctionTask
from flytekit.core.task import ReferenceTask
from flytekit.core.workflow import ReferenceWorkflow

target = ("flytesnacks", "development")


@dynamic(
    retries=2,
    execution_mode=PythonFunctionTask.ExecutionBehavior.DYNAMIC,
    environment={"LOG_LEVEL": "info"},
    node_dependency_hints=[
        ReferenceTask(*target, "recipes.train.fit", "v1", inputs={}, outputs={}),
        ReferenceLaunchPlan(*target, "recipes.nightly", "v1", inputs={}, outputs={}),
        ReferenceWorkflow(*target, "recipes.weekly", "v1", inputs={}, outputs={}),
    ],
)
def fit_each(shops: List[str]) -> List[float]:
    """Fits one model for each shop."""
    return [0.0 for _ in shops]
