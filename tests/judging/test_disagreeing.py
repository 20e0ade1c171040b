"""Judgements are applied again when another analyzer has run; where the two disagree the reader is told."""

from dataclasses import replace

import pytest

from frontreader.annotations.judgements import Judgement
from frontreader.judging.applying import apply, settled
from frontreader.judging.claims import ItemName
from frontreader.judging.identical import identical
from frontreader.judging.judged import Judged
from frontreader.judging.making import merged_into, with_filler, with_realis, with_type
from tests.judging.articles import TEXT, Reader, analysis, at, by_another, new_id


@pytest.fixture
def reader() -> Reader:
    return Reader()


def _newer(reader: Reader, **changes: object) -> Judged:
    """As judged when an analyzer has run that finds other events."""
    found = analysis()
    events = tuple(replace(one, **changes) if one.id == "e1" else one for one in found.events)  # type: ignore[arg-type]
    return apply(reader.judgements, by_another(found, events=events), TEXT)


def _event(judged: Judged, name: str = "e1") -> object:
    return next(one for one in judged.analysis.events if one.id == name)


def test_an_analyzer_that_agrees_or_errs_as_before_is_no_disagreement(reader: Reader) -> None:
    reader.correct("event", "e1", with_type("Conflict.Attack"))
    assert _newer(reader).disagreements == ()
    assert _newer(reader, type="Conflict.Attack").disagreements == ()


def test_another_claim_on_what_was_accepted_waits_for_the_reader_whose_word_holds_meanwhile(reader: Reader) -> None:
    reader.accept("event", "e1")
    judged = _newer(reader, type="Damage.Destroy", realis="other", modality="planned")
    assert [one.changes for one in judged.disagreements] == [
        (("type", "Conflict.Bombardment", "Damage.Destroy"), ("realis", "actual", "planned"))
    ]
    assert getattr(_event(judged), "type") == "Conflict.Bombardment"  # noqa: B009


def test_a_rejected_item_that_comes_back_as_another_stays_hidden_and_is_told(reader: Reader) -> None:
    reader.reject("event", "e1")
    judged = _newer(reader, type="Damage.Destroy")
    assert "e1" not in [one.id for one in judged.analysis.events]
    assert [one.item for one in judged.disagreements] == [ItemName("event", "e1")]


def test_an_accepted_item_that_is_not_found_any_more_stays_and_is_told(reader: Reader) -> None:
    reader.accept("event", "e2")
    found = analysis()
    judged = apply(reader.judgements, by_another(found, events=found.events[:1]), TEXT)
    assert [one.type for one in judged.analysis.events] == ["Conflict.Bombardment", "Conflict.Attack"]
    assert [one.found for one in judged.disagreements] == [None]
    kept = judged.analysis.events[1]
    assert judged.origin(ItemName("event", kept.id)) == "neural 1, accepted by you"


def test_an_added_item_that_an_analyzer_finds_now_is_one_item(reader: Reader) -> None:
    found = analysis()
    reader.found = replace(found, events=found.events[1:])
    reader.keep(reader.judge.add("event", "Conflict.Bombardment", at("bombardeerde")))
    reader.correct("event", reader.judgements[0].id, with_filler(TEXT, "agent", at("Noordland")))
    judged = apply(reader.judgements, by_another(found), TEXT)
    assert [one.id for one in judged.analysis.events] == ["e1", "e2", "e3"]
    assert [one.changes for one in judged.disagreements] == [(("target", "", "Westhaven"),)]


def _settle(reader: Reader, judged: Judged, *, mine: bool) -> Judgement | None:
    return settled(judged.disagreements[0], "neural 2", mine=mine)


@pytest.mark.parametrize(("mine", "kind"), [(True, "Conflict.Bombardment"), (False, "Damage.Destroy")])
def test_one_key_settles_it_either_way(reader: Reader, mine: bool, kind: str) -> None:
    reader.accept("event", "e1")
    judgement = _settle(reader, _newer(reader, type="Damage.Destroy"), mine=mine)
    assert judgement is not None
    reader.judgements = [judgement]
    judged = _newer(reader, type="Damage.Destroy")
    assert judged.disagreements == ()
    assert getattr(_event(judged), "type") == kind  # noqa: B009


def test_settling_what_is_not_found_keeps_or_drops_it(reader: Reader) -> None:
    reader.accept("event", "e1")
    found = by_another(analysis(), events=())
    judged = apply(reader.judgements, found, TEXT)
    assert _settle(reader, judged, mine=False) is None
    kept = _settle(reader, judged, mine=True)
    assert kept is not None
    again = apply([kept], found, TEXT)
    assert again.disagreements == ()
    assert [one.type for one in again.analysis.events] == ["Conflict.Bombardment"]


def test_of_two_judgements_on_one_item_the_later_holds(reader: Reader) -> None:
    first = reader.accept("event", "e1")
    later = replace(first, id="later", held=replace(first.seen, type="Damage.Destroy"), modified="2024-01-01T00:00:00Z")  # type: ignore[type-var]
    for order in ([first, later], [later, first]):
        judged = apply(order, analysis(), TEXT)
        assert [one.type for one in judged.analysis.events][0:2] == ["Damage.Destroy", "Conflict.Attack"]
        assert judged.disagreements == ()
    gone = by_another(analysis(), events=())
    assert [one.type for one in apply([first, replace(first, id="twin")], gone, TEXT).analysis.events] == [
        "Conflict.Bombardment"
    ]


def test_what_is_corrected_of_one_sentence_only_is_not_carried_to_others(reader: Reader) -> None:
    into = merged_into(reader.judged, "n3")
    assert into is not None
    assert _same(reader, reader.correct("entity", "n4", into)) == []


def _same(reader: Reader, judgement: Judgement) -> list[Judgement]:
    return identical(judgement, reader.judged, "doc", new_id=new_id, now="2023-03-10T12:00:00Z")


def test_the_same_for_all_identical(reader: Reader) -> None:
    judgement = reader.correct("mention", "m4", with_type("ORG"))
    same = _same(reader, judgement)
    reader.judgements += same
    assert [one.type for one in reader.entity("n2").mentions] == ["ORG", "ORG"]
    rejected = reader.reject("time", "t1")
    reader.judgements += _same(reader, rejected)
    assert reader.analysis.times == ()


def test_only_what_is_claimed_to_be_the_same_and_is_not_judged_is_identical(reader: Reader) -> None:
    reader.accept("mention", "m5")
    assert _same(reader, reader.reject("mention", "m4")) == []
    assert _same(reader, reader.correct("event", "e1", with_realis("planned"))) == []
    judgement = reader.correct("mention", "m7", with_type("PER"))
    assert _same(reader, judgement) == []  # the other De Wit was a person already


def test_a_name_that_was_missed_is_added_wherever_it_stands_alone(reader: Reader) -> None:
    found = analysis()
    reader.found = replace(found, entities=())
    judgement = reader.keep(reader.judge.add("mention", "LOC", at("Noordland")))
    reader.judgements += _same(reader, judgement)
    assert [reader.words(one) for entity in reader.analysis.entities for one in entity.mentions] == [
        "Noordland",
        "Noordland",
    ]
    assert TEXT.count("Noordland") == 3  # the third is part of a longer word
