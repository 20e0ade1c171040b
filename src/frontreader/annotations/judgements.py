"""A reader's judgements on the items of an analysis: kept apart from it, each with an anchor of its own.

A judgement says what was claimed of an item when the reader saw it, and what holds by the reader; so it can be applied
to the analysis of another analyzer, or of a text that has changed. Who applies it knows analyses: the room `judging`.
"""

from dataclasses import dataclass, replace
from typing import Literal

from frontreader.annotations.model import Anchor
from frontreader.text.span import Span

Verdict = Literal["accepted", "rejected", "corrected"]
ItemKind = Literal["entity", "mention", "event", "time"]

VERDICTS: tuple[Verdict, ...] = ("accepted", "rejected", "corrected")
ITEM_KINDS: tuple[ItemKind, ...] = ("entity", "mention", "event", "time")
_NEAR = 1_000
"""Code points on each side of an item in which a phrase is looked for where it is not at its offset."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words near an item: `offset` is where they begin, in code points from the start of the item's anchor."""

    quote: str
    offset: int


@dataclass(frozen=True, slots=True)
class Filler:
    """The phrase that fills a role."""

    role: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of an item, by an analyzer or by the reader. What an item of its kind does not have is empty.

    `parts` are its pieces, in the order of the text, the main one of a trigger first. `name` is that of an entity; of
    a mention the name of the entity that the reader put it with, empty where the analyzer's linking holds. `into` is
    the anchor of a mention of the entity that this one is merged into.
    """

    type: str
    parts: tuple[Phrase, ...]
    name: str = ""
    realis: str = ""
    modality: str = ""
    polarity: str = ""
    source: Phrase | None = None
    roles: tuple[Filler, ...] = ()
    value: str = ""
    mod: str = ""
    into: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The reader's verdict on an item. `seen` is what the analyzer `analyzer` ("neural 1") claimed of it, None where
    the reader added the item; `held` what holds, None where it was rejected. Times as of an annotation.
    `without` names the versions (SHA-256) in which the reader said that it has no place."""

    id: str
    document: str
    kind: ItemKind
    verdict: Verdict
    anchor: Anchor
    seen: Claim | None
    held: Claim | None
    analyzer: str
    created: str
    modified: str
    without: tuple[str, ...] = ()

    @property
    def added(self) -> bool:
        """Whether the reader added the item: no analyzer claims it."""
        return self.seen is None


def rejecting(judgement: Judgement) -> Judgement:
    """The same item, rejected."""
    return replace(judgement, verdict="rejected", held=None)


def holding(judgement: Judgement, claim: Claim) -> Judgement:
    """The same item with another claim: accepted where the analyzer claims no other, else corrected."""
    return replace(judgement, verdict="accepted" if claim == judgement.seen else "corrected", held=claim)


def phrase_at(text: str, anchor_start: int, start: int, end: int) -> Phrase:
    """The phrase of a span, seen from an anchor that begins at `anchor_start`."""
    return Phrase(text[start:end], start - anchor_start)


def locate(phrase: Phrase, text: str, anchor_start: int) -> Span | None:
    """Where a phrase stands beside an item that begins at `anchor_start`: at its offset, else where its words stand
    just once near it. None where neither holds: a wrong place is worse than none."""
    start = anchor_start + phrase.offset
    if not phrase.quote:
        return None
    if start >= 0 and text.startswith(phrase.quote, start):
        return Span(start, start + len(phrase.quote))
    low, high = max(0, anchor_start - _NEAR), anchor_start + _NEAR
    first = text.find(phrase.quote, low, high)
    if first < 0 or text.find(phrase.quote, first + 1, high) >= 0:
        return None
    return Span(first, first + len(phrase.quote))
