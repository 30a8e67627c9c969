from flytekit import Description, Documentation, SourceCode, task


@task(
    docs=Documentation(
        long_description=Description(value="lost", format=Description.DescriptionFormat.UNKNOWN),
        source_code=SourceCode(),
    )
)
def calibrate():
    """Calibrates the scores.

    Runs once a quarter.
    """
