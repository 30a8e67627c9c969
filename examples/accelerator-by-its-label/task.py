from flytekit import Resources, task
from flytekit.extras.accelerators import MultiInstanceGPUAccelerator


class MI300X(MultiInstanceGPUAccelerator):
    device = "amd-mi300x"


@task(limits=Resources(gpu="1"), accelerator=MI300X().partitioned("1/8"))
def simulate():
    """Simulates the wind tunnel."""
