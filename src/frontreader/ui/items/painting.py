"""Pieces of text become strips: rich segments in the widget's component styles, never markup."""

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from frontreader.ui.items.cells import Piece


def paint(widget: Widget, pieces: Iterable[Piece], rows: Sequence[str] = ()) -> Strip:
    """One line. `rows` names the styles of the whole line (cursor, marked), the later over the earlier: they give the
    background, and the colour of what has no style of its own. A piece may name several styles, apart by blanks."""
    ground = widget.rich_style
    for name in rows:
        ground += widget.get_component_rich_style(name)
    segments = []
    for text, name in pieces:
        if not name:
            segments.append(Segment(text, ground))
            continue
        own = widget.get_component_rich_style(*name.split())
        segments.append(Segment(text, ground + own + Style(bgcolor=ground.bgcolor)))
    return Strip(segments)
