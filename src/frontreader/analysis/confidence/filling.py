"""Gives the items of an analysis the confidence of what was found where they stand."""

from collections.abc import Iterable
from dataclasses import replace

from frontreader.analysis.confidence import evidence
from frontreader.analysis.confidence.logistic import probability
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.model import Analysis, Entity
from frontreader.analysis.times.finder import Found as FoundTime


def filled(
    analysis: Analysis,
    mentions: Iterable[FoundMention],
    events: Iterable[FoundEvent],
    times: Iterable[FoundTime],
) -> Analysis:
    """The analysis with the confidence of each item. A mention is as sure as its type of now, which the document may
    have settled otherwise; an entity as its mentions are on average, for they are right or wrong together. What was
    found in none of these has none."""
    named = {(one.start, one.end): one for one in mentions}
    happened = {one.start: one for one in events}
    dated = {one.start: one for one in times}
    return replace(
        analysis,
        entities=tuple(_entity(one, named) for one in analysis.entities),
        events=tuple(
            replace(one, confidence=probability("events", evidence.of_event(happened[one.trigger.start])))
            if one.trigger.start in happened
            else one
            for one in analysis.events
        ),
        times=tuple(
            replace(one, confidence=probability("times", evidence.of_time(dated[one.start])))
            if one.start in dated
            else one
            for one in analysis.times
        ),
    )


def _entity(entity: Entity, named: dict[tuple[int, int], FoundMention]) -> Entity:
    mentions = tuple(
        replace(one, confidence=probability("mentions", evidence.of_mention(replace(found, type=one.type))))
        if (found := named.get((one.start, one.end)))
        else one
        for one in entity.mentions
    )
    known = [one.confidence for one in mentions if one.confidence is not None]
    return replace(entity, mentions=mentions, confidence=round(sum(known) / len(known), 3) if known else None)
