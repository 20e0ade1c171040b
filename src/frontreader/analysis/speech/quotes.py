"""Finds what stands between quotation marks of all kinds, over a whole document."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

_LONGEST = 3000
"""Code points; a mark that finds no other within so many was no quotation mark."""
_MARK = re.compile(r",,(?=\s?\S)|''|``|‘‘|’’|‚‚|[“”„‟«»\"]|['‘’‚‹›`](?!\d\d\b)")
_ELISION = re.compile(r"['’‘](?:s|t|n|m|k|r|tis|twas|em|ie)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n[ \t\r]*+\n|\n(?=\s{0,80}+(?:,,|[“”„«\"'‘]))")
_OPENS_AGAIN = re.compile(r"\s{0,80}+\"")
_OPENING, _CLOSING = (
    frozenset(("“", "„", "«", ",,", "``", "‘", "‘‘", "‚", "‚‚", "‹", "‟")),
    frozenset(("”", "»", "’’", "›")),
)
_DEEPEST = 24
"""Marks between two that belong together."""
_MOST = 200
"""Marks behind one among which its partner is sought; so many stand in no quote, only in rubbish."""
_LONGEST_UNCLOSED = 600
"""Code points; a quote whose closing mark is missing is taken to be no longer."""
_LINES = 3
"""Lines that end with a sentence inside a quote at most; behind more of them its closing mark was forgotten."""
_LINE = re.compile(r"[.!?…][\"'”’»)]*[ \t\r]*(?=\n)")
_PAIRS = {"“": "”", "„": "”", "«": "»", "‘": "’"}
_KINDS = {"'": "single", "‘": "single", "’": "single", "‚": "single", "‹": "single", "›": "single", "`": "single"}


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between two marks, without them. `closed` is false where no closing mark was found: the quote
    then ends with its paragraph."""

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    opens: bool
    closes: bool

    @property
    def kind(self) -> str:
        return _KINDS.get(self.text, "double")


@lru_cache(maxsize=1)
def quotes(text: str) -> tuple[Quote, ...]:
    """The quotes of a text, outermost ones only, in order. Sources and references both ask, for each part of it."""
    found: list[Quote] = []
    marks = list(_marks(text))
    breaks = [match.start() for match in _PARAGRAPH.finditer(text)] + [len(text)]
    i = 0
    while i < len(marks):
        mark = marks[i]
        if not mark.opens:
            i += 1
            continue
        j = _partner(text, marks, i, breaks)
        if j is not None:
            found.append(Quote(mark.end, marks[j].start))
            i = j + 1
            continue
        end = breaks[bisect_left(breaks, mark.end)]
        # A paragraph may go without its closing mark where the next one opens again.
        goes_on = _OPENS_AGAIN.match(text, end) is not None if mark.text == '"' else mark.kind == "double"
        i += 1
        if goes_on:
            end = _end_of_unclosed(text, marks, i, end)
            found.append(Quote(mark.end, end, closed=False))
            while i < len(marks) and marks[i].start < end:
                i += 1
    return tuple(quote for quote in found if text[quote.start : quote.end].strip())


def _end_of_unclosed(text: str, marks: list[_Mark], following: int, paragraph: int) -> int:
    """Where a quote without its closing mark ends: with its paragraph or line, before the next quote."""
    opening = marks[following - 1]
    ends = [paragraph, opening.end + _LONGEST_UNCLOSED]
    if line := _LINE.search(text, opening.end, min(ends)):
        ends.append(line.end())
    ends += [one.start for one in marks[following : following + _DEEPEST] if one.opens and one.text == opening.text][:1]
    return min(ends)


def _partner(text: str, marks: list[_Mark], i: int, breaks: list[int]) -> int | None:
    """The mark that closes the one at `i`: the next of its kind that can."""
    mark = marks[i]
    paragraph = breaks[bisect_left(breaks, mark.end)]
    if (nested := _around(marks, i, paragraph)) is not None:
        return nested
    kind, far = mark.kind, _far_from(text, mark)
    genitive: int | None = None
    for j in range(i + 1, min(len(marks), i + _MOST)):
        other = marks[j]
        if other.start > far:
            return genitive
        if kind == "single" and other.start > paragraph:
            return genitive
        if other.kind != kind:
            continue
        if mark.text == '"' and other.text != '"':
            continue
        if mark.text == "„" and other.text == "“":
            return j
        if mark.text == "»" and other.text == "«":
            return j
        if other.closes and not (other.opens and mark.text != other.text and other.text in _OPENING):
            if kind == "single" and _may_be_genitive(text, other):
                genitive = genitive if genitive is not None else j
                continue
            return j
        if other.opens and other.text == mark.text and (other.start > paragraph or kind == "double"):
            return None
    return genitive


def _far_from(text: str, mark: _Mark) -> int:
    """Behind which offset no mark closes this one."""
    lines = islice(_LINE.finditer(text, mark.end, mark.start + _LONGEST), _LINES, _LINES + 1)
    return next((line.end() for line in lines), mark.start + _LONGEST)


def _around(marks: list[_Mark], i: int, paragraph: int) -> int | None:
    """The mark that closes the one at `i` where others like it open and close in between, in one paragraph."""
    first, depth, inner = marks[i], 1, False
    if first.text not in _PAIRS:
        return None
    for j in range(i + 1, min(len(marks), i + _DEEPEST)):
        other = marks[j]
        if other.start >= paragraph:
            return None
        if other.text == first.text:
            depth, inner = depth + 1, True
        elif other.text == _PAIRS[first.text]:
            depth -= 1
            if not depth:
                return j if inner else None
    return None


def _may_be_genitive(text: str, mark: _Mark) -> bool:
    """Christus' kerk: the mark behind an s, a word behind it."""
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 2]
    return before.lower() in ("s", "x", "z") and len(after) == 2 and after[0] == " " and after[1].islower()


def _marks(text: str) -> Iterator[_Mark]:
    for match in _MARK.finditer(text):
        mark, start, end = match[0], match.start(), match.end()
        before, after = text[start - 1 : start], text[end : end + 1]
        free_before = not before or before.isspace() or before in "([{–—-:/“„\"'"
        free_after = not after or after.isspace() or not after.isalnum()
        if mark in _KINDS:
            if _ELISION.match(text, start) and free_before and not (mark == "‘" and after.isupper()):
                continue  # 's avonds
            if not free_before and not free_after:
                continue  # ski's
        if mark in _OPENING:
            yield _Mark(start, end, mark, opens=True, closes=False)
        elif mark in _CLOSING and mark != "»":
            # ”…” and ’…’ are used too
            yield _Mark(
                start,
                end,
                mark,
                opens=free_before and bool(after) and not after.isspace(),
                closes=not free_before or free_after,
            )
        elif mark == "»":
            yield _Mark(start, end, mark, opens=free_before and after.isalnum(), closes=True)
        elif mark == "''":
            opens = free_before and after.isalnum()
            yield _Mark(start, end, mark, opens=opens, closes=not opens)
        elif mark == '"':
            opens = free_before and bool(after) and not after.isspace()
            spaced = (not before or before.isspace()) and (not after or after.isspace())
            yield _Mark(start, end, mark, opens=opens or spaced, closes=not opens or spaced)
        else:
            yield _Mark(start, end, mark, opens=free_before and after.isalnum(), closes=free_after and not free_before)
