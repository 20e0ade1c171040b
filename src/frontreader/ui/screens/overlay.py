"""What overlays with a list have in common: keys that move in it, Escape that leaves."""

from typing import ClassVar, TypeVar

from textual import events
from textual.screen import ModalScreen

from frontreader.ui.screens.choices import ChoiceList

T = TypeVar("T")
_AROUND = 8
"""Rows of an overlay's frame, title, field and hint, and of the bars above and below it."""
_MOST_ROWS = 30


class ListOverlay(ModalScreen[T | None]):
    """A field to type in over a list to choose from. Gives None when left."""

    MOVES: ClassVar[dict[str, int]] = {
        "down": 1,
        "up": -1,
        "ctrl+n": 1,
        "ctrl+p": -1,
        "ctrl+j": 1,
        "ctrl+k": -1,
        "pagedown": 10,
        "pageup": -10,
    }

    def __init__(self, empty: str) -> None:
        super().__init__()
        self.list = ChoiceList(empty)

    def fit(self, rows: int, under: int = 0) -> None:
        """Make the list so many rows high, or what the screen has room for with `under` lines under it."""
        self.list.styles.height = max(3, min(rows, self.app.size.height - _AROUND - under, _MOST_ROWS))

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.dismiss(None)
        elif event.key in self.MOVES:
            event.stop()
            event.prevent_default()
            self.list.move(self.MOVES[event.key])
            self.moved()

    def moved(self) -> None:
        """The reader went to another row."""

    def take(self) -> None:
        """The reader takes the row at the cursor."""
        raise NotImplementedError

    def on_input_submitted(self) -> None:
        self.take()

    def on_choice_list_picked(self, message: ChoiceList.Picked) -> None:
        self.list.cursor = message.index
        self.moved()
        self.take()
