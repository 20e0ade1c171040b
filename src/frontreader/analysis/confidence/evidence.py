"""What an item carries that speaks for or against it, as numbers by name."""

import math

from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.times.finder import Found as FoundTime

Evidence = dict[str, float]

_LEAST = 0.005
"""The network's probabilities are taken for no surer than this leaves over."""
_WIDEST = 6.0
"""Weights of types that lie further apart than this say no more."""
_SCALE = 3.0
_MOST_ARGUMENTS = 3


def of_mention(found: FoundMention) -> Evidence:
    """Its type, how sure the network is of the name, the lexicon, and how far its type is ahead of the next one."""
    made = {f"type {found.type}": 1.0}
    if found.sure is None:
        made["rules alone"] = 1.0
    else:
        odds = _odds(found.sure)
        made["network"] = odds / _SCALE
        made |= _above("network sure", odds, 2.2) | _above("network very sure", odds, 3.5)  # 0.90 and 0.97
    if found.known:
        made["lexicon"] = made[f"lexicon {found.type}"] = 1.0
    if found.doubtful:
        made["doubtful"] = 1.0
    weights = dict(found.evidence)
    others = [weight for kind, weight in weights.items() if kind != found.type]
    lead = weights.get(found.type, 0.0) - max(others, default=0.0)
    made["ahead"] = max(-_WIDEST, min(_WIDEST, lead)) / _SCALE
    made |= _above("far ahead", lead, 2.0) | _above("hardly ahead", -lead, -1.0)
    if " " in found.name:
        made["words"] = 1.0
    return made


def of_event(found: FoundEvent) -> Evidence:
    """What its finder noted (the kind of trigger, how its sense was chosen), its family, and what fills its roles."""
    made = dict.fromkeys(found.evidence, 1.0)
    made[f"family {found.type.partition('.')[0]}"] = 1.0
    made["arguments"] = min(len(found.arguments), _MOST_ARGUMENTS) / _MOST_ARGUMENTS
    if not found.arguments:
        made["bare noun" if "noun" in made else "bare verb"] = 1.0
    if found.modality is not None:
        made[f"modality {found.modality}"] = 1.0
    if len(found.pieces) > 1:
        made["pieces"] = 1.0
    return made


def of_time(found: FoundTime) -> Evidence:
    """Its type, and what its words say: a day, a month, a year, how far away."""
    made = {f"type {found.type}": 1.0, f"tense {found.tense}": 1.0}
    made |= {f"says {name}": 1.0 for name in found.read}
    return made


def _above(name: str, value: float, edge: float) -> Evidence:
    """Where a line of log odds bends."""
    return {name: min(value - edge, _WIDEST) / _SCALE} if value > edge else {}


def _odds(probability: float) -> float:
    kept = min(max(probability, _LEAST), 1.0 - _LEAST)
    return math.log(kept / (1.0 - kept))
