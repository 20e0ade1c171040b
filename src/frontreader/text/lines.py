"""Lines, and the blocks they make: where a line end parts sentences, and where it is only a wrap.

Text comes with one line a paragraph, or wrapped at some width with lines that go on in the middle of a sentence.
Which of the two is judged by the text itself; see `wrap_width` and `_goes_on`.
"""

import re
from collections.abc import Iterator

from frontreader.text.knowledge import segmentation
from frontreader.text.span import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_WORD = re.compile(r"\S{1,80}")
_ITEM = re.compile(r"\s*(?:[-–—*•·▪●○‣◦>|]+\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|[•▪●‣◦])")

_SAMPLE = 65_536
"""Code points at the head of the text by which its layout is judged."""

_NARROWEST, _WIDEST = 40, 120
"""Widths at which text is wrapped by hand or by mail programs; longer lines are paragraphs."""


def lines(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The lines that are not blank, trimmed, each with whether a blank line or a page break stands before it."""
    last = start
    for match in _LINE.finditer(text, start, end):
        line = trimmed(text, match.start(), match.end())
        if line is None:
            continue
        gap = text[last : line.start].strip(" \t\xa0")
        yield line, gap not in {"\n", "\r\n", "\r", "\x85", "\u2028"}
        last = line.end


def blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """Runs of text in which no line end parts sentences, trimmed."""
    width = wrap_width(text)
    current: Span | None = None
    previous: Span | None = None
    for line, apart in lines(text, start, end):
        if current is not None and previous is not None and not apart and _goes_on(text, previous, line, width):
            current = Span(current.start, line.end)
        else:
            if current is not None:
                yield current
            current = line
        previous = line
    if current is not None:
        yield current


def wrap_width(text: str) -> int | None:
    """The width at which the text is wrapped; None where its lines are paragraphs.

    Wrapped lines are full: the first word of the next line would not have fitted. That holds for nearly all
    of them, and for lines that happen to stand below each other only by chance.
    """
    pairs: list[tuple[int, int]] = []
    previous: Span | None = None
    for line, apart in lines(text, 0, min(len(text), _SAMPLE)):
        if previous is not None and not apart:
            pairs.append((previous.end - previous.start, _first_word(text, line)))
        previous = line
    if len(pairs) < 3:
        return None
    widths = sorted(length for length, _ in pairs)
    width = widths[-(len(widths) // 20) - 1]  # one line in twenty may be longer: addresses, tables
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(length + 1 + word > width for length, word in pairs)
    return width if full * 10 >= len(pairs) * 7 else None


def _goes_on(text: str, line: Span, following: Span, width: int | None) -> bool:
    """Whether the line end between the two is a wrap."""
    if _ITEM.match(text, following.start, following.end):
        return False
    length = line.end - line.start
    if width is not None and length + 1 + _first_word(text, following) > width:
        return True
    last = text[max(line.start, line.end - 20) : line.end].rsplit(None, 1)[-1]
    if last in segmentation().open_ended:
        return True
    return length >= _NARROWEST and (text[following.start].islower() or text[line.end - 1] == ",")


def _first_word(text: str, line: Span) -> int:
    word = _WORD.match(text, line.start, line.end)
    return word.end() - word.start() if word else 0


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
