"""Where the places of a document lie, and of namesakes which one is meant.

A place has coordinates only where the text decides, or its size leaves little doubt; the reason is kept. What counts,
most first: a state or region beside the name (Paris, Texas; het Amerikaanse Paris), one in the same sentence, one
elsewhere in the document, other places of the same country, and a weak prior from the number of inhabitants.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from frontreader.analysis.lexicon import Spot, centres, namesakes, place
from frontreader.analysis.model import Entity, Mention, Place
from frontreader.text.span import HasSpan, index_at

_NEAR = {"NL": 40, "BE": 40} | dict.fromkeys(("DE", "FR", "GB", "LU", "ES", "IT"), 4)
"""How much nearer than its size says a place is to a reader of Dutch."""
_BESIDE, _SENTENCE, _DOCUMENT, _PLACES = 3.0, 0.5, 0.4, 0.4
"""What each kind of evidence counts, in halves of powers of ten of inhabitants."""
_REGION = 2.0
"""How much more a region counts than a whole country."""
_MARGIN = 0.3
"""A place that leads by less is not told from its namesake."""
_LARGE = 50
"""Thousands of inhabitants from which a foreign place is taken for itself though its country is not named."""
_BEHIND = re.compile(r"\s?[,(]?\s?(?:in |uit )?(?:de |het )?(?:\w+e )?(?:deel)?(?:staat |provincie |regio )?")
_BEFORE = re.compile(r" (?:(?:grens|haven|hoofd)?stad|plaats|stadje|plaatsje|dorp|dorpje|gemeente)? ?")
_GAP = 40


@dataclass(frozen=True, slots=True)
class _Named:
    """Countries and regions of a document, by code: the sentences that name them, and by which name."""

    sentences: dict[int, set[str]]
    counts: Counter[str]
    names: dict[str, str]
    starts: dict[int, str]
    ends: dict[int, str]


class _Choice(NamedTuple):
    score: float
    spot: Spot
    reason: str


def placed(entities: Sequence[Entity], text: str, sentences: Sequence[HasSpan]) -> tuple[Entity, ...]:
    """The entities of a document, those of places with where they lie. Linear in the number of mentions."""
    named = _named(entities, sentences)
    open_: dict[int, tuple[Spot, ...]] = {}
    certain: dict[int, Place] = {}
    for number, entity in enumerate(entities):
        if entity.type != "LOC":
            continue
        if centre := centres().get(entity.name):
            certain[number] = _at(centre, "A state or region: about its middle.")
        elif spots := _spots(entity):
            open_[number] = spots
            if len(spots) == 1 and (reason := _alone(spots[0], named)):
                certain[number] = _at(spots[0], reason)
    others = Counter(certain[number].country for number in open_ if number in certain)
    for number, spots in open_.items():
        if len(spots) > 1 and (choice := _chosen(entities[number], spots, named, others, text, sentences)):
            certain[number] = _at(choice.spot, choice.reason)
    return tuple(replace(one, place=certain[i]) if i in certain else one for i, one in enumerate(entities))


def _named(entities: Sequence[Entity], sentences: Sequence[HasSpan]) -> _Named:
    named = _Named(defaultdict(set), Counter(), {}, {}, {})
    for entity in entities:
        centre = centres().get(entity.name) if entity.type == "LOC" else None
        if not centre:
            continue
        code = f"{centre.country}.{centre.region}" if centre.region else centre.country
        for one in {code, centre.country}:
            named.names.setdefault(one, entity.name)
        for mention in entity.mentions:
            named.starts[mention.start] = named.ends[mention.end] = code
            named.counts.update({code, centre.country})
            named.sentences[index_at(sentences, mention.start)] |= {code, centre.country}
    return named


def _spots(entity: Entity) -> tuple[Spot, ...]:
    """Where an entity may lie."""
    for name in (entity.name, *entity.aliases):
        if spots := namesakes(name):
            return spots
        if found := place(name):
            return (Spot(found.country, "", found.latitude, found.longitude, found.thousands),)
    return ()


def _at(spot: Spot, reason: str) -> Place:
    return Place(spot.country, spot.latitude, spot.longitude, reason)


def _alone(spot: Spot, named: _Named) -> str:
    """Why a place without namesakes is the one; empty where a smaller one, unknown here, is as likely."""
    if named.counts[spot.country]:
        return f"The only place of this name that is known, and the text names {named.names[spot.country]}."
    if _NEAR.get(spot.country, 1) > 10 or spot.thousands >= _LARGE:
        return "The only place of this name that is known."
    return ""


def _chosen(
    entity: Entity,
    spots: tuple[Spot, ...],
    named: _Named,
    others: Counter[str],
    text: str,
    sentences: Sequence[HasSpan],
) -> _Choice | None:
    beside = {code for mention in entity.mentions for code in _codes_beside(mention, named, text)}
    with_it: set[str] = set()
    for mention in entity.mentions:
        with_it |= named.sentences.get(index_at(sentences, mention.start), set())
    ranked = sorted((_judged(spot, beside, with_it, named, others) for spot in spots), key=lambda one: -one.score)
    return ranked[0] if ranked[0].score - ranked[1].score >= _MARGIN else None


def _judged(spot: Spot, beside: set[str], with_it: set[str], named: _Named, others: Counter[str]) -> _Choice:
    score = math.log10(max(1, spot.thousands) * 1000 * _NEAR.get(spot.country, 1)) / 2
    reason = "The likeliest of its namesakes by size and nearness."
    found = 0.0
    if others[spot.country]:
        found = _PLACES * min(others[spot.country], 3) / 3
        score, reason = score + found, "Other places of its country are named."
    codes = [(spot.country, 1.0)]
    if spot.region:
        codes.append((f"{spot.country}.{spot.region}", _REGION))
    for code, weight in codes:
        for holds, worth, words in (
            (code in named.counts, _DOCUMENT, "The text names {}."),
            (code in with_it, _SENTENCE, "{} is named in the same sentence."),
            (code in beside, _BESIDE, "{} stands beside it."),
        ):
            if holds:
                score, reason = score + worth * weight, words.format(named.names[code])
    return _Choice(score, spot, reason)


def _codes_beside(mention: Mention, named: _Named, text: str) -> set[str]:
    """The states and regions right behind a name, or whose adjective is right before it."""
    found = set()
    behind = _BEHIND.match(text, mention.end, mention.end + _GAP)
    if behind and behind.end() in named.starts:
        found.add(named.starts[behind.end()])
    elif behind:
        # an adjective between is a mention too: in de Amerikaanse staat Texas
        found |= {named.starts[at] for at in range(mention.end, behind.end()) if at in named.starts}
    for length in range(1, _GAP):
        at = mention.start - length
        if at in named.ends and _BEFORE.fullmatch(text, at, mention.start):
            found.add(named.ends[at])
            break
    return found | {code.partition(".")[0] for code in found}
