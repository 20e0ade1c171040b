"""Pieces of text become strips: rich segments in the widget's component styles, never markup."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from frontreader.ui.items.cells import Piece


def paint(widget: Widget, pieces: Iterable[Piece], *grounds: str) -> Strip:
    """One line. `grounds` name the styles of the whole line (plain, marked, cursor), the later over the earlier: they
    give the background, and the colour of what has no style of its own. A piece may name several styles, apart by
    blanks: its colour is that of the first."""
    # Component styles only: Textual caches these, but works out a widget's own style each time.
    ground = Style.null()
    for name in grounds:
        ground += widget.get_component_rich_style(name)
    background = Style(bgcolor=ground.bgcolor)
    segments = []
    for text, names in pieces:
        style = ground
        for place, name in enumerate(names.split()):
            style += widget.get_component_rich_style(name, partial=place > 0)
        segments.append(Segment(text, style + background if names else ground))
    return Strip(segments)
