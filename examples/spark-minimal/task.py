from flytekitplugins.spark import Spark

from flytekit import task


@task(task_config=Spark())
def count_words(text: str) -> int:
    """Counts the words of a text."""
    return len(text.split())
