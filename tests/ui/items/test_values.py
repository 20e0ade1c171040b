"""Sparklines, words for times, narrowing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.model import TimeExpression, TimeMod, TimeType
from frontreader.ui.items import sparkline as spark
from frontreader.ui.items.narrowing import ANY_SOURCE, NO_SOURCE, Narrowing, options, shown_entity, shown_event
from frontreader.ui.items.timewords import local_time, when_words
from tests.ui.items.conftest import World


def test_a_sparkline_shows_where_something_is_dense() -> None:
    assert spark.sparkline([0, 1, 2, 3, 50, 99], 100, 10) == "▇    ▂   ▂"


def test_one_mention_is_no_mountain() -> None:
    assert spark.sparkline([5], 10, 4) == "  ▂ "


def test_an_ascii_terminal_gets_ascii_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "unicode_terminal", lambda: False)
    assert spark.sparkline([0, 0, 0, 9], 10, 5) == "#   :"


@given(st.lists(st.integers(-5, 2000), max_size=50), st.integers(0, 1500), st.integers(0, 40))
def test_density_counts_each_position_once(positions: list[int], length: int, height: int) -> None:
    counts = spark.density(positions, length, height)
    assert len(counts) == height
    assert sum(counts) == (len(positions) if length and height else 0)
    assert len(spark.sparkline(positions, length, height)) == height


@pytest.mark.parametrize(
    ("kind", "value", "mod", "words"),
    [
        ("DATE", "2023-03-10", None, "Friday 10 March 2023"),
        ("DATE", "2023-03", "START", "early March 2023"),
        ("DATE", "2023", "LESS_THAN", "less than 2023"),
        ("DATE", "2023-W10", None, "week 10, 2023"),
        ("DATE", "2023-W10-WE", None, "weekend of week 10, 2023"),
        ("DATE", "2023-SU", None, "summer 2023"),
        ("DATE", "2023-Q1", None, "quarter 1 of 2023"),
        ("DATE", "202", None, "the 2020s"),
        ("DATE", "20", None, "the 2000s"),
        ("DATE", "PAST_REF", None, "in the past"),
        ("DATE", "XXXX-XX-XX", None, "a day"),
        ("DATE", "XXXX-05-04", None, "4 May"),
        ("TIME", "2023-03-10TMO", None, "Friday 10 March 2023, morning"),
        ("TIME", "2023-03-10T14:30", None, "Friday 10 March 2023, 14:30"),
        ("DURATION", "P6M", "MORE_THAN", "more than 6 months"),
        ("DURATION", "P1Y2D", None, "1 year, 2 days"),
        ("DURATION", "PT1H", None, "1 hour"),
        ("DURATION", "PXD", None, "some days"),
        ("DURATION", "P2CE", None, "2 centuries"),
        ("SET", "P1D", None, "every day"),
        ("SET", "XXXX-WXX-1", None, "every Monday"),
        ("DATE", "2023-02-31", None, "31 February 2023"),
        ("DATE", "\x1b[31m", None, "␛[31m"),
    ],
)
def test_a_time_value_reads_as_words(kind: TimeType, value: str, mod: TimeMod | None, words: str) -> None:
    assert when_words(TimeExpression("t1", 0, 1, kind, value, mod, "s1")) == words


@given(st.from_regex(r"P?[0-9X]{1,4}(-?[0-9XWTMYQSU:]{1,3}){0,4}", fullmatch=True), st.sampled_from(["DATE", "SET"]))
def test_every_value_reads_as_something(value: str, kind: TimeType) -> None:
    assert when_words(TimeExpression("t1", 0, 1, kind, value, None, "s1")).strip()


def test_a_broken_moment_is_shown_as_it_is() -> None:
    assert local_time("gisteren") == "gisteren"


@pytest.mark.parametrize(
    ("narrowing", "left"),
    [
        (Narrowing(), 8),
        (Narrowing(types=frozenset({"Conflict"})), 5),
        (Narrowing(types=frozenset({"Conflict.Battle", "Other"})), 2),
        (Narrowing(entity="n1"), 2),
        (Narrowing(role="target", entity="n2"), 2),
        (Narrowing(role="target"), 3),
        (Narrowing(realis="planned"), 1),
        (Narrowing(realis="not"), 2),
        (Narrowing(realis="actual"), 5),
        (Narrowing(source="n4"), 2),
        (Narrowing(source=ANY_SOURCE), 2),
        (Narrowing(source=NO_SOURCE), 6),
        (Narrowing(lemma="zeggen"), 1),
        (Narrowing(types=frozenset({"Conflict"}), role="agent", entity="n1", realis="denied"), 1),
    ],
)
def test_narrowing_leaves_what_matches(world: World, narrowing: Narrowing, left: int) -> None:
    assert sum(map(narrowing.matches, world.analysis.events)) == left


def test_a_narrowing_describes_itself(world: World) -> None:
    narrowing = Narrowing(frozenset({"Conflict"}), "agent", "n1", "denied", "n4")
    assert narrowing.describe(world.links) == ["Conflict", "who Noordland", "denied", "said by Anna de Wit"]
    assert not Narrowing()
    assert Narrowing().describe(world.links) == []


def test_options_count_what_there_is(world: World) -> None:
    found = options(world.analysis.events, world.links)
    assert [(one.value, one.count) for one in found.families[:2]] == [("Conflict", 5), ("Decision", 1)]
    assert [(one.label, one.count) for one in found.entities["agent"]] == [
        ("Noordland", 2),
        ("Zuidland", 2),
        ("Anna de Wit", 1),
    ]
    assert ("not", 2) in [(one.value, one.count) for one in found.realis]
    assert [one.label for one in found.sources] == ["told by the article", "said by anybody", "Anna de Wit"]


def test_every_option_narrows_to_as_many_events_as_it_says(world: World) -> None:
    events = world.analysis.events
    found = options(events, world.links)
    for one in (*found.families, *found.types):
        assert sum(map(Narrowing(types=frozenset({one.value})).matches, events)) == one.count
    for one in found.realis:
        assert sum(map(Narrowing(realis=one.value).matches, events)) == one.count
    for one in found.sources:
        assert sum(map(Narrowing(source=one.value).matches, events)) == one.count
    for role, entities in found.entities.items():
        for one in entities:
            assert sum(map(Narrowing(role=role, entity=one.value).matches, events)) == one.count


def test_types_are_hidden_one_by_one(world: World) -> None:
    hidden = {"Conflict", "Statement.Say", "PER"}
    assert [event.id for event in world.analysis.events if shown_event(event, hidden)] == ["e2", "e7"]
    assert [entity.id for entity in world.analysis.entities if shown_entity(entity, hidden)] == ["n1", "n2", "n3"]
