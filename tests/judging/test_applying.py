"""What the reader judged holds in the analysis, and the analysis itself stays as it was."""

import json
from dataclasses import replace
from typing import Any

import pytest

from frontreader.annotations.judgement_data import from_data, to_data
from frontreader.judging.applying import apply
from frontreader.judging.claims import ItemName
from frontreader.judging.making import (
    merged_into,
    stretched,
    with_filler,
    with_name,
    with_other_polarity,
    with_realis,
    with_source,
    with_span,
    with_type,
    with_value,
)
from tests.judging.articles import FIRST, SECOND, TEXT, THIRD, Reader, analysis, at


@pytest.fixture
def reader() -> Reader:
    return Reader()


def test_without_judgements_nothing_changes(reader: Reader) -> None:
    assert reader.analysis is reader.found
    assert reader.judged.progress == (0, 12)


def test_what_is_accepted_stays_and_is_marked_as_accepted(reader: Reader) -> None:
    for kind, name in (("event", "e2"), ("time", "t1"), ("mention", "m2"), ("entity", "n2")):
        reader.accept(kind, name)
    assert reader.analysis == reader.found
    assert {one.verdict for one in reader.judgements} == {"accepted"}
    assert reader.judged.progress == (5, 12)  # an entity is judged with both of its mentions
    assert reader.judged.origin(ItemName("event", "e2")) == "neural 1, accepted by you"
    assert reader.judged.origin(ItemName("event", "e1")) == "neural 1"


def test_what_is_rejected_leaves_the_analysis_with_all_that_refers_to_it(reader: Reader) -> None:
    reader.reject("event", "e1")
    reader.reject("time", "t1")
    reader.reject("entity", "n1")
    reader.reject("mention", "m4")
    found = reader.analysis
    assert [one.id for one in found.events] == ["e2", "e3"]
    assert [one.id for one in found.times] == ["t2"]
    assert [one.id for one in found.entities] == ["n3", "n2", "n4"]
    assert [one.id for one in reader.entity("n2").mentions] == ["m5"]
    assert [one.entity for one in reader.event("e2").arguments] == [None]
    done, total = reader.judged.progress
    assert (done, total) == (6, 12)


def test_an_event_whose_time_is_rejected_has_none(reader: Reader) -> None:
    reader.reject("time", "t1")
    assert reader.event("e1").time is None


def test_an_entity_all_of_whose_mentions_are_rejected_is_no_more(reader: Reader) -> None:
    reader.reject("mention", "m6")
    assert "n3" not in [one.id for one in reader.analysis.entities]
    source = reader.event("e2").source
    assert source is not None
    assert source.entity is None


def test_rejected_items_can_be_shown(reader: Reader) -> None:
    reader.reject("event", "e1")
    reader.reject("entity", "n1")
    judged = apply(reader.judgements, reader.found, TEXT, keep_rejected=True)
    assert judged.analysis == reader.found
    assert {ItemName("event", "e1"), ItemName("entity", "n1"), ItemName("mention", "m2")} <= judged.rejected
    assert judged.progress == reader.judged.progress


def test_every_field_of_an_event_can_be_corrected(reader: Reader) -> None:
    reader.correct("event", "e1", with_type("Conflict.Attack"))
    reader.correct("event", "e1", with_realis("feared"))
    reader.correct("event", "e1", with_other_polarity())
    reader.correct("event", "e1", with_source(TEXT, at("Noordland")))
    reader.correct("event", "e1", with_filler(TEXT, "place", at("Westhaven")))
    reader.correct("event", "e1", with_filler(TEXT, "target", at("Westhaven")))
    assert len(reader.judgements) == 1
    event = reader.event("e1")
    assert (event.type, event.realis, event.modality, event.polarity) == (
        "Conflict.Attack", "other", "feared", "negative",
    )  # fmt: skip
    assert event.source is not None
    assert event.source.entity == "n1"
    assert [(one.role, reader.words(one), one.entity) for one in event.arguments] == [
        ("agent", "Noordland", "n1"),
        ("place", "Westhaven", "n2"),
    ]
    assert event.lemma == "bombarderen"
    assert event.confidence is None
    assert reader.judged.origin(ItemName("event", "e1")) == "neural 1, corrected by you"


def test_the_time_of_an_event_follows_its_phrase(reader: Reader) -> None:
    reader.correct("event", "e3", with_filler(TEXT, "time", at("dinsdag", THIRD)))
    assert reader.event("e3").time == "t2"
    reader.correct("event", "e3", with_filler(TEXT, "time", at("dinsdag", THIRD)))
    assert reader.event("e3").time is None
    assert reader.event("e3").arguments == ()
    assert reader.judgements[0].verdict == "accepted"  # as the analyzer had it


def test_a_trigger_keeps_its_particle_when_its_verb_is_stretched(reader: Reader) -> None:
    wider = stretched(TEXT, at("vielen", SECOND), end=1)
    assert wider is not None
    reader.correct("event", "e2", with_span(TEXT, wider))
    assert [reader.words(part) for part in reader.event("e2").trigger.parts] == ["vielen de", "aan"]


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [(1, 0, "premier De Wit"), (0, 1, "De Wit vielen"), (-1, 0, "Wit"), (0, -1, "De"), (-2, 0, None), (9, 0, None)],
)
def test_words_are_added_and_taken_away_at_either_end(start: int, end: int, left: str | None) -> None:
    found = stretched(TEXT, at("De Wit", SECOND), start=start, end=end)
    assert (TEXT[found.start : found.end] if found else None) == left


