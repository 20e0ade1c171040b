"""Fields to type in. What would act on a terminal is made visible in what they are given and what is pasted."""

from collections.abc import Callable

from textual import events
from textual.widgets import Input, TextArea

from frontreader.text.display import one_line, visible


class Field(Input):
    """One line."""

    def __init__(self, text: str = "", *, placeholder: str, id: str) -> None:  # noqa: A002 (Textual's name)
        super().__init__(one_line(text), placeholder=placeholder, id=id)

    def _on_paste(self, event: events.Paste) -> None:
        event.text = one_line(event.text.strip())  # Textual calls the handler of Input next


_OFFER_KEYS = frozenset({"up", "down", "enter", "tab", "escape"})


class NoteText(TextArea):
    """The text of a note. `taken` is asked, before they are typed, whether it takes the keys that choose from an offer;
    at once, as what is typed next must find the text as it then is."""

    def __init__(self, text: str, *, id: str) -> None:  # noqa: A002 (Textual's name)
        super().__init__(visible(text), id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self.taken: Callable[[str], bool] = lambda _: False

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _OFFER_KEYS and self.taken(event.key):
            event.stop()
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        # Textual calls the handler of TextArea next.
        event.text = visible(event.text.replace("\r\n", "\n").replace("\r", "\n"))
