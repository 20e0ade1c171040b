"""Anchors: made from a span, and found again in a text that may have changed since."""

from frontreader.annotations.model import Anchor
from frontreader.annotations.placement import Candidate, Change, Placement, Status
from frontreader.text.graphemes import snap

__all__ = ["Candidate", "Change", "Finder", "Placement", "Status", "find", "make_anchor"]


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


class Finder:
    """Finds anchors in one text, whose SHA-256 is given: for many annotations on it, as the text is read but once."""

    def __init__(self, text: str, sha256: str) -> None:
        from frontreader.annotations.newtext import NewText  # here: a text that has not changed opens without it

        self._new = NewText(text, sha256)

    def find(self, anchor: Anchor) -> Placement:
        """Where the anchor stands in the text."""
        from frontreader.annotations.deciding import reanchor

        return reanchor(anchor, self._new)


def find(anchor: Anchor, text: str, sha256: str) -> Placement:
    """Where the anchor stands in `text`, whose SHA-256 is given."""
    return Finder(text, sha256).find(anchor)
