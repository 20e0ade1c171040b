"""Parts of a streaming analysis read as one."""

import pytest

from frontreader.analysis.joining import joined
from frontreader.analysis.model import (
    Analysis,
    AnalyzerInfo,
    Argument,
    Entity,
    Event,
    Mention,
    Piece,
    Sentence,
    Trigger,
)

SENTENCES = (Sentence("s1", 0, 20), Sentence("s2", 21, 40))


def _part(prefix: str, sentence: str, start: int) -> Analysis:
    entity = Entity(
        f"{prefix}e1", "Kiev", "LOC", (f"{prefix}Kyiv",), (Mention(f"{prefix}m1", start, start + 4, "LOC", sentence),)
    )
    event = Event(
        f"{prefix}ev1",
        "Conflict.Attack",
        sentence,
        Trigger(start + 5, start + 9, (Piece(start + 5, start + 9),)),
        "actual",
        None,
        "positive",
        (Argument("target", start, start + 4, entity.id),),
    )
    return Analysis("d", "0", SENTENCES, (entity,), (event,), (), AnalyzerInfo("a", "1"))


def test_an_entity_of_two_parts_is_one_and_its_events_know_it() -> None:
    whole = joined([_part("b", "s2", 21), _part("a", "s1", 0)])
    (entity,) = whole.entities
    assert [mention.start for mention in entity.mentions] == [0, 21]
    assert set(entity.aliases) == {"aKyiv", "bKyiv"}
    assert [event.trigger.start for event in whole.events] == [5, 26]
    assert {event.arguments[0].entity for event in whole.events} == {entity.id}


def test_nothing_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="no parts"):
        joined([])
