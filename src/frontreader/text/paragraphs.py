"""Paragraphs: what the reader steps through from one to the next."""

from frontreader.text.lines import blocks, lines, wrap_width
from frontreader.text.span import Span


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`, trimmed: runs between blank lines where it is wrapped, else its lines."""
    if wrap_width(text) is None:
        return list(blocks(text, 0, len(text)))
    runs: list[Span] = []
    for line, apart in lines(text, 0, len(text)):
        if runs and not apart:
            runs[-1] = Span(runs[-1].start, line.end)
        else:
            runs.append(line)
    return runs
