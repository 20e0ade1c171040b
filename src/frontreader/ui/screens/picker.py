"""One overlay to choose from a list by typing: commands, files, types, tags."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.screen import ModalScreen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input

from frontreader.text.display import one_line
from frontreader.ui import strings
from frontreader.ui.bars import Bar, fitted
from frontreader.ui.screens.field import Field

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: what it stands for, its label, a dim detail behind it and a word at the right."""

    key: str
    label: str
    detail: str = ""
    right: str = ""


class ChoiceList(ScrollView, can_focus=False):
    """Rows of choices with a cursor and lit letters."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "picker--row",
        "picker--cursor",
        "picker--detail",
        "picker--right",
        "picker--lit",
        "picker--empty",
    }
    ALLOW_SELECT = False

    class Picked(Message):
        """The reader clicked a row."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, empty: str) -> None:
        super().__init__()
        self.empty = empty
        self.rows: Sequence[tuple[Choice, Ranges]] = ()
        self.cursor = 0

    def show(self, rows: Sequence[tuple[Choice, Ranges]], cursor: int = 0) -> None:
        """Show other rows; lit ranges are offsets into the label."""
        self.rows = rows
        self.cursor = max(0, min(cursor, len(rows) - 1))
        self.virtual_size = Size(self.size.width, len(rows))
        self._reveal()
        self.refresh()

    def move(self, steps: int) -> None:
        self.cursor = max(0, min(self.cursor + steps, len(self.rows) - 1))
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        top, height = round(self.scroll_y), max(1, self.size.height)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True, force=True)

    @property
    def current(self) -> Choice | None:
        return self.rows[self.cursor][0] if self.cursor < len(self.rows) else None

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        index = round(self.scroll_y) + y
        base = self.rich_style
        if not self.rows and y == 0:
            style = base + self.get_component_rich_style("picker--empty", partial=True)
            return Strip([Segment(" " + fitted(self.empty, width - 1), style)]).adjust_cell_length(width, base)
        if index >= len(self.rows):
            return Strip.blank(width, base)
        choice, lit = self.rows[index]
        if index == self.cursor:
            base += self.get_component_rich_style("picker--cursor", partial=True)
        return self._row(choice, lit, base, width)

    def _row(self, choice: Choice, lit: Ranges, base: Style, width: int) -> Strip:
        right = fitted(one_line(choice.right), width // 3)
        room = width - cell_len(right) - 3
        label = fitted(one_line(choice.label), room)
        lit_style = base + self.get_component_rich_style("picker--lit", partial=True)
        segments, at = [Segment(" ", base)], 0
        for start, end in lit:
            if start < len(label):
                segments += [Segment(label[at:start], base), Segment(label[start:end], lit_style)]
                at = min(end, len(label))
        segments.append(Segment(label[at:], base))
        room -= cell_len(label) + 2
        if choice.detail and room > 4:
            dim = base + self.get_component_rich_style("picker--detail", partial=True)
            segments.append(Segment("  " + fitted(one_line(choice.detail), room), dim))
        strip = Strip(segments).adjust_cell_length(width - cell_len(right) - 1, base)
        dim = base + self.get_component_rich_style("picker--right", partial=True)
        return Strip([*strip, Segment(right, dim), Segment(" ", base)])

    def on_click(self, event: events.Click) -> None:
        index = round(self.scroll_y) + event.y
        if index < len(self.rows):
            self.post_message(self.Picked(index))


class Picker(ModalScreen[str | None]):
    """Type to narrow, arrows to move, Enter to take, Escape to leave. Gives the choice's key, None when left.

    With `on_toggle` Enter toggles a choice and the list stays, showing what it returns. With `free` what was typed can
    be taken as it is where nothing matches it; its key begins with `free`.
    """

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

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        on_toggle: Callable[[str], Sequence[Choice]] | None = None,
        free: str | None = None,
        hint: str = "",
    ) -> None:
        super().__init__()
        self.heading = title
        self.choices = choices
        self.on_toggle = on_toggle
        self.free = free
        self.hint = hint or (strings.TOGGLE_HINT if on_toggle else strings.PICK_HINT)
        self.list = ChoiceList(strings.NOTHING_MATCHES)

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay"):
            yield Bar(id="picker-title")
            yield Field(placeholder=strings.TYPE_TO_NARROW, id="picker-input")
            yield self.list
            yield Bar(id="picker-hint")

    def on_mount(self) -> None:
        self.query_one("#picker-title", Bar).show([(f" {self.heading}", "bar--title")])
        self.query_one("#picker-hint", Bar).show([(f" {self.hint}", "bar--dim")])
        self.query_one(Input).focus()
        self.call_after_refresh(self._narrow, "")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, typed: str, cursor: int = 0) -> None:
        from frontreader.search.rank import rank  # RapidFuzz is imported at the first letter, not before the text

        if not typed.strip():
            self.list.show([(choice, ()) for choice in self.choices], cursor)
            return
        labels = [f"{choice.label}  {choice.detail}" for choice in self.choices]
        self.list.show([(self.choices[index], lit) for index, _, lit in rank(typed, labels)], cursor)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.dismiss(None)
        elif event.key in self.MOVES:
            event.stop()
            event.prevent_default()
            self.list.move(self.MOVES[event.key])

    def on_input_submitted(self) -> None:
        self._take()

    def on_choice_list_picked(self, message: ChoiceList.Picked) -> None:
        self.list.cursor = message.index
        self._take()

    def _take(self) -> None:
        typed = self.query_one(Input).value
        choice = self.list.current
        if self.on_toggle is not None:
            if choice is not None:
                self.choices = self.on_toggle(choice.key)
                self._narrow(typed, self.list.cursor)
            return
        if self.free is not None and typed and (choice is None or "/" in typed):
            self.dismiss(self.free + typed)
        elif choice is not None:
            self.dismiss(choice.key)