def test_no_span_grows_beyond_its_paragraph() -> None:
    assert stretched(TEXT, at("Westhaven", FIRST), end=1) is None


def test_mentions_are_corrected_in_type_and_span(reader: Reader) -> None:
    reader.correct("mention", "m6", with_type("ORG"))
    reader.correct("mention", "m6", with_span(TEXT, at("premier De Wit", SECOND)))
    mention = reader.entity("n3").mentions[0]
    assert (reader.words(mention), mention.type, mention.id) == ("premier De Wit", "ORG", "m6")


def test_entities_are_renamed_merged_and_split(reader: Reader) -> None:
    into = merged_into(reader.judged, "n3")
    assert into is not None
    reader.correct("entity", "n3", with_name("Anna de Wit"))
    reader.correct("entity", "n4", into)
    merged = reader.entity("n3")
    assert (merged.name, [one.id for one in merged.mentions]) == ("Anna de Wit", ["m6", "m7"])
    assert merged.aliases == ("De Wit", "Wit")
    assert "n4" not in [one.id for one in reader.analysis.entities]
    reader.correct("mention", "m2", with_name("de Noordlandse troepen"))
    assert [one.id for one in reader.entity("n1").mentions] == ["m1", "m3"]
    split = next(one for one in reader.analysis.entities if one.name == "de Noordlandse troepen")
    assert [one.id for one in split.mentions] == ["m2"]


def test_what_an_event_refers_to_follows_a_merge(reader: Reader) -> None:
    into = merged_into(reader.judged, "n4")
    assert into is not None
    reader.correct("entity", "n3", into)
    source = reader.event("e2").source
    assert source is not None
    assert source.entity == "n4"


def test_a_time_value_is_corrected(reader: Reader) -> None:
    reader.correct("time", "t1", with_value("2023-02-28", "APPROX"))
    assert [(one.value, one.mod) for one in reader.analysis.times] == [("2023-02-28", "APPROX"), ("2023-03-07", None)]


def test_what_was_missed_is_added(reader: Reader) -> None:
    reader.keep(reader.judge.add("event", "Statement.Deny", at("zweeg", THIRD)))
    reader.keep(reader.judge.add("mention", "PER", at("premier", SECOND), name="De Wit"))
    reader.keep(reader.judge.add("time", "DATE", at("niets", THIRD), value="XXXX"))
    event = reader.analysis.events[-1]
    assert (reader.words(event.trigger), event.type, event.sentence) == ("zweeg", "Statement.Deny", "s3")
    assert [reader.words(one) for one in reader.entity("n3").mentions] == ["premier", "De Wit"]
    assert [reader.words(one) for one in reader.analysis.times] == ["dinsdag", "dinsdag", "niets"]
    assert reader.judged.origin(ItemName("event", event.id)) == "you"
    assert reader.judged.progress == (3, 15)
    reader.correct("event", event.id, with_filler(TEXT, "agent", at("De Wit", THIRD)))
    assert [one.entity for one in reader.event(event.id).arguments] == ["n4"]


def test_judgements_outlive_being_written_and_read(reader: Reader) -> None:
    into = merged_into(reader.judged, "n3")
    assert into is not None
    reader.correct("entity", "n4", into)
    reader.correct("event", "e2", with_filler(TEXT, "place", at("Westhaven", SECOND)))
    reader.reject("time", "t1")
    assert [from_data(json.loads(json.dumps(to_data(one)))) for one in reader.judgements] == reader.judgements


def test_judgements_find_their_items_in_a_text_that_moved(reader: Reader) -> None:
    reader.reject("mention", "m4")
    reader.correct("event", "e2", with_filler(TEXT, "target", at("Westhaven", SECOND)))
    reader.keep(reader.judge.add("event", "Statement.Deny", at("zweeg", THIRD)))
    before = "De zon scheen over de haven en de vissers keerden terug naar huis.\n\n"
    shift = len(before)

    def moved(item: Any) -> Any:  # noqa: ANN401 - any kind of item
        return replace(item, start=item.start + shift, end=item.end + shift)

    old = analysis(before + TEXT)
    new = replace(
        old,
        sentences=tuple(map(moved, old.sentences)),
        entities=tuple(replace(one, mentions=tuple(map(moved, one.mentions))) for one in old.entities),
        times=tuple(map(moved, old.times)),
        events=tuple(
            replace(
                one,
                trigger=replace(moved(one.trigger), parts=tuple(map(moved, one.trigger.parts))),
                arguments=tuple(map(moved, one.arguments)),
                source=one.source and moved(one.source),
            )
            for one in old.events
        ),
    )
    judged = apply(reader.judgements, new, before + TEXT)
    assert judged.disagreements == ()
    assert judged.lost == ()
    west = next(one for one in judged.analysis.entities if one.id == "n2")
    assert [one.id for one in west.mentions] == ["m5"]
    attack = next(one for one in judged.analysis.events if one.id == "e2")
    assert [judged.text[one.start : one.end] for one in attack.arguments] == ["de Noordlandse troepen", "Westhaven"]
    silent = judged.analysis.events[-1]
    assert judged.text[silent.trigger.start : silent.trigger.end] == "zweeg"


def test_a_judgement_whose_place_is_gone_is_put_nowhere(reader: Reader) -> None:
    reader.keep(reader.judge.add("event", "Statement.Deny", at("zweeg", THIRD)))
    text = "Er is niets van over. Een ander bericht, over heel andere dingen."
    judged = apply(reader.judgements, replace(analysis(text), sentences=(), entities=(), events=(), times=()), text)
    assert judged.analysis.events == ()
    assert [one.judgement for one in judged.lost] == reader.judgements
