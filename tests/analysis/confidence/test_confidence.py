"""What the reader is told of how sure an item is."""

from dataclasses import replace

import pytest

from frontreader.analysis import confidence
from frontreader.analysis.confidence.logistic import Model
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.events.found import FoundEvent
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


def test_an_entity_is_as_sure_as_its_mentions_on_average() -> None:
    assert confidence.of_entity([0.9, 0.7]) == pytest.approx(0.8)
    assert confidence.of_entity([]) is None


@pytest.mark.parametrize("kind", ["DATE", "TIME", "DURATION", "SET"])
def test_a_time_is_neither_certain_nor_impossible(kind: str) -> None:
    found = FoundTime(0, 4, kind, "unknown", {"year": "2023"})  # type: ignore[arg-type]  # one of the four
    assert 0.0 < confidence.of_time(found) < 1.0


def test_evidence_that_nothing_is_known_of_says_nothing_and_bounds_hold() -> None:
    model = Model(0.0, {"network": 2.0}, 0.02, 0.99)
    assert model.probability({"unheard of": 5.0}) == 0.5
    assert model.probability({"network": 100.0}) == 0.99
    assert model.probability({"network": -100.0}) == 0.02
