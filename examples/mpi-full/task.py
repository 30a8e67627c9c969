from datetime import date

from flytekit import Resources, task
from flytekit.types.file import FlyteFile
from flytekitplugins.kfmpi import CleanPodPolicy, Launcher, MPIJob, RestartPolicy, RunPolicy, Worker


@task(
    task_config=MPIJob(
        launcher=Launcher(
            command=["/bin/launch", "--wait"],
            image="ghcr.io/acme/launcher:1",
            requests=Resources(cpu="1", mem="1Gi"),
            limits=Resources(cpu="2", mem="2Gi"),
            replicas=1,
            restart_policy=RestartPolicy.NEVER,
        ),
        worker=Worker(
            command=["/usr/sbin/sshd", "-De"],
            image="ghcr.io/acme/worker:1",
            requests=Resources(cpu="2", mem="4Gi", gpu="1", ephemeral_storage="5Gi"),
            limits=Resources(cpu="4", mem="8Gi", gpu="1"),
            replicas=3,
            restart_policy=RestartPolicy.FAILURE,
        ),
        run_policy=RunPolicy(
            clean_pod_policy=CleanPodPolicy.ALL,
            ttl_seconds_after_finished=60,
            active_deadline_seconds=3600,
            backoff_limit=3,
        ),
        slots=4,
    ),
    retries=3,
    requests=Resources(cpu="1"),
    limits=Resources(cpu="2"),
    environment={"OMP_NUM_THREADS": "1"},
)
def simulate_weather(day: date) -> FlyteFile:
    """Simulates one day of weather."""
    return FlyteFile("/tmp/weather.nc")
