from flytekit import Resources, task
from flytekitplugins.awsbatch import AWSBatchConfig


@task(
    task_config=AWSBatchConfig(
        parameters={"codec": "mp4"},
        schedulingPriority=1,
        platformCapabilities="FARGATE",
        propagateTags=True,
        tags={"team": "media"},
    ),
    requests=Resources(cpu="2", mem="4Gi"),
)
def encode_video(video: str) -> str:
    """Encodes a video."""
    return video
