"""One line to type in, checked before it is taken."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from frontreader.ui.bars import Bar
from frontreader.ui.screens.field import Field


class Prompt(ModalScreen[str | None]):
    """Enter gives what was typed, without blanks around it, Escape None. What `wrong` has a message for is not taken:
    the message is shown and the field stays."""

    def __init__(self, title: str, text: str, placeholder: str, hint: str, wrong: Callable[[str], str]) -> None:
        super().__init__()
        self.heading = title
        self.text = text
        self.placeholder = placeholder
        self.hint = hint
        self.wrong = wrong

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay"):
            yield Bar(id="prompt-title")
            yield Field(self.text, placeholder=self.placeholder, id="prompt-input")
            yield Bar(id="prompt-hint")

    def on_mount(self) -> None:
        self.query_one("#prompt-title", Bar).show([(f" {self.heading}", "bar--title")])
        self._say(self.hint, "bar--dim")
        self.query_one(Input).focus()

    def _say(self, text: str, style: str) -> None:
        self.query_one("#prompt-hint", Bar).show([(f" {text}", style)])

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.dismiss(None)

    def on_input_changed(self) -> None:
        self._say(self.hint, "bar--dim")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        if message := self.wrong(typed):
            self._say(message, "bar--warning")
        else:
            self.dismiss(typed)
