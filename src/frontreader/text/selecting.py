"""Selections and what they grow by: words, sentences, paragraphs and other stretches. None ever cuts a grapheme."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontreader.text.graphemes import snap
from frontreader.text.span import HasSpan, Span, index_at


@dataclass(frozen=True, slots=True)
class Selection:
    """From one code point to another, both in it; motions move `head`, which may stand before `anchor`."""

    anchor: int
    head: int

    def span(self, text: str) -> Span:
        """What is selected of `text`: whole graphemes."""
        low, high = sorted((self.anchor, self.head))
        return snap(text, min(low, len(text)), min(high + 1, len(text)))

    def swapped(self) -> "Selection":
        """The other end moves from now on."""
        return Selection(self.head, self.anchor)

    @property
    def forward(self) -> bool:
        return self.head >= self.anchor


def covering(span: HasSpan, *, forward: bool = True) -> Selection:
    """The selection of all of `span`, which is not empty."""
    last = max(span.start, span.end - 1)
    return Selection(span.start, last) if forward else Selection(last, span.start)


def whole(objects: Sequence[HasSpan], span: HasSpan) -> Span | None:
    """`objects` (sorted, without overlap) that `span` touches, as one span; the next one where it touches none."""
    touched = _touched(objects, span)
    return Span(objects[touched[0]].start, objects[touched[1]].end) if touched else None


def grown(objects: Sequence[HasSpan], span: HasSpan, count: int = 1, *, forward: bool = True) -> Span | None:
    """`count` objects (sorted, without overlap) from `span` on: those that it touches, whole, and more of them in the
    direction of its head; where it holds them whole already, `count` more. None where there are none."""
    touched = _touched(objects, span)
    if touched is None:
        return None
    first, last = touched
    start, end = objects[first].start, objects[last].end
    more = count if span.start <= start and end <= span.end else count - 1
    if forward:
        end = objects[min(last + more, len(objects) - 1)].end
    else:
        start = objects[max(0, first - more)].start
    return Span(min(start, span.start) if more else start, max(end, span.end) if more else end)


def around(spans: Sequence[HasSpan], span: HasSpan, count: int = 1) -> Span | None:
    """`count` of `spans`, which may overlap: the smallest that holds `span` and more, else the first that begins in it
    or after; then on to the end of those that follow. None where there are none."""
    holding = [one for one in spans if one.start <= span.start and span.end <= one.end and _size(one) > _size(span)]
    ordered = sorted(spans, key=lambda one: (one.start, -one.end))
    if holding:
        found = min(holding, key=_size)
        start, end = found.start, found.end
    else:
        held = any(span.start <= one.start and one.end <= span.end for one in ordered)
        later = [one for one in ordered if one.start >= span.start and one.end > span.end]
        if not later:
            return None
        start, end = (span.start if held else later[0].start), later[0].end
    for _ in range(count - 1):
        following = next((one for one in ordered if one.start >= end), None)
        if following is None:
            break
        end = following.end
    return Span(start, end)


def _size(span: HasSpan) -> int:
    return span.end - span.start


def _touched(objects: Sequence[HasSpan], span: HasSpan) -> tuple[int, int] | None:
    """The first and the last of `objects` that `span` touches; the nearest one, rather behind it, where it touches
    none."""
    if not objects:
        return None
    first = index_at(objects, span.start)
    if first < 0 or objects[first].end <= span.start:
        first = min(first + 1, len(objects) - 1)
    return first, max(first, index_at(objects, max(span.start, span.end - 1)))
