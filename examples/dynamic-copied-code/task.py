from flytekit import ImageSpec, dynamic


@dynamic(container_image=ImageSpec(name="sweep", registry="ghcr.io/acme"))
def sweep_from_image():
    pass
