from flytekit import task
from flytekit.deck import DeckField


@task(
    disable_deck=False,
    deck_fields=(DeckField.INPUT, DeckField.OUTPUT, DeckField.DEPENDENCIES),
)
def plot():
    """Draws the loss of a run."""
