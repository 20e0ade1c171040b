"""Where an anchor stands in a text, and what is known where it stands nowhere for certain."""

from dataclasses import dataclass
from typing import Literal

from frontreader.text.span import Span

Status = Literal["exact", "moved", "changed", "ambiguous", "gone"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant. `score` is from 0 to 1: half for the quote, a quarter for each side of context."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the quote, and those that stand there now; one of the two may be empty."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an anchor stands in a text.

    `exact`: the quote between the contexts it had. `moved`: the quote in other surroundings, and no other place is
    near as good. `changed`: other words, of which `changes` tells, and no other place is near as good. `ambiguous`:
    there are `candidates`, and nothing tells which, or whether one of them is meant. `gone`: there is none. Only the
    first three have a span: a wrong place is worse than none.
    """

    status: Status
    span: Span | None = None
    candidates: tuple[Candidate, ...] = ()
    changes: tuple[Change, ...] = ()
