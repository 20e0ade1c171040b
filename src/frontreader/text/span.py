"""Spans: code point offsets into a document's text, end exclusive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class HasSpan(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


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
