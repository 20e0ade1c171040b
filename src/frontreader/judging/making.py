"""Judgements made by the reader on the items of an analysis."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from frontreader.analysis.model import MENTION_TYPES, Role
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.judgements import (
    Claim,
    Filler,
    ItemKind,
    Judgement,
    Phrase,
    holding,
    phrase_at,
    rejecting,
)
from frontreader.judging.claims import ItemName, analyzer_name
from frontreader.judging.judged import Judged
from frontreader.text.span import Span
from frontreader.text.words import words

Change = Callable[[Claim, int], Claim]
"""Makes another claim of one, whose phrases are seen from an offset in the text."""
_AROUND = 2_000
"""Code points around a span in which the next word is looked for."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the items of one article: `document` is its id, `now` the time in UTC, `new_id` gives ids nothing has."""

    judged: Judged
    document: str
    now: str
    new_id: Callable[[], str]

    def accept(self, item: ItemName) -> Judgement | None:
        """The item as it stands; None where there is no such item."""
        return self.correct(item, lambda claim, _: claim)

    def reject(self, item: ItemName) -> Judgement | None:
        found = self._basis(item)
        return rejecting(found[0]) if found is not None else None

    def correct(self, item: ItemName, change: Change) -> Judgement | None:
        """The item with another claim; None where there is no such item."""
        found = self._basis(item)
        if found is None:
            return None
        judgement, claim, start = found
        return holding(judgement, change(claim, start))

    def add(
        self, kind: ItemKind, type_name: str, span: Span, *, name: str = "", value: str = "", mod: str = ""
    ) -> Judgement:
        """An item that was missed. `name` is that of the entity of a mention, `value` and
        `mod` those of a time."""
        anchor = make_anchor(self.judged.text, self.judged.found.sha256, span.start, span.end)
        event = kind == "event"
        claim = Claim(
            type_name,
            (Phrase(anchor.quote, 0),),
            name=name,
            realis="actual" if event else "",
            polarity="positive" if event else "",
            value=value,
            mod=mod,
        )
        return Judgement(self.new_id(), self.document, kind, "corrected", anchor, None, claim, "", self.now, self.now)

    def _basis(self, item: ItemName) -> tuple[Judgement, Claim, int] | None:
        """The judgement on an item that a new one takes the place of, or one to begin with; its claim as it stands, and
        the offset that this is seen from."""
        judged = self.judged
        own = judged.own(item)
        if own is not None:
            start = judged.starts[own.id]
            claim = judged.items.claim(item, start) or own.held or own.seen
            if claim is None:
                return None
            if own.held is not None:  # what no analysis says, only the reader
                name = own.held.name if item.kind == "mention" else claim.name
                claim = replace(claim, name=name, into=own.held.into)
            return replace(own, modified=self.now), claim, start
        anchor = judged.items.anchor(item)
        claim = judged.items.claim(item, anchor.start) if anchor is not None else None
        if anchor is None or claim is None:
            return None
        made_by = analyzer_name(judged.found.analyzer)
        judgement = Judgement(
            self.new_id(), self.document, item.kind, "accepted", anchor, claim, claim, made_by, self.now, self.now
        )
        return judgement, claim, anchor.start


# Changes


def with_type(type_name: str) -> Change:
    return lambda claim, _: replace(claim, type=type_name)


def with_name(name: str) -> Change:
    return lambda claim, _: replace(claim, name=name)


def with_realis(modality: str) -> Change:
    """`actual`, or one of the modalities."""
    if modality == "actual":
        return lambda claim, _: replace(claim, realis="actual", modality="")
    return lambda claim, _: replace(claim, realis="other", modality="" if modality == "other" else modality)


def with_other_polarity() -> Change:
    return lambda claim, _: replace(claim, polarity="positive" if claim.polarity == "negative" else "negative")


def with_value(value: str, mod: str = "") -> Change:
    return lambda claim, _: replace(claim, value=value, mod=mod)


def with_span(text: str, span: Span) -> Change:
    """Other words: of a trigger its main piece."""
    return lambda claim, start: replace(claim, parts=(phrase_at(text, start, span.start, span.end), *claim.parts[1:]))


def with_filler(text: str, role: Role, span: Span) -> Change:
    """A phrase in a role, in place of those that it overlaps there; taken away where it is in that role already."""

    def change(claim: Claim, start: int) -> Claim:
        phrase = phrase_at(text, start, span.start, span.end)
        if any(one == Filler(role, phrase) for one in claim.roles):
            return replace(claim, roles=tuple(one for one in claim.roles if one != Filler(role, phrase)))
        kept = [one for one in claim.roles if one.role != role or not _overlap(one.phrase, phrase)]
        return replace(claim, roles=(*kept, Filler(role, phrase)))

    return change


def with_source(text: str, span: Span) -> Change:
    """Who says it; nobody where that phrase says it already."""

    def change(claim: Claim, start: int) -> Claim:
        phrase = phrase_at(text, start, span.start, span.end)
        return replace(claim, source=None if claim.source == phrase else phrase)

    return change


def merged_into(judged: Judged, entity: str) -> Change | None:
    """The entity merged into another; None where there is no such other."""
    anchor = judged.items.anchor(ItemName("entity", entity))
    return None if anchor is None else lambda claim, _: replace(claim, into=anchor)


def stretched(text: str, span: Span, *, start: int = 0, end: int = 0) -> Span | None:
    """The span with so many words more at its start and end; fewer where negative. None where nothing would be left
    or there are no more words. Blanks and line ends do not count, and a span does not cross an empty line."""
    low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    found = list(words(text, low, high))
    inside = [number for number, word in enumerate(found) if word.start < span.end and span.start < word.end]
    if not inside:
        return None
    first, last = inside[0] - start, inside[-1] + end
    if not 0 <= first <= last < len(found):
        return None
    made = Span(found[first].start if start else span.start, found[last].end if end else span.end)
    return made if "\n\n" not in text[made.start : made.end] else None


def kind_of_type(type_name: str) -> ItemKind:
    """Which kind of item has a type: `mention` for PER, `event` for Conflict.Battle, `time` for DATE."""
    if type_name in MENTION_TYPES:
        return "mention"
    return "time" if type_name in ("DATE", "TIME", "DURATION", "SET") else "event"


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.offset < other.offset + len(other.quote) and other.offset < one.offset + len(one.quote)
