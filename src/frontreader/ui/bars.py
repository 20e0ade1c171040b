"""The line above the panes and the line below them."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.app import RenderResult
from textual.strip import Strip
from textual.widget import Widget

from frontreader.text.display import one_line
from frontreader.ui import strings
from frontreader.ui.looks import glyph
from frontreader.ui.steady import SteadyStyles

_RIGHT_UNIT = 2
"""Pieces at the right come in pairs, a key and its word: one does not stay without the other."""

Piece = tuple[str, str]
"""Text and the component class that it is drawn in."""


def fitted(text: str, width: int) -> str:
    """`text` in at most `width` cells, ending in an ellipsis where it does not fit."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + glyph("…") if width > 0 else ""


class Bar(SteadyStyles, Widget):
    """One line: pieces at the left, pieces at the right; these go, the last first, where there is no room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bar--name",
        "bar--title",
        "bar--dim",
        "bar--key",
        "bar--message",
        "bar--warning",
        "bar--pending",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._left: Sequence[Piece] = ()
        self._right: Sequence[Piece] = ()
        self._styles: dict[str, Style] = {}

    def show(self, left: Sequence[Piece], right: Sequence[Piece] = ()) -> None:
        """Pieces whose text is from outside are made visible here."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    @property
    def plain(self) -> str:
        """What it says, for tests and for those who cannot see it."""
        return "".join(text for text, _ in (*self._left, *self._right))

    def render(self) -> RenderResult:
        return ""

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        right = [(one_line(text), style) for text, style in self._right]
        wanted = sum(cell_len(one_line(text)) for text, _ in self._left)
        while right and sum(cell_len(text) for text, _ in right) > width - min(wanted, width):
            del right[-_RIGHT_UNIT:]
        room = width - sum(cell_len(text) for text, _ in right)
        segments = []
        for text, style in self._left:
            piece = fitted(whole := one_line(text), room)
            room -= cell_len(piece)
            segments.append(Segment(piece, self._style(style)))
            if piece != whole:
                break  # one ellipsis stands for all that does not fit
        segments.append(Segment(" " * room, self.rich_style))
        segments += [Segment(text, self._style(style)) for text, style in right]
        return Strip(segments).adjust_cell_length(width, self.rich_style) if y == 0 else Strip.blank(width)

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = self.rich_style + self.get_component_rich_style(name, partial=True)
        return style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()


def header(title: str, date: str | None) -> tuple[list[Piece], list[Piece]]:
    """What the top line shows of a document."""
    return (
        [(f" {strings.APP} ", "bar--name"), (f" {date} " if date else " ", "bar--dim"), (title, "bar--title")],
        [],
    )
