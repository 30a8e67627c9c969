from flytekit import Resources, task


@task(
    retries=0,
    timeout=0,
    deprecated="",
    container_image="",
    environment={},
    requests=Resources(),
    limits=Resources(),
    secret_requests=[],
    deck_fields=[],
    enable_deck=False,
    pod_template_name="",
    pickle_untyped=False,
    shared_memory=False,
    labels={},
    annotations={},
)
def nothing():
    pass
