from flytekit import Resources, task
from flytekitplugins.kfmpi import CleanPodPolicy, HorovodJob, Launcher, RestartPolicy, RunPolicy, Worker


@task(
    task_config=HorovodJob(
        worker=Worker(
            command=["/usr/sbin/sshd", "-De"],
            image="ghcr.io/acme/worker:1",
            requests=Resources(gpu="1"),
            limits=Resources(gpu="1"),
            replicas=4,
            restart_policy=RestartPolicy.FAILURE,
        ),
        launcher=Launcher(
            command=["/bin/launch"],
            image="ghcr.io/acme/launcher:1",
            requests=Resources(cpu="1"),
            limits=Resources(cpu="2"),
            replicas=1,
            restart_policy=RestartPolicy.ALWAYS,
        ),
        run_policy=RunPolicy(
            clean_pod_policy=CleanPodPolicy.RUNNING,
            ttl_seconds_after_finished=60,
            active_deadline_seconds=3600,
            backoff_limit=1,
        ),
        slots=2,
        verbose=True,
        log_level="DEBUG",
        discovery_script_path="/opt/hosts.sh",
        elastic_timeout=600,
    )
)
def train_large(): ...
