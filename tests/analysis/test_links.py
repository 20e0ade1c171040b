"""From any place in the text to what stands there, and from any item to its places."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis import model as m
from frontreader.analysis.links import ItemRef, Links
from frontreader.text.span import Span

from .strategies import analyses

TEXT = "Kiev trok zich dinsdag terug. Moskou zei dat Kiev vlucht."
KIEV, MOSKOU = ItemRef("entity", "e1"), ItemRef("entity", "e2")
WITHDRAW, SAY, FLEE = ItemRef("event", "v1"), ItemRef("event", "v2"), ItemRef("event", "v3")
TUESDAY = ItemRef("time", "t1")


def _event(
    name: str, sentence: str, parts: list[tuple[int, int]], *roles: m.Argument, source: m.Source | None = None
) -> m.Event:
    pieces = tuple(m.Piece(*part) for part in parts)
    trigger = m.Trigger(pieces[0].start, pieces[0].end, pieces)
    return m.Event(name, "Other", sentence, trigger, "actual", None, "positive", roles, source)


@pytest.fixture
def links() -> Links:
    kiev = (m.Mention("m1", 0, 4, "LOC", "s1"), m.Mention("m3", 45, 49, "LOC", "s2"))
    moskou = (m.Mention("m2", 30, 36, "LOC", "s2"),)
    events = (
        _event("v1", "s1", [(5, 9), (23, 28)], m.Argument("agent", 0, 4, "e1"), m.Argument("time", 15, 22)),
        _event("v2", "s2", [(37, 40)], m.Argument("agent", 30, 36, "e2")),
        _event(
            "v3",
            "s2",
            [(50, 56)],
            m.Argument("target", 45, 49, "e1"),
            m.Argument("place", 45, 49, "e1"),
            source=m.Source(30, 36, "e2"),
        ),
    )
    return Links(
        m.Analysis(
            "doc",
            "0",
            (m.Sentence("s1", 0, 29), m.Sentence("s2", 30, 57)),
            (m.Entity("e1", "Kiev", "LOC", (), kiev), m.Entity("e2", "Moskou", "LOC", (), moskou)),
            events,
            (m.TimeExpression("t1", 15, 22, "DATE", "XXXX-WXX-2", None, "s1"),),
            m.AnalyzerInfo("rules", "1"),
        )
    )


def test_a_sentence_leads_to_its_items_in_text_order(links: Links) -> None:
    assert links.items_in(0) == [KIEV, WITHDRAW, TUESDAY]
    assert links.items_in(1) == [MOSKOU, SAY, KIEV, FLEE]


def test_each_part_of_a_separable_verb_leads_to_its_event(links: Links) -> None:
    assert links.items_at(TEXT.index("trok")) == [WITHDRAW]
    assert links.items_at(TEXT.index("terug")) == [WITHDRAW]
    assert links.items_at(TEXT.index("zich")) == []
    assert links.spans(WITHDRAW) == [Span(5, 9), Span(23, 28)]


def test_the_end_of_a_span_is_outside_it(links: Links) -> None:
    assert links.items_at(3) == [KIEV]
    assert links.items_at(4) == []


def test_an_entity_leads_to_all_its_mentions(links: Links) -> None:
    assert links.spans(KIEV) == [Span(0, 4), Span(45, 49)]
    assert links.sentence_of(KIEV) == 0
    assert links.sentence_of(FLEE) == 1


def test_an_entity_leads_to_what_it_does_undergoes_and_says(links: Links) -> None:
    def ids(events: list[m.Event]) -> list[str]:
        return [event.id for event in events]

    assert ids(links.does("e1")) == ["v1"]
    assert ids(links.undergoes("e1")) == ["v3"]
    assert ids(links.appears("e1")) == ["v3"]
    assert ids(links.says("e2")) == ["v3"]
    assert links.says("e9") == []


def test_every_offset_has_a_sentence(links: Links) -> None:
    assert [links.sentence_at(offset) for offset in (0, 28, 29, 30, 99)] == [0, 0, 0, 1, 1]


def test_what_the_analysis_lacks_has_no_place(links: Links) -> None:
    for ref in (
        ItemRef("event", "v9"),
        ItemRef("entity", "e9"),
        ItemRef("time", "t9"),
        ItemRef("note", "n1"),
    ):
        assert links.spans(ref) == []
        assert links.sentence_of(ref) == -1
    assert links.spans(ItemRef("sentence", "s2")) == [Span(30, 57)]


def test_the_innermost_item_comes_first() -> None:
    outer = m.Entity("e1", "Britse ministerie", "ORG", (), (m.Mention("m1", 0, 17, "ORG", "s1"),))
    inner = m.Entity("e2", "Britse", "NORP", (), (m.Mention("m2", 0, 6, "NORP", "s1"),))
    analysis = m.Analysis("d", "0", (), (outer, inner), (), (), m.AnalyzerInfo("rules", "1"))
    assert Links(analysis).items_at(2) == [ItemRef("entity", "e2"), ItemRef("entity", "e1")]
    assert Links(analysis).sentence_at(2) == -1


@given(analyses, st.integers(0, 520))
def test_items_at_an_offset_are_those_whose_spans_hold_it(analysis: m.Analysis, offset: int) -> None:
    links = Links(analysis)
    refs = {
        *(ItemRef("entity", e.id) for e in analysis.entities),
        *(ItemRef("event", e.id) for e in analysis.events),
        *(ItemRef("time", t.id) for t in analysis.times),
    }
    holds = {ref for ref in refs if any(span.start <= offset < span.end for span in links.spans(ref))}
    assert set(links.items_at(offset)) == holds


def test_a_hundred_thousand_items_do_not_slow_the_screen() -> None:
    count = 100_000
    sentences = tuple(m.Sentence(f"s{i}", i * 20, i * 20 + 19) for i in range(count // 4))
    entities = tuple(
        m.Entity(f"e{i}", "X", "PER", (), (m.Mention(f"m{i}", i * 5, i * 5 + 4, "PER", "s"),)) for i in range(count)
    )
    links = Links(m.Analysis("d", "0", sentences, entities, (), (), m.AnalyzerInfo("rules", "1")))
    links.items_at(0)
    began = time.perf_counter()
    for offset in range(0, count * 5, 1000):
        assert len(links.items_at(offset)) == 1
        links.items_in(links.sentence_at(offset))
    assert time.perf_counter() - began < 0.5
