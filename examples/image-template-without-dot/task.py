from flytekit import task


@task(container_image="{{.images.default.fqn}}:tag-{{images.default.tag}}")
def tagged():
    """Shows a trap."""
