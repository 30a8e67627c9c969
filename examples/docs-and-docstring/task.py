from typing import List, NamedTuple

from flytekit import Description, Documentation, task


class Explanation(NamedTuple):
    reasons: List[str]


@task(
    docs=Documentation(
        short_description="Never shown",
        long_description=Description(
            uri="https://acme.test/docs/explain.html",
            format=Description.DescriptionFormat.HTML,
        ),
    )
)
def explain(customer: int) -> Explanation:
    """Explains one prediction.

    :param customer: The number of the customer,
        as in the warehouse.
    :returns: Why, in "plain" words: {most important first}.
    """
    return Explanation([])
