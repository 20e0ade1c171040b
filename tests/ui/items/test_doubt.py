"""How sure the analyzer is, how many are counted, where a place lies and what a word refers to: in rows and cards."""

from dataclasses import replace

import pytest

from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import Argument, Entity, Event, Place, Quantity, Source
from frontreader.text.display import one_line
from frontreader.ui import looks
from frontreader.ui.items.card_lines import Material, card_lines, card_title, title_line
from frontreader.ui.items.rows import UNSURE, Doubt, Row, entity_rows, event_rows, render, time_rows
from tests.ui.items.conftest import World, argument, span
from tests.ui.items.test_rows import lines

HOSTILE = "[/] \x1b[31m\u202e"
KYIV = Place("UA", 50.4501, -30.5234, "the capital, which most articles mean")


def _with(world: World, *events: Event, entities: tuple[Entity, ...] | None = None) -> World:
    """The world with some of its events, or entities, changed."""
    changed = {event.id: event for event in events}
    found = tuple(changed.get(event.id, event) for event in world.analysis.events)
    analysis = replace(world.analysis, events=found, entities=entities or world.analysis.entities)
    return replace(world, analysis=analysis, links=Links(analysis))


def _rows(world: World, width: int = 90) -> list[str]:
    return lines(event_rows(world.analysis.events, world.links, world.document.text), width)


def _card(world: World, ref: ItemRef, width: int = 80) -> str:
    material = Material(world.links, world.document.text)
    shown = ["".join(text for text, _ in line.pieces) for line in card_lines(ref, material, width)]
    title = card_title(ref, material)
    assert title is not None
    assert all(len(line) <= width for line in shown)
    return "\n".join(["".join(text for text, _ in title_line(title, width)), *shown])


def _quantity(
    words: str, number: int, low: float | None = None, high: float | None = None, casualties: str | None = None
) -> Quantity:
    return Quantity(*span(words, number), low, low, high, "mensen", casualties)  # type: ignore[arg-type]


# Confidence


def test_what_is_unsure_is_dim_and_has_a_question_mark_before_it(world: World) -> None:
    event = replace(world.analysis.events[0], confidence=0.3)
    rows = event_rows([event], world.links, world.document.text, Doubt(0.5))
    pieces = render(rows[0], rows.columns, 70)
    assert "".join(text for text, _ in pieces).startswith(" 1 ?⚔ Bombardment")
    styles = {style for text, style in pieces if text.strip()}
    assert styles <= {UNSURE, "items--number", "items--dim"}
    sure = event_rows([event], world.links, world.document.text, Doubt(0.2))
    assert "?" not in "".join(text for text, _ in render(sure[0], sure.columns, 70))


@pytest.mark.parametrize("confidence", [None, 0.5, 0.51, 1.0])
def test_what_is_sure_enough_or_not_known_is_shown_as_ever(world: World, confidence: float | None) -> None:
    event = replace(world.analysis.events[0], confidence=confidence)
    row: Row = event_rows([event], world.links, world.document.text, Doubt(0.5))[0]
    assert not row.unsure
    assert row == event_rows([event], world.links, world.document.text)[0]


def test_where_it_is_sorted_by_the_figures_stand_at_the_edge(world: World) -> None:
    doubt = Doubt(0.5, figures=True)
    events = [replace(world.analysis.events[0], confidence=c) for c in (0.912, 0.3, None)]
    rows = lines(event_rows(events, world.links, world.document.text, doubt), 70)
    assert rows[0].endswith(" 0.91 ")
    assert rows[1].rstrip().endswith(" 0.30")
    assert rows[2].rstrip().endswith("dinsdag")
    entity = replace(world.analysis.entities[0], confidence=0.4)
    row = lines(entity_rows([entity], world.links, 500, doubt), 60)[0]
    assert row.startswith("◆?Noordland")
    assert " 0.40 " in row
    time = replace(world.analysis.times[0], confidence=0.7)
    assert "0.70" in lines(time_rows([time], world.links, world.document.text, doubt), 60)[0]


def test_the_card_says_how_sure_in_words(world: World) -> None:
    assert " sure 0.91 " in _card(world, ItemRef("event", "e1"))
    assert "sure" not in _card(world, ItemRef("event", "e2"))
    entities = tuple(replace(one, confidence=0.25) for one in world.analysis.entities)
    assert " sure 0.25 " in _card(_with(world, entities=entities), ItemRef("entity", "n1"))


# Quantities


