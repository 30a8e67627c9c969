from flytekit import Description, Documentation, SourceCode, task


@task(
    docs=Documentation(
        short_description="Predicts who leaves",
        long_description=Description(
            value="# Churn\n\nReads the *events* of a month.",
            format=Description.DescriptionFormat.MARKDOWN,
            icon_link="https://acme.test/churn.svg",
        ),
        source_code=SourceCode(link="https://github.com/acme/recipes/blob/main/churn.py"),
    )
)
def predict():
    print("predicting")
