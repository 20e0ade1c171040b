"""Judgements applied to an analysis, whoever made it and of whichever version of the text."""

from collections.abc import Sequence
from dataclasses import replace

from frontreader.analysis.model import Analysis
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.judgements import Claim, Judgement, Phrase, holding
from frontreader.judging.building import Builder
from frontreader.judging.claims import ItemName, Items, differences
from frontreader.judging.judged import Disagreement, Judged, Lost
from frontreader.judging.matching import Places, matches
from frontreader.text.span import Span

_CERTAIN = ("exact", "moved")
"""Where other words stand now, the reader is asked before a judgement holds of them."""
_ORDER = {"mention": 0, "entity": 1, "time": 2, "event": 3}
"""Mentions before the entities that they are grouped in, both and times before the events that refer to them."""
_NOT_CLAIMED = {"entity": {"words", "merged"}, "mention": {"name"}}
"""What no analyzer claims of an item of a kind: where an entity is mentioned first, and what only a reader says."""


def apply(judgements: Sequence[Judgement], analysis: Analysis, text: str, *, keep_rejected: bool = False) -> Judged:
    """`analysis`, which is of `text`, as the reader judged it. With `keep_rejected` what was rejected stays in it."""
    if not judgements:
        return Judged(analysis, analysis, text)
    places, items = Places(text, analysis.sha256), Items(analysis, text)
    placed: dict[str, Span] = {}
    lost = []
    for judgement in judgements:
        if analysis.sha256 in judgement.without:
            continue
        placement = places.of(judgement.anchor)
        if placement.span is not None and placement.status in _CERTAIN:
            placed[judgement.id] = placement.span
        else:
            lost.append(Lost(judgement, placement))
    here = sorted(
        (one for one in judgements if one.id in placed),
        key=lambda one: (_ORDER[one.kind], bool(one.held and one.held.into), one.created, one.id),
    )
    by_judgement, late = matches(placed, here, items)
    builder = Builder(items, places, keep_rejected=keep_rejected)
    disagreements = []
    for judgement in here:
        if judgement.id in late:
            continue
        item, span = by_judgement.get(judgement.id), placed[judgement.id]
        unfound = builder.take(judgement, item, span)
        if found := _disagreement(judgement, item, items, span.start, unfound):
            disagreements.append(found)
    return Judged(
        builder.analysis(),
        analysis,
        text,
        builder.verdicts,
        frozenset(builder.rejected),
        tuple(disagreements),
        tuple(lost),
        {name: span.start for name, span in placed.items()},
    )


def _disagreement(
    judgement: Judgement, item: ItemName | None, items: Items, anchor_start: int, unfound: Sequence[tuple[str, str]]
) -> Disagreement | None:
    """Where the analysis claims other than it did when the reader judged, and other than the reader holds. `unfound`
    are phrases of the reader that the text does not have any more."""
    gone = tuple((what, quote, "") for what, quote in unfound)
    seen, held = judgement.seen, judgement.held
    if item is None:
        if seen is None or held is None:  # nobody but the reader ever claimed it, or nobody claims it any more
            return Disagreement(judgement, None, None, gone) if gone else None
        return Disagreement(judgement, None, None, gone or ((judgement.kind, _said(held), ""),))
    found = items.claim(item, anchor_start)
    if found is None:
        return None
    changes = [_changes(judgement, claim, found) for claim in (seen, held) if claim is not None]
    if gone or all(changes):
        return Disagreement(judgement, item, found, (*changes[-1], *gone))
    return None


def _changes(judgement: Judgement, claim: Claim, found: Claim) -> tuple[tuple[str, str, str], ...]:
    passed_over = _NOT_CLAIMED.get(judgement.kind, set())
    return tuple(change for change in differences(claim, found) if change[0] not in passed_over)


def _said(claim: Claim) -> str:
    return f"{claim.type} {' … '.join(part.quote for part in claim.parts)}".strip()


def placed_by_reader(judgement: Judgement, text: str, sha256: str, span: Span) -> Judgement:
    """The judgement on the item that stands at `span` in another version, as the reader says."""
    anchor = make_anchor(text, sha256, span.start, span.end)

    def here(claim: Claim | None) -> Claim | None:
        if claim is None or not claim.parts:
            return claim
        old = judgement.anchor.quote
        first = claim.parts[0]
        parts = (Phrase(anchor.quote, 0), *claim.parts[1:]) if first == Phrase(old, 0) else claim.parts
        return replace(claim, parts=parts)

    return replace(judgement, anchor=anchor, seen=here(judgement.seen), held=here(judgement.held))


def without_place(judgement: Judgement, sha256: str) -> Judgement:
    """The judgement left with the version that it was made in, as it has no place in another."""
    return replace(judgement, without=(*judgement.without, sha256))


def settled(disagreement: Disagreement, analyzer: str, *, mine: bool) -> Judgement | None:
    """The judgement once the reader has settled a disagreement: what they held stays (`mine`), or what is found now
    holds; either way that is what they have seen of the analyzer named. None: the judgement is withdrawn."""
    judgement, found = disagreement.judgement, disagreement.found
    if found is None:
        return replace(judgement, seen=None, verdict="corrected") if mine else None
    seen = replace(judgement, seen=found, analyzer=analyzer)
    if not mine:
        return holding(seen, found)
    return seen if judgement.held is None else holding(seen, judgement.held)
