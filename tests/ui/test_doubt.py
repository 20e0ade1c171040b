"""What the analyzer is not sure of, what words refer to and other languages, while reading."""

from dataclasses import replace

import pytest

from frontreader.analysis.links import ItemRef
from frontreader.analysis.model import Analysis, Argument
from frontreader.ui.config import Config
from tests.ui.conftest import Open, Reading
from tests.ui.items.conftest import invented_world, span


def _doubtful() -> Analysis:
    """Half of the items are sure, half are not; one entity is only referred to; one sentence is English."""
    analysis = invented_world().analysis
    events = [replace(one, confidence=0.9 if n % 2 else 0.1 + n / 100) for n, one in enumerate(analysis.events)]
    events[6] = replace(events[6], arguments=(Argument("agent", *span("de zon", 5), "n3", inferred=True),))
    entities = tuple(
        replace(
            one,
            confidence=0.2 + n / 5,
            mentions=tuple(replace(mention, confidence=0.2 + n / 5) for mention in one.mentions),
        )
        for n, one in enumerate(analysis.entities)
    )
    times = tuple(replace(one, confidence=0.3 + n / 2) for n, one in enumerate(analysis.times))
    sentences = tuple(replace(one, language="en" if one.id == "s4" else "nl") for one in analysis.sentences)
    return replace(analysis, events=tuple(events), entities=entities, times=times, sentences=sentences)


def _listed(reader: Reading) -> list[str]:
    rows = reader.screen.items.list.rows
    assert rows is not None
    return [rows.ref(index).id for index in range(len(rows))]


async def test_lists_are_sorted_by_confidence_with_the_figures(open_reader: Open) -> None:
    async with open_reader(document=invented_world().document, analysis=_doubtful(), size=(140, 36)) as reader:
        for _ in range(4):
            await reader.do("item.sort")
        assert "by confidence" in reader.status
        assert _listed(reader)[:4] == ["e2", "e4", "e6", "e8"]
        assert _listed(reader)[4:] == ["e7", "e5", "e3", "e1"]
        assert "0.90" in reader.shown
        await reader.do("view.tab_next")
        assert _listed(reader) == ["n4", "n3", "n2", "n1"]
        await reader.do("view.tab_next")
        assert _listed(reader) == ["t2", "t1"]
        assert "0.30" in reader.shown
        await reader.do("item.sort")
        assert _listed(reader) == ["t1", "t2"]
        assert "0.30" not in "\n".join(reader.rows[:8])


def _styles(reader: Reading) -> set[str]:
    pane = reader.screen.pane
    return {one.style for one in pane.decorations.between(0, len(pane.text))}


async def test_what_is_unsure_is_dimmed_until_the_reader_wants_it_not_to_be(open_reader: Open) -> None:
    async with open_reader(document=invented_world().document, analysis=_doubtful(), size=(140, 36)) as reader:
        rows = reader.screen.items.list.rows
        assert rows is not None
        assert [rows[index].unsure for index in range(4)] == [True, False, True, False]
        assert "reading--unsure" in _styles(reader)
        await reader.do("view.unsure")
        rows = reader.screen.items.list.rows
        assert rows is not None
        assert not any(rows[index].unsure for index in range(len(rows)))
        assert "reading--unsure" not in _styles(reader)
        assert "shown as all else" in reader.status
        await reader.do("view.unsure")
        assert "less sure of than 0.5 is dimmed" in reader.status
        assert "reading--unsure" in _styles(reader)


@pytest.mark.parametrize(("below", "dimmed"), [(0.0, 0), (0.13, 2), (0.95, 8)])
async def test_the_settings_say_from_where_on(open_reader: Open, below: float, dimmed: int) -> None:
    config = Config(unsure=below)
    async with open_reader(document=invented_world().document, analysis=_doubtful(), config=config) as reader:
        rows = reader.screen.items.list.rows
        assert rows is not None
        assert sum(rows[index].unsure for index in range(len(rows))) == dimmed
        await reader.do("view.unsure")
        assert ("dimmed" in reader.status) == (below == 0)


async def test_a_word_that_refers_to_an_entity_leads_to_it_and_back(open_reader: Open) -> None:
    async with open_reader(document=invented_world().document, analysis=_doubtful(), size=(140, 36)) as reader:
        await reader.do("move.last", count=5)
        await reader.do("move.word_next", count=4)
        before = reader.caret
        assert reader.text_at_caret(6) == "de zon"
        await reader.do("go.follow")
        assert reader.screen.session.chosen == ItemRef("entity", "n3")
        assert reader.text_at_caret(8) == "Zuidland"
        assert reader.screen.items.tab == "Entities"
        await reader.do("go.back")
        assert reader.caret == before
        await reader.do("view.tab_next", count=1)
        assert "~Zuidland" in reader.shown


async def test_a_sentence_in_another_language_is_marked_and_named(open_reader: Open) -> None:
    async with open_reader(document=invented_world().document, analysis=_doubtful(), size=(140, 36)) as reader:
        assert "reading--foreign" in _styles(reader)
        await reader.do("move.last", count=4)
        assert "English: not analysed" in reader.status
        await reader.do("move.down")
        assert "not analysed" not in reader.status


async def test_help_says_what_the_marks_mean(open_reader: Open) -> None:
    async with open_reader("Tja.", size=(100, 36)) as reader:
        await reader.do("app.help")
        assert "~Name" in reader.shown
        assert "a word refers to it, such as hij, de stad" in reader.shown
        assert "not sure" in reader.shown
