from datetime import timedelta

from flytekit import Documentation, Secret, TaskMetadata
from flytekit.models.security import SecurityContext
from flytekitplugins.dgxc_lepton import LeptonEndpointDeletionTask

remove_with_care = LeptonEndpointDeletionTask(
    name="recipes.remove_with_care",
    endpoint_name="llama",
    task_type_version=1,
    metadata=TaskMetadata(retries=3, timeout=timedelta(minutes=10), labels={"team": "research"}),
    docs=Documentation(short_description="Removes the endpoint llama"),
    security_ctx=SecurityContext(secrets=[Secret(group="lepton")]),
)
