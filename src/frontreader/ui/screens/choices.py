"""A list to choose from, drawn row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from frontreader.text.display import one_line
from frontreader.ui.bars import fitted

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
        self._was_shown = False
        self.cursor = 0

    def show(self, rows: Sequence[tuple[Choice, Ranges]], cursor: int = 0) -> None:
        """Show other rows; lit ranges are offsets into the label."""
        self.rows = rows
        self._was_shown = True
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
        if not self.rows and y == 0 and self._was_shown:  # before that nothing is known to be missing
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
            # On the cursor's own ground dim words would be too faint to read.
            dim = (
                base if choice is self.current else base + self.get_component_rich_style("picker--detail", partial=True)
            )
            segments.append(Segment("  " + fitted(one_line(choice.detail), room), dim))
        strip = Strip(segments).adjust_cell_length(width - cell_len(right) - 1, base)
        dim = base + self.get_component_rich_style("picker--right", partial=True)
        return Strip([*strip, Segment(right, dim), Segment(" ", base)])

    def on_click(self, event: events.Click) -> None:
        index = round(self.scroll_y) + event.y
        if index < len(self.rows):
            self.post_message(self.Picked(index))
