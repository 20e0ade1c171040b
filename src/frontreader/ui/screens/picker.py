"""One overlay to choose from a list by typing: commands, files, types."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from frontreader.search.rank import rank
from frontreader.ui import strings
from frontreader.ui.bars import Bar
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.field import Field
from frontreader.ui.screens.overlay import ListOverlay


class Picker(ListOverlay[str]):
    """Type to narrow, arrows to move, Enter to take, Escape to leave. Gives the choice's key, None when left.

    With `on_toggle` Enter toggles a choice and the list stays, showing what it returns. With `free` what was typed can
    be taken as it is where nothing matches it; its key begins with `free`, and with `on_toggle` it is the last that is
    toggled. `legend` stands under the list. While `more` choices are to come (`offer`), Enter waits for them.
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        on_toggle: Callable[[str], Sequence[Choice]] | None = None,
        free: str | None = None,
        hint: str = "",
        legend: Sequence[str] = (),
        more: bool = False,
    ) -> None:
        super().__init__(strings.NOTHING_MATCHES)
        self.more = more
        self._taken = False
        self.heading = title
        self.choices = choices
        self.on_toggle = on_toggle
        self.free = free
        self.legend = legend
        self.hint = hint or (strings.TOGGLE_HINT if on_toggle else strings.PICK_HINT)

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay"):
            yield Bar(id="picker-title")
            yield Field(placeholder=strings.TYPE_TO_NARROW, id="picker-input")
            yield self.list
            for number in range(len(self.legend)):
                yield Bar(id=f"picker-legend-{number}")
            yield Bar(id="picker-hint")

    def on_mount(self) -> None:
        self.fit(len(self.choices), len(self.legend))
        for number, line in enumerate(self.legend):
            self.query_one(f"#picker-legend-{number}", Bar).show([(f" {line}", "bar--dim")])
        self.query_one("#picker-title", Bar).show([(f" {self.heading}", "bar--title")])
        self.query_one("#picker-hint", Bar).show([(f" {self.hint}", "bar--dim")])
        self.query_one(Input).focus()
        self.call_after_refresh(self._narrow, "")

    def offer(self, choices: Sequence[Choice], *, more: bool = False) -> None:
        """Other choices, known only now; what was typed still narrows them. `more` says that others will come."""
        self.choices = choices
        self.more = more
        for field in self.query(Input):  # none before it is drawn, or after it was left
            self.fit(len(self.choices))
            self._narrow(field.value, self.list.cursor)
            if self._taken and not more:
                self.take()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, typed: str, cursor: int = 0) -> None:
        if not typed.strip():
            self.list.show([(choice, ()) for choice in self.choices], cursor)
            return
        labels = [f"{choice.label}  {choice.detail}" for choice in self.choices]
        self.list.show([(self.choices[index], lit) for index, _, lit in rank(typed, labels)], cursor)

    def take(self) -> None:
        typed = self.query_one(Input).value
        choice = self.list.current
        if self.more and "/" not in typed:
            self._taken = True  # what was typed may be about what is not listed yet
            return
        if self.on_toggle is not None:
            if choice is not None:
                self.choices = self.on_toggle(choice.key)
                self._narrow(typed, self.list.cursor)
            elif self.free is not None and typed.strip():
                self.on_toggle(self.free + typed.strip())
                self.dismiss(None)
            return
        if self.free is not None and typed and (choice is None or "/" in typed):
            self.dismiss(self.free + typed)
        elif choice is not None:
            self.dismiss(choice.key)
