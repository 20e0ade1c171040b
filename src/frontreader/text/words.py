"""Words, for selecting text word by word."""

import re
from collections.abc import Iterator

from frontreader.text.span import Span

# Marks that belong to the letter before them, in the scripts a Dutch article quotes; \w knows letters only.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f\xad\u200b-\u200d\u2060"
)
_LETTER = rf"\w[{_MARKS}]*+"
_WORD = re.compile(
    rf"(?:(?<!\w)['’‘](?=[stnkmrd]\b))?(?:{_LETTER})++"
    rf"(?:(?:['’\-‐‑&]|(?<=\d)[.,:](?=\d)|(?<=\b[^\W\d])\.(?=[^\W\d]\b))(?:{_LETTER})++)*+"
)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The words of `text[start:end]`: apostrophes, hyphens and the points of numbers inside them are kept."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Span(match.start(), match.end())
