"""Which styles lie on which part of the text."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple


class Decoration(NamedTuple):
    """A component class on a span."""

    start: int
    end: int
    style: str


class Decorations:
    """Decorations of a whole document, asked row by row."""

    def __init__(self, decorations: Iterable[Decoration] = ()) -> None:
        self._all = sorted(decorations, key=lambda one: (one.start, -one.end))
        self._starts = [one.start for one in self._all]
        self._reach = list(accumulate((one.end for one in self._all), max))

    def between(self, start: int, end: int) -> list[Decoration]:
        """Those that share a code point with `start` to `end`, outer ones first."""
        index = bisect_left(self._starts, end) - 1
        found = []
        while index >= 0 and self._reach[index] > start:
            if self._all[index].end > start:
                found.append(self._all[index])
            index -= 1
        found.reverse()
        return found


class Run(NamedTuple):
    """A stretch of one row that is drawn in one way, `styles` from the lowest layer up."""

    start: int
    end: int
    styles: tuple[str, ...]


def runs(start: int, end: int, layers: Iterable[Decoration]) -> list[Run]:
    """Cut `start` to `end` where a layer begins or ends."""
    present = [one for one in layers if one.start < end and one.end > start and one.end > one.start]
    cuts = {start, end}
    for one in present:
        cuts.add(max(start, one.start))
        cuts.add(min(end, one.end))
    places = sorted(cuts)
    return [
        Run(a, b, tuple(one.style for one in present if one.start <= a and one.end >= b)) for a, b in pairwise(places)
    ]


def overlaps(spans: Iterable[Decoration]) -> list[tuple[int, int]]:
    """Where two or more of `spans` lie over each other, in order and without overlap."""
    found: list[tuple[int, int]] = []
    reach = second = 0  # how far the spans so far reach, and how far two of them do
    for start, end, _ in sorted(spans):
        low, high = max(start, second), min(end, reach)
        if low < high:
            if found and found[-1][1] == low:
                found[-1] = (found[-1][0], high)
            else:
                found.append((low, high))
            second = high
        reach = max(reach, end)
    return found
