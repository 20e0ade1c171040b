"""Anchors: made from a span, and found again in a text that may have changed since."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from frontreader.annotations.model import Anchor
from frontreader.text.graphemes import is_border, snap
from frontreader.text.span import Span

Status = Literal["exact", "moved", "ambiguous", "gone"]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an anchor stands in a text.

    `exact`: the quote in the surroundings it had. `moved`: the quote is there once, in other surroundings.
    `ambiguous`: there are several places and nothing tells which. `gone`: there is none. Only the first two have
    a span: a wrong place is worse than none.
    """

    status: Status
    span: Span | None = None


def make_anchor(text: str, sha256: str, start: int, end: int, context: int = 32) -> Anchor:
    """An anchor on `text[start:end]`, widened where that would cut a grapheme.

    `context` is how many code points of text are kept on each side. ValueError where the span is empty or
    outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no text from {start} to {end}")
    span = snap(text, start, end)
    return Anchor(
        quote=text[span.start : span.end],
        prefix=text[max(0, span.start - context) : span.start],
        suffix=text[span.end : span.end + context],
        start=span.start,
        end=span.end,
        sha256=sha256,
    )


def find(anchor: Anchor, text: str, sha256: str) -> Placement:
    """Where the anchor stands in `text`, whose SHA-256 is given. Whenever there is a span, it holds the quote."""
    if anchor.sha256 == sha256 and anchor.quote and text[anchor.start : anchor.end] == anchor.quote:
        return Placement("exact", Span(anchor.start, anchor.end))
    places = [span for span in _places(anchor.quote, text) if _fits(anchor, text, span)]
    same = [span for span in places if _has_contexts(anchor, text, span)]
    if len(same) == 1:
        return Placement("exact", same[0])
    if not places:
        return Placement("gone")
    return Placement("moved", places[0]) if len(places) == 1 else Placement("ambiguous")


def _places(quote: str, text: str) -> Iterator[Span]:
    """Each place of the quote, those that overlap too."""
    if not quote:
        return
    start = text.find(quote)
    while start >= 0:
        yield Span(start, start + len(quote))
        start = text.find(quote, start + 1)


def _has_contexts(anchor: Anchor, text: str, span: Span) -> bool:
    """Whether the surroundings are those of the anchor; one that has none cannot tell."""
    if not (anchor.prefix or anchor.suffix):
        return False
    return text.endswith(anchor.prefix, 0, span.start) and text.startswith(anchor.suffix, span.end)


def _fits(anchor: Anchor, text: str, span: Span) -> bool:
    """Whether the place cuts no grapheme, and words only where the anchor did: "aan" is not found in "aanval"."""
    first, last = anchor.quote[0], anchor.quote[-1]
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return (
        is_border(text, span.start)
        and is_border(text, span.end)
        and _in_word(before, first) == _in_word(anchor.prefix[-1:], first)
        and _in_word(last, after) == _in_word(last, anchor.suffix[:1])
    )


def _in_word(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()
