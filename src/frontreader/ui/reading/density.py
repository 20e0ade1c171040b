"""The density strip: where in the whole article the lit places stand, and which part of it is on screen."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from frontreader.text.span import HasSpan
from frontreader.ui.looks import glyph
from frontreader.ui.steady import SteadyStyles


class DensityStrip(SteadyStyles, Widget):
    """One column as high as the pane beside it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"density--line", "density--view", "density--mark"}
    ALLOW_SELECT = False

    class Clicked(Message):
        """The reader clicked at a fraction (0 to 1) of the article."""

        def __init__(self, fraction: float) -> None:
            super().__init__()
            self.fraction = fraction

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._spans: Iterable[HasSpan] = ()
        self._places: frozenset[float] = frozenset()
        self._view = (0.0, 1.0)
        self._rows: frozenset[int] = frozenset()
        self._cells: dict[tuple[bool, bool], Strip] = {}

    def show_places(self, spans: Iterable[HasSpan], length: int) -> None:
        """Mark where `spans` stand in a text of `length` code points."""
        if spans is self._spans:
            return
        self._spans = spans
        self._places = frozenset(span.start / max(1, length) for span in spans)
        self.refresh()

    def show_view(self, first: float, last: float) -> None:
        """Mark the part on screen, as fractions of the article."""
        if (first, last) != self._view:
            self._view = (first, last)
            self.refresh()

    def marked_rows(self) -> frozenset[int]:
        """The rows of the strip that hold a mark."""
        height = max(1, self.size.height)
        return frozenset(min(height - 1, int(place * height)) for place in self._places)

    def render_lines(self, crop: Region) -> list[Strip]:
        self._rows = self.marked_rows()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        height = max(1, self.size.height)
        first, last = self._view
        in_view = last - first < 1 and int(first * height) <= y <= int(last * height)
        return self._cell(in_view, y in self._rows)

    def _cell(self, in_view: bool, marked: bool) -> Strip:
        """One row of the strip, kept until the theme changes."""
        strip = self._cells.get((in_view, marked))
        if strip is None:
            style = self.rich_style + self.get_component_rich_style("density--line", partial=True)
            if in_view:
                style += self.get_component_rich_style("density--view", partial=True)
            if marked:
                style += self.get_component_rich_style("density--mark", partial=True)
            strip = self._cells[in_view, marked] = Strip([Segment(glyph("■" if marked else "│"), style)])
        return strip

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._cells.clear()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.post_message(self.Clicked(event.y / max(1, self.size.height)))
