"""Painting one row of the reading pane."""

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from frontreader.text.span import index_at
from frontreader.ui.looks import glyph, mark_of_style
from frontreader.ui.reading.decorations import Decoration, runs

if TYPE_CHECKING:
    from frontreader.ui.reading.pane import ReadingPane


class RowPainter:
    """Makes strips of what a pane holds; the pane keeps them."""

    def __init__(self, pane: "ReadingPane") -> None:
        self._pane = pane
        self._styles: dict[tuple[str, ...], Style] = {}

    def forget_styles(self) -> None:
        """The theme changed."""
        self._styles.clear()

    def style(self, names: tuple[str, ...]) -> Style:
        """The pane's own style with component classes laid over it, the later over the earlier."""
        style = self._styles.get(names)
        if style is None:
            style = self._pane.rich_style
            for name in names:
                style += self._pane.get_component_rich_style(name, partial=True)
            self._styles[names] = style
        return style

    def draw(self, row: int, current: tuple[int, int] | None, caret: int | None, width: int) -> Strip:
        """A row in `width` cells; `current` is what it holds of the current sentence, `caret` where the caret is."""
        pane, layout = self._pane, self._pane.layout_text
        start, end = layout.content(row)
        layers = [Decoration(*current, "reading--current")] if current else []
        layers += pane.decorations.between(start, end)
        noted = pane.noted.between(start, end)  # over them: in 16 colours a highlight has its own ink
        layers += sorted(noted, key=lambda one: one.style != "reading--noted")  # colours lie on top
        layers += pane.overlaps.between(start, end)
        layers += pane.lit_layers.between(start, end)
        layers += pane.walked
        if pane.selection:
            layers.append(Decoration(pane.selection.start, pane.selection.end, "reading--selected"))
        if caret is not None:
            layers.append(Decoration(caret, caret + 1, "reading--caret"))
        segments = [Segment(" " * pane.left, self.style(())), *self._margin(row, current)]
        segments += [
            Segment(layout.drawn(row, run.start, run.end), self.style(run.styles)) for run in runs(start, end, layers)
        ]
        if caret is not None and caret >= end:
            segments.append(Segment(" ", self.style(("reading--caret",))))
        strip = Strip(segments)
        for offset, label in pane.hints.items():
            if start <= offset < end:
                strip = self._over(strip, pane.left + pane.margin_cells + layout.column_of(offset, row), label)
        return strip.adjust_cell_length(width, self.style(()))

    def _over(self, strip: Strip, cell: int, label: str) -> Strip:
        """`strip` with a hint drawn over it."""
        hint = Strip([Segment(label, self.style(("reading--hint",)))])
        return Strip.join([strip.crop(0, cell), hint, strip.crop(cell + len(label), strip.cell_length)])

    def _mark(self, mark: tuple[str, str]) -> Segment:
        return Segment(mark[0], self.style((mark[1],)))

    def _margin(self, row: int, current: tuple[int, int] | None) -> list[Segment]:
        """Bar, mark of the first note that begins in the row, the number of the first sentence that does or of the
        current one, and the mark of the second note, or a plus for more."""
        pane = self._pane
        start, end = pane.layout_text.bounds(row)
        index = index_at(pane.sentences, end - 1) if end else -1
        first = index
        while first > 0 and pane.sentences[first - 1].start >= start:
            first -= 1
        begins = index >= 0 and pane.sentences[first].start >= start
        if current is not None:  # beside the bar stands the number of the sentence that it marks, or none
            first, begins = pane.sentence, pane.sentences[pane.sentence].start >= start
        number = str(first + 1) if begins else ""
        marks = [mark_of_style(one.style) for one in pane.noted.between(start, end) if start <= one.start < end]
        first_mark = marks[0] if marks else (" ", "note")
        second_mark = ("+", "note") if len(marks) > 2 else marks[1] if len(marks) > 1 else None
        here = current is not None and number != "" and first == pane.sentence
        style = self.style(("reading--number-current" if here else "reading--number",))
        number = number.rjust(pane.margin_cells - 4)
        second = [Segment(number + "  ", style)]
        if second_mark is not None:
            second = [Segment(number, style), self._mark(second_mark), Segment(" ", self.style(()))]
        bar = Segment(glyph("▌") if current else " ", self.style(("reading--bar",) if current else ()))
        return [bar, self._mark(first_mark), *second]
