"""Wrapping a text into rows, and the map between offsets and (row, column).

Rows partition the text: row i runs from `starts[i]` to `starts[i + 1]`, so wrapping never loses a character.
Columns are terminal cells. White space at a break hangs at the end of its row. Lines of characters that are all one
cell wide are wrapped by one regular expression (5 MB in a fraction of a second); only lines that hold wide, zero-width
or tab characters are measured one by one.
"""

import re
from array import array
from bisect import bisect_right
from functools import cached_property

from rich.cells import cell_len

from frontreader.text.display import visible

TAB_STOP = 4

_NOT_ONE_CELL = re.compile(
    "[^\n\r\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u2199\u2400-\u2426\u2500-\u257f\u25a0-\u25bb\u25ca\u25cb\u25cc]"
)
_LINE_END = re.compile("\r\n|\n|\r|\\Z")


def _row_pattern(width: int) -> re.Pattern[str]:
    """A row: as much as fits and ends before white space, behind a hyphen or slash, or else `width` characters;
    then the white space that hangs there; then the line's end."""
    body = rf"(?:[^\n\r]{{1,{width}}}(?:(?<=[-–—/])(?=[^\n\r])|(?=[ \n\r]|\Z))|[^\n\r]{{{width}}})"
    return re.compile(rf"{body} {{0,{width}}}(?:\r\n|\n|\r)?|\r\n|\n|\r")


class TextLayout:
    """`text` wrapped to `width` cells. Immutable; make another one for another width."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(2, width)
        self._complex: set[int] = set()
        """Rows that hold characters not one cell wide."""

    @cached_property
    def shown(self) -> str:
        """What is drawn: one code point for each of the text. A carriage return ends a line and stays."""
        return "\r".join(visible(piece) for piece in self.text.split("\r"))

    @cached_property
    def starts(self) -> "array[int]":
        """Where each row begins; wrapped when first asked, as the width is known only once there is a screen."""
        return self._wrap()

    def _wrap(self) -> "array[int]":
        starts = array("L", [0])
        pattern = _row_pattern(self.width)
        shown, position = self.shown, 0
        while position < len(shown):
            odd = _NOT_ONE_CELL.search(shown, position)
            line = max(shown.rfind("\n", position, odd.start()), shown.rfind("\r", position, odd.start())) if odd else 0
            until = max(line + 1, position) if odd else len(shown)
            starts.extend(match.end() for match in pattern.finditer(shown, position, until))
            if odd is None:
                break
            ends = _LINE_END.search(shown, odd.start())
            position = ends.end() if ends else len(shown)
            self._wrap_measured(until, position, starts)
        if len(starts) > 1 and starts[-1] == len(shown) and shown[-1] not in "\n\r":
            starts.pop()
        return starts

    def _wrap_measured(self, start: int, end: int, starts: "array[int]") -> None:
        """Wrap one line (`start` to `end`, its line end included) by measuring each character."""
        row, column, place = start, 0, -1
        content = end - len(self.shown[start:end]) + len(self.shown[start:end].rstrip("\n\r"))
        index = start
        while index < content:
            character = self.shown[index]
            cells = self._cells(character, column)
            if column + cells > self.width and index > row and character != " ":
                cut = place if place > row else index
                self._complex.add(len(starts) - 1)
                starts.append(cut)
                row, column, place = cut, 0, -1
                index = cut
                continue
            column += cells
            index += 1
            if character in " \t-–—/":
                place = index
        self._complex.add(len(starts) - 1)
        if end > row:
            starts.append(end)

    def _cells(self, character: str, column: int) -> int:
        if character != "\t":
            return cell_len(character)
        return min(TAB_STOP - column % TAB_STOP, max(1, self.width - column))

    @property
    def rows(self) -> int:
        """How many rows there are, at least 1."""
        return len(self.starts)

    def bounds(self, row: int) -> tuple[int, int]:
        """Start and end offset of a row, its hanging white space and line end included."""
        end = self.starts[row + 1] if row + 1 < len(self.starts) else len(self.text)
        return self.starts[row], end

    def content(self, row: int) -> tuple[int, int]:
        """Start and end offset of what is drawn of a row: without its line end and what hangs beyond the width."""
        start, end = self.bounds(row)
        while end > start and self.shown[end - 1] in "\n\r":
            end -= 1
        if row not in self._complex:
            return start, min(end, start + self.width)
        while end > start and self.shown[end - 1] == " " and self._measure(start, end) > self.width:
            end -= 1
        return start, end

    def row_of(self, offset: int) -> int:
        """The row that holds the code point at `offset`."""
        return max(0, min(bisect_right(self.starts, offset) - 1, self.rows - 1))

    def _measure(self, start: int, end: int) -> int:
        column = 0
        for character in self.shown[start:end]:
            column += self._cells(character, column)
        return column

    def column_of(self, offset: int, row: int | None = None) -> int:
        """The cell at which the code point at `offset` is drawn in its row."""
        row = self.row_of(offset) if row is None else row
        start, _ = self.bounds(row)
        return self._measure(start, offset) if row in self._complex else offset - start

    def offset_at(self, row: int, column: int) -> int:
        """The code point drawn at a cell; beyond the row's end its last one."""
        row = max(0, min(row, self.rows - 1))
        start, end = self.content(row)
        if row not in self._complex:
            return max(start, min(start + column, end - 1 if end > start else start))
        at = 0
        for offset in range(start, end):
            at += self._cells(self.shown[offset], at)
            if at > column:
                return offset
        return max(start, end - 1)

    def drawn(self, row: int, start: int, end: int) -> str:
        """What is drawn for `start` to `end` of a row, tabs as spaces."""
        piece = self.shown[start:end]
        if row not in self._complex or "\t" not in piece:
            return piece
        column = self.column_of(start, row)
        out = []
        for character in piece:
            cells = self._cells(character, column)
            out.append(" " * cells if character == "\t" else character)
            column += cells
        return "".join(out)
