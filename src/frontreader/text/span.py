"""Spans: code point offsets into a document's text, end exclusive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


class HasSpan(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=HasSpan)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`start` and `end` in code points, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start} to {self.end}")


def overlap(a: HasSpan, b: HasSpan) -> int:
    """How many code points both share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def contains(outer: HasSpan, inner: HasSpan) -> bool:
    """Whether `inner` lies wholly within `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def starting_in(items: Sequence[_Item], first: int, stretch: HasSpan) -> tuple[list[_Item], int]:
    """Of `items` (sorted by start), from index `first` on, those that start in a stretch of text, and the index from
    which to look for those of the next stretch."""
    while first < len(items) and items[first].start < stretch.start:
        first += 1
    last = first
    while last < len(items) and items[last].start < stretch.end:
        last += 1
    return list(items[first:last]), last


def index_at(spans: Sequence[HasSpan], offset: int) -> int:
    """Index of the last of `spans` (sorted by start) that starts at or before `offset`; -1 where none does."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].start <= offset:
            low = middle + 1
        else:
            high = middle
    return low - 1
