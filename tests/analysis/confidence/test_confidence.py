"""What the reader is told of how sure an item is."""

from dataclasses import replace

import pytest

from frontreader.analysis import confidence
from frontreader.analysis.confidence.logistic import Model
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.model import (
    Analysis,
    AnalyzerInfo,
    Entity,
    Event,
    Mention,
    Piece,
    Sentence,
    TimeExpression,
    Trigger,
)
from frontreader.analysis.times.finder import Found as FoundTime

_GENT = FoundMention(0, 4, "LOC", "Gent", known=True, evidence=(("LOC", 7.0), ("ORG", 1.0)), sure=0.98)
_STAKING = FoundEvent("Conflict.Demonstrate", "staken", "s1", 0, 7, (), "actual", None, "positive", word=0)


def test_a_name_that_the_network_doubts_is_less_sure() -> None:
    assert confidence.of_mention(replace(_GENT, sure=0.4)) < confidence.of_mention(_GENT)


def test_a_name_of_two_types_at_once_is_less_sure() -> None:
    torn = replace(_GENT, evidence=(("LOC", 3.0), ("ORG", 2.9)))
    assert confidence.of_mention(torn) < confidence.of_mention(_GENT)


def test_an_event_of_no_known_type_is_less_sure() -> None:
    other = replace(_STAKING, type="Other", evidence=("verb", "plain", "other"))
    assert confidence.of_event(other) < confidence.of_event(replace(_STAKING, evidence=("verb", "plain")))


def _analysis(mentions: tuple[Mention, ...]) -> Analysis:
    entity = Entity("e1", "Gent", "LOC", (), mentions)
    time = TimeExpression("t1", 20, 24, "DATE", "2023", None, "s1")
    event = Event("v1", "Conflict.Demonstrate", "s1", Trigger(8, 15, (Piece(8, 15),)), "actual", None, "positive")
    return Analysis("d", "0" * 64, (Sentence("s1", 0, 30),), (entity,), (event,), (time,), AnalyzerInfo("neural", "1"))


def test_each_item_has_the_confidence_of_what_was_found_there() -> None:
    doubted = replace(_GENT, start=26, end=30, sure=0.5)
    staking = replace(_STAKING, start=8, end=15)
    time = FoundTime(20, 24, "DATE", "unknown", {"year": "2023"})
    mentions = (Mention("m1", 0, 4, "LOC", "s1"), Mention("m2", 26, 30, "LOC", "s1"))
    told = confidence.filled(_analysis(mentions), [_GENT, doubted], [staking], [time])
    sure, unsure = confidence.of_mention(_GENT), confidence.of_mention(doubted)
    assert [one.confidence for one in told.entities[0].mentions] == [sure, unsure]
    assert told.entities[0].confidence == pytest.approx((sure + unsure) / 2, abs=0.001)
    assert told.events[0].confidence == confidence.of_event(staking)
    assert told.times[0].confidence == confidence.of_time(time)


def test_a_type_that_the_document_settled_otherwise_is_less_sure() -> None:
    mention = Mention("m1", 0, 4, "ORG", "s1")
    told = confidence.filled(_analysis((mention,)), [_GENT], [], [])
    assert (told.entities[0].mentions[0].confidence or 0.0) < confidence.of_mention(_GENT)


def test_what_was_found_otherwise_has_no_confidence() -> None:
    told = confidence.filled(_analysis((Mention("m1", 0, 4, "LOC", "s1"),)), [], [], [])
    assert told == _analysis((Mention("m1", 0, 4, "LOC", "s1"),))


@pytest.mark.parametrize("kind", ["DATE", "TIME", "DURATION", "SET"])
def test_a_time_is_neither_certain_nor_impossible(kind: str) -> None:
    found = FoundTime(0, 4, kind, "unknown", {"year": "2023"})  # type: ignore[arg-type]  # one of the four
    assert 0.0 < confidence.of_time(found) < 1.0


def test_evidence_that_nothing_is_known_of_says_nothing_and_bounds_hold() -> None:
    model = Model(0.0, {"network": 2.0}, 0.02, 0.99)
    assert model.probability({"unheard of": 5.0}) == 0.5
    assert model.probability({"network": 100.0}) == 0.99
    assert model.probability({"network": -100.0}) == 0.02
