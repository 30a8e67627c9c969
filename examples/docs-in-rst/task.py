from flytekit import Description, Documentation, task


@task(docs=Documentation(long_description=Description("Reads *events*, writes ``report.html``.")))
def report():
    print("reporting")
