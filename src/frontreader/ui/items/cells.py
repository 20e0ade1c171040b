"""Cutting, padding and wrapping text by terminal cells.

Text comes here through `text.display` first: no joiners or variation selectors are left in it, so the width of a
text is the sum of the widths of its characters.
"""

import re
from collections.abc import Sequence

from rich.cells import cell_len, get_character_cell_size

from frontreader.ui.looks import glyph

Piece = tuple[str, str]
"""A text and the name of its component style; the empty name is the style of the row it stands in."""

_WORD = re.compile(r"\s*\S+")
_MOST_A_LINE = 32
"""Code points a cell, accents piled on a letter included, that a wrapped line holds."""


def cells(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if text.isascii() else cell_len(text)


def cells_of(pieces: Sequence[Piece]) -> int:
    return sum(cells(text) for text, _ in pieces)


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, ending in an ellipsis where something was left out."""
    if width <= 0:
        return ""
    # Looking at a few code points a cell is enough, and keeps a phrase of megabytes, or a pile of accents, cheap.
    head = text[: 4 * width + 8]
    if len(head) == len(text) and cells(text) <= width:
        return text
    kept, room = _fitting(head, width - 1)
    return head[:kept].rstrip() + glyph("…") if room >= 0 else glyph("…")


def _fitting(text: str, width: int) -> tuple[int, int]:
    """How many code points fit into `width` cells (marks stay with their letter), and the cells left over."""
    room = width
    for index, character in enumerate(text):
        size = get_character_cell_size(character)
        if size > room:
            return index, room
        room -= size
    return len(text), room


def cut_pieces(pieces: Sequence[Piece], width: int) -> list[Piece]:
    """`pieces` in at most `width` cells; the piece that is cut keeps its style."""
    kept: list[Piece] = []
    room = width
    total = cells_of(pieces)
    for text, style in pieces:
        if total <= room:
            kept.append((text, style))
        elif room <= 0:
            break
        else:
            # What follows does not fit as a whole: a piece that would fill the room must leave a cell for the ellipsis.
            piece = text if cells(text) < room else cut(text + " ", room)
            kept.append((piece, style))
            if piece is not text:
                break
        room -= cells(kept[-1][0])
        total -= cells(text)
    return kept


def pad(text: str, width: int) -> str:
    """`text` cut or filled with blanks to exactly `width` cells."""
    shown = cut(text, width)
    return shown + " " * (width - cells(shown))


def pad_pieces(pieces: Sequence[Piece], width: int) -> list[Piece]:
    """`pieces` cut or filled with blanks to exactly `width` cells."""
    shown = cut_pieces(pieces, width)
    left = width - cells_of(shown)
    return [*shown, (" " * left, "")] if left > 0 else shown


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Where the lines of `text` start and end, no line wider than `width` cells.

    Breaks at white space, inside a word only where it is wider than a line; the blanks at a break stand in no line.
    """
    width = max(2, width)  # one wide character must fit
    lines: list[tuple[int, int]] = []
    start = end = 0
    used = 0
    for match in _WORD.finditer(text):
        word_start = match.end() - len(match[0].lstrip())
        gap, size = cells(text[end:word_start]), cells(text[word_start : match.end()])
        if used and used + gap + size <= width:
            used, end = used + gap + size, match.end()
            continue
        if used:
            lines.append((start, end))
        start = word_start
        while size > width:
            kept, _ = _fitting(text[start : min(match.end(), start + _MOST_A_LINE * width)], width)
            lines.append((start, start + kept))
            size -= cells(text[start : start + kept])
            start += kept
        end, used = match.end(), size
    if used:
        lines.append((start, end))
    return lines


def wrap_pieces(pieces: Sequence[Piece], width: int) -> list[list[Piece]]:
    """`pieces` as lines of at most `width` cells, each text in its own style."""
    lines: list[list[Piece]] = []
    for start, end in wrap("".join(text for text, _ in pieces), width):
        line: list[Piece] = []
        offset = 0
        for text, style in pieces:
            part = text[max(0, start - offset) : max(0, end - offset)]
            if part:
                line.append((part, style))
            offset += len(text)
        lines.append(line)
    return lines