def test_casualties_stand_in_the_row_and_on_the_card(world: World) -> None:
    event = replace(
        world.analysis.events[0], quantities=(_quantity("dinsdag", 1, 12, 17, "killed"), _quantity("havenstad", 1, 3))
    )
    changed = _with(world, event)
    assert "Noordland → Westhaven · 12-17 killed · dinsdag" in _rows(changed)[0]
    card = _card(changed, ItemRef("event", "e1"))
    assert "how many    12-17 killed  dinsdag" in card
    assert "            at least 3  havenstad" in card


@pytest.mark.parametrize(
    ("low", "high", "casualties", "words"),
    [
        (12.0, 12.0, "injured", "12 injured"),
        (12.0, None, "killed", "at least 12 killed"),
        (None, 17.0, "missing", "at most 17 missing"),
        (None, None, "displaced", "some displaced"),
        (500_000.0, 520_000.0, "displaced", "500,000-520,000 displaced"),
        (2.5, 2.5, "sick", "2.5 sick"),
    ],
)
def test_bounds_are_said_in_words(
    world: World, low: float | None, high: float | None, casualties: str, words: str
) -> None:
    event = replace(world.analysis.events[0], quantities=(_quantity("dinsdag", 1, low, high, casualties),))
    assert f"· {words} ·" in _rows(_with(world, event))[0]


def test_a_number_that_the_row_shows_already_is_not_said_twice(world: World) -> None:
    troops = replace(world.analysis.events[4], quantities=(_quantity("De troepen", 3),))
    assert "De troepen van Zuidland → de stellingen · Westhaven" in _rows(_with(world, troops))[4]
    card = _card(_with(world, troops), ItemRef("event", "e5"))
    assert "how many    De troepen" in card


# Places


def test_a_place_says_where_it_lies_and_why_there(world: World) -> None:
    entities = (replace(world.analysis.entities[0], place=KYIV), *world.analysis.entities[1:])
    card = _card(_with(world, entities=entities), ItemRef("entity", "n1"))
    assert "lies in   UA · 50.45 N, 30.52 W" in card
    assert "because   the capital, which most articles mean" in card
    narrow = _card(_with(world, entities=entities), ItemRef("entity", "n1"), 30)
    assert "          most articles mean" in narrow


# References


def _referring(world: World) -> World:
    event = replace(
        world.analysis.events[5],
        arguments=(
            Argument("agent", *span("De Wit", 4), "n3", inferred=True),
            argument("target", "de stad", 4, "n2"),
        ),
        source=Source(*span("nooit", 4), "n4", inferred=True),
    )
    return _with(world, event)


def test_a_name_that_is_only_referred_to_has_a_tilde_and_the_card_says_the_word(world: World) -> None:
    row = _rows(_referring(world), width=110)[5]
    assert "~Zuidland → Westhaven" in row
    assert "said by ~Anna de Wit" in row
    card = _card(_referring(world), ItemRef("event", "e6"))
    assert "who       ◆ Zuidland  meant by “De Wit”" in card
    assert "whom      ◆ Westhaven  de stad" in card
    assert "said by   ● Anna de Wit  meant by “nooit”" in card


def test_the_word_leads_to_what_it_refers_to(world: World) -> None:
    links = _referring(world).links
    start, end = span("De Wit", 4)
    for offset in (start, end - 1):
        assert ItemRef("entity", "n3") in links.referred_at(offset)
    assert ItemRef("entity", "n3") not in links.referred_at(end)
    assert links.referred_at(span("de stad", 4)[0]) == [], "the phrase names no other than what it holds"
    material = Material(links, world.document.text)
    targets = [line.target for line in card_lines(ItemRef("event", "e6"), material, 80)]
    assert ItemRef("entity", "n3") in targets


# Whatever comes


def test_nothing_from_outside_acts(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(HOSTILE, float("nan"), float("inf"), HOSTILE)
    entities = (replace(world.analysis.entities[0], place=place, name=HOSTILE), *world.analysis.entities[1:])
    event = replace(
        world.analysis.events[0],
        arguments=(Argument("agent", *span("dinsdag", 1), "n1", inferred=True),),
        quantities=(Quantity(*span("dinsdag", 1), float("nan"), None, float("inf"), HOSTILE, "killed"),),
    )
    changed = _with(world, event, entities=entities)
    shown = _card(changed, ItemRef("entity", "n1")) + _card(changed, ItemRef("event", "e1")) + _rows(changed)[0]
    assert one_line(HOSTILE) in shown
    assert not set("\x1b\u202e") & set(shown)
    monkeypatch.setattr(looks, "unicode_terminal", lambda: False)
    assert lines(entity_rows(world.analysis.entities, world.links, 500, Doubt(1.0)), 40)
