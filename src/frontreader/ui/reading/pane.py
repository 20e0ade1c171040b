"""The reading pane: the article, drawn row by row with the Line API."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from frontreader.annotations.model import Annotation
from frontreader.text.span import HasSpan, Span, index_at
from frontreader.ui.looks import HIGHLIGHT_STYLES, STYLE_CLASSES
from frontreader.ui.reading.decorations import Decoration, Decorations, overlaps
from frontreader.ui.reading.dragging import Dragging
from frontreader.ui.reading.layout import TextLayout
from frontreader.ui.reading.painter import RowPainter
from frontreader.ui.steady import SteadyStyles

DEFAULT_MEASURE = 80
_SCROLL_OFF = 2
"""Rows kept visible around the current sentence."""
_CACHED_STRIPS = 2000


@dataclass(frozen=True, slots=True)
class Lit:
    """What is lit: the chosen item's spans, and which of them the reader walks on."""

    spans: Sequence[Span] = ()
    at: int = 0


class ReadingPane(SteadyStyles, ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one text. All offsets are code points of it; rows and cells are those of `layout`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *STYLE_CLASSES,
        *HIGHLIGHT_STYLES.values(),
        "reading--text",
        "reading--metadata",
        "reading--number",
        "reading--number-current",
        "reading--bar",
        "reading--current",
        "reading--caret",
        "reading--chosen",
        "reading--walked",
        "reading--selected",
        "reading--noted",
        "reading--overlap",
        "reading--hint",
        "reading--unsure",
        "reading--rejected",
        "reading--foreign",
    }

    class CaretMoved(Message):
        """The reader moved the caret; `offset` is where to."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    class Pressed(Message):
        """The reader pressed the mouse button at `offset`."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    class Dragged(Message):
        """The reader drags the mouse from one offset to another, by whole `unit`s."""

        def __init__(self, start: int, offset: int, unit: str) -> None:
            super().__init__()
            self.start = start
            self.offset = offset
            self.unit = unit

    class Picked(Message):
        """The reader double-clicked at `offset`."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, text: str, *, measure: int = DEFAULT_MEASURE, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.measure = measure
        self.centred = False
        self.layout_text = TextLayout(text, measure)
        self.sentences: Sequence[HasSpan] = ()
        self.caret = 0
        self.selection: Span | None = None
        self.on_scrolled: Callable[[], None] = lambda: None
        """Called, not told by a message, when another part is on screen: what shows it is drawn in the same frame."""
        self.drag = Dragging(self)
        self.decorations = Decorations()
        self.noted = Decorations()
        self.overlaps = Decorations()
        self._lit = Lit()
        self.lit_layers = Decorations()
        self.walked: tuple[Decoration, ...] = ()
        self.hints: Mapping[int, str] = {}
        self._revision = 0
        self._strips: dict[object, Strip] = {}
        self._painter = RowPainter(self)

    # What is shown

    @property
    def text(self) -> str:
        return self.layout_text.text

    @property
    def lit(self) -> Lit:
        return self._lit

    def show_text(self, text: str) -> None:
        """Another document: nothing of the one before stays."""
        self.sentences, self.caret, self.selection = (), 0, None
        self.decorations, self.lit_layers = Decorations(), Decorations()
        self.noted, self.overlaps = Decorations(), Decorations()
        self._lit, self.walked, self.hints = Lit(), (), {}
        self._rewrap(text, top=0)

    def show_sentences(self, sentences: Sequence[HasSpan]) -> None:
        """Sentences, sorted and without overlap; they are numbered from 1."""
        self.sentences = sentences
        if self._text_width() != self.layout_text.width:
            self._rewrap(self.text)
        self._redraw()

    def show_decorations(self, decorations: Iterable[Decoration]) -> None:
        """How mentions, triggers and times are styled."""
        self.decorations = Decorations(decorations)
        self._redraw()

    def show_notes(self, notes: Iterable[Annotation]) -> None:
        """Which passages have notes or highlights: tinted, marked in the margin, and marked where they overlap."""
        placed = [
            Decoration(one.start, max(one.end, one.start + 1), HIGHLIGHT_STYLES.get(one.colour, "reading--noted"))
            for one in notes
            if one.start >= 0
        ]
        self.noted = Decorations(placed)
        self.overlaps = Decorations(Decoration(start, end, "reading--overlap") for start, end in overlaps(placed))
        self._redraw()

    def show_lit(self, lit: Lit) -> None:
        """Light the spans of the chosen item, or what a search found."""
        walked = lit.spans[lit.at : lit.at + 1]
        if lit.spans is not self._lit.spans:
            self.lit_layers = Decorations(Decoration(one.start, one.end, "reading--chosen") for one in lit.spans)
        self._lit, self.walked = lit, tuple(Decoration(one.start, one.end, "reading--walked") for one in walked)
        self.refresh()  # the rows that are lit otherwise have another key

    def show_hints(self, hints: Mapping[int, str]) -> None:
        """Draw a label over the text at each offset; an empty mapping takes them away."""
        self.hints = hints
        self._redraw()

    def select(self, span: Span | None) -> None:
        """Show a selection."""
        self.selection = span
        self._redraw()

    # Geometry

    @property
    def margin_cells(self) -> int:
        """Cells left of the text: bar, note mark, sentence number, a space each side of it."""
        return 4 + max(2, len(str(len(self.sentences))))

    def _text_width(self) -> int:
        return max(8, min(self.measure, self.size.width - self.margin_cells - 1)) if self.size.width else self.measure

    @property
    def left(self) -> int:
        """Empty cells left of the gutter when the text is centred."""
        if not self.centred:
            return 0
        return max(0, (self.size.width - self.margin_cells - self.layout_text.width) // 2)

    def _rewrap(self, text: str, top: int | None = None) -> None:
        """Wrap again, keeping the text that stands at the top where it is."""
        if top is None and not round(self.scroll_y):
            top = 0
        if top is None:
            top = self.layout_text.bounds(min(round(self.scroll_y), self.layout_text.rows - 1))[0]
        width = self._text_width()
        if width != self.layout_text.width or text is not self.layout_text.text:
            self.layout_text = TextLayout(text, width)
        self.virtual_size = Size(self.size.width, self.layout_text.rows)
        self.scroll_to(y=self.layout_text.row_of(top), animate=False, immediate=True, force=True)
        self._redraw()

    def reflow(self) -> None:
        """The measure or the place of the text changed."""
        self._rewrap(self.text)

    def on_resize(self) -> None:
        self._rewrap(self.text)
        self.reveal(self.caret)

    def _redraw(self) -> None:
        self._revision += 1
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._painter.forget_styles()
        self._strips.clear()

    def view(self) -> tuple[int, int]:
        """Start and end offset of what is on screen."""
        first = min(round(self.scroll_y), self.layout_text.rows - 1)
        last = min(first + max(1, self.size.height) - 1, self.layout_text.rows - 1)
        return self.layout_text.bounds(first)[0], self.layout_text.bounds(last)[1]

    # The caret

    @property
    def sentence(self) -> int:
        """Index of the sentence at the caret, -1 before sentences are known."""
        if not self.sentences:
            return -1
        return max(0, index_at(self.sentences, self.caret))

    def sentence_span(self, index: int) -> Span:
        """A sentence; without sentences the line of the caret."""
        if 0 <= index < len(self.sentences):
            return Span(self.sentences[index].start, self.sentences[index].end)
        row = self.layout_text.row_of(self.caret)
        return Span(*self.layout_text.content(row))

    def move_caret(self, offset: int, *, reveal: bool = True, tell: bool = True) -> None:
        """Put the caret on a code point and bring it, with its sentence where that fits, into view."""
        offset = max(0, min(offset, max(0, len(self.text) - 1)))
        if not self.size.height:  # before the first screen; the text is wrapped once its width is known
            self.caret = offset
        else:
            before = self._current_rows()
            self.caret = offset
            for first, last in {before, self._current_rows()}:
                self.refresh_lines(first, last - first + 1)
            if reveal:
                self.reveal(offset)
        if tell:
            self.post_message(self.CaretMoved(offset))

    def _current_rows(self) -> tuple[int, int]:
        """The first and the last row on screen that the current sentence and the caret are drawn in."""
        span, layout = self.sentence_span(self.sentence), self.layout_text
        caret = layout.row_of(self.caret)
        first, last = layout.row_of(span.start), layout.row_of(max(span.start, span.end - 1))
        top = round(self.scroll_y)
        bottom = top + max(1, self.size.height)
        first, last = min(first, caret), max(last, caret)
        return max(first, min(top, caret)), min(last, max(bottom, caret))

    def reveal(self, offset: int) -> None:
        """Scroll as little as shows the sentence at `offset`; a jump beyond the screen puts it a third from the top."""
        height = self.size.height
        if not height:
            return
        row = self.layout_text.row_of(offset)
        span = self.sentence_span(self.sentence)
        first, last = self.layout_text.row_of(span.start), self.layout_text.row_of(max(span.start, span.end - 1))
        if not first <= row <= last or last - first >= height - 2 * _SCROLL_OFF:
            first = last = row
        top = round(self.scroll_y)
        if first - _SCROLL_OFF < top:
            goal = first - _SCROLL_OFF if top - first < height else first - height // 3
        elif last + _SCROLL_OFF >= top + height:
            goal = last + _SCROLL_OFF - height + 1 if last - top < 2 * height else first - height // 3
        else:
            return
        self.scroll_to(y=max(0, goal), animate=False, immediate=True, force=True)

    def place(self, where: str) -> None:
        """Put the caret's row at the `top`, `middle` or `bottom` of the screen."""
        row = self.layout_text.row_of(self.caret)
        above = {"top": 0, "middle": self.size.height // 2, "bottom": self.size.height - 1}[where]
        self.scroll_to(y=max(0, row - above), animate=False, immediate=True, force=True)

    def lift(self, covered: int) -> None:
        """Scroll on, also past the end of the text, where the caret would be under the lowest `covered` rows of the
        screen; 0 gives the rows back."""
        self.virtual_size = Size(self.size.width, self.layout_text.rows + covered)
        row, height = self.layout_text.row_of(self.caret), self.size.height
        free, top = max(1, height - covered), round(self.scroll_y)
        top = row - free // 2 if row - top >= free else top
        self.scroll_to(y=top, animate=False, immediate=True, force=True)

    # Drawing

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        row = round(self.scroll_y) + y
        if row >= self.layout_text.rows:
            return Strip.blank(width, self._painter.style(()))
        start, end = self.layout_text.bounds(row)
        span = self.sentence_span(self.sentence) if self.sentences else Span(0, 0)
        current = (max(start, span.start), min(end, span.end)) if span.start < end and span.end > start else None
        caret = self.caret if self.has_focus and start <= self.caret < max(end, start + 1) else None
        lit = tuple(
            one for one in (*self.lit_layers.between(start, end), *self.walked) if one.start < end > start < one.end
        )
        key = (row, width, self.layout_text.width, self._revision, current, caret, lit)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > _CACHED_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = self._painter.draw(row, current, caret, width)
        return strip

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.on_scrolled()

    # The mouse

    def offset_under(self, x: int, y: int) -> int:
        """The code point drawn at a cell of the widget, the nearest one where there is none."""
        row = round(self.scroll_y) + min(max(y, 0), max(0, self.size.height - 1))
        return self.layout_text.offset_at(row, max(0, x - self.left - self.margin_cells))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        offset = self.offset_under(event.x, event.y)
        self.post_message(self.Pressed(offset))
        self.drag.press(offset)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self.drag.move(event.x, event.y)

    def on_mouse_up(self) -> None:
        self.drag.release()
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        if event.chain == 2:
            self.post_message(self.Picked(self.caret))

    def on_focus(self) -> None:
        self.refresh_lines(self.layout_text.row_of(self.caret), 1)

    def on_blur(self) -> None:
        self.refresh_lines(self.layout_text.row_of(self.caret), 1)
