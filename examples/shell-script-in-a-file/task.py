from flytekit import PodTemplate
from flytekit.extras.tasks.shell import ShellTask
from kubernetes.client import V1Container, V1PodSpec

show_profile = ShellTask(
    name="recipes.show_profile",
    script_file="/etc/profile",
    pod_template=PodTemplate(
        pod_spec=V1PodSpec(containers=[V1Container(name="primary"), V1Container(name="side", image="alpine:3")])
    ),
)
