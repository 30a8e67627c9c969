from flytekit import task


@task
def greet(name: str, excited: bool = False) -> str:
    """Greets a person.

    The greeting is in English, and polite.

    Args:
        name: Whom to greet.

    Returns:
        The greeting.
    """
    return f"Good day, {name}{'!' if excited else '.'}"
