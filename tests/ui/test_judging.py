"""Judging the extraction: one key an item, wherever the cursor is, and one undo for what one key did."""

import dataclasses

import pytest

from frontreader.analysis.links import Links
from frontreader.analysis.model import Analysis, AnalyzerInfo
from frontreader.annotations.judgements import Judgement
from frontreader.sources.build import document_from_text
from frontreader.text.document import Document
from tests.judging.articles import FIRST, SECOND, TEXT, THIRD, analysis, at
from tests.ui.conftest import Open, Reading


@pytest.fixture
def article() -> tuple[Document, Analysis]:
    document = document_from_text(TEXT, "/home/lezer/westhaven.txt")
    return document, dataclasses.replace(analysis(), document=document.id)


def _kept(reader: Reading) -> list[Judgement]:
    return reader.library.judgements(reader.screen.session.document.id)


def _now(reader: Reading) -> Analysis:
    found = reader.screen.session.analysis
    assert found is not None
    return found


def _go(reader: Reading, words: str, sentence: str = FIRST) -> None:
    reader.screen.pane.move_caret(at(words, sentence).start)


async def test_the_item_at_the_caret_is_accepted_and_rejected_with_one_key(
    open_reader: Open, article: tuple[Document, Analysis]
) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "bombardeerde")
        await reader.do("judge.accept")
        assert [(one.kind, one.verdict, one.anchor.quote) for one in _kept(reader)] == [
            ("event", "accepted", "bombardeerde")
        ]
        assert "judged 1 of 12" in reader.status
        _go(reader, "Westhaven")
        await reader.do("judge.reject")
        assert [one.verdict for one in _kept(reader)] == ["accepted", "rejected"]
        assert [len(one.mentions) for one in _now(reader).entities] == [3, 1, 1, 1]
        assert "judged 2 of 12" in reader.status
        assert reader.caret == at("Westhaven").start
        await reader.do("note.undo")
        assert len(_kept(reader)) == 1
        assert [len(one.mentions) for one in _now(reader).entities] == [3, 2, 1, 1]
        _go(reader, "bombardeerde")
        await reader.do("judge.accept")
        assert _kept(reader) == []
        assert "judged" not in reader.status.replace("judgement", "")


async def test_items_of_the_lists_are_judged_there(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        await reader.do("view.tab_next", count=2)
        await reader.do("go.pane")
        await reader.do("judge.reject")
        assert [(one.kind, one.anchor.quote) for one in _kept(reader)] == [("entity", "Noordland")]
        assert [one.name for one in _now(reader).entities] == ["Westhaven", "De Wit", "Wit"]
        assert "judged 3 of 12" in reader.status
        await reader.do("judge.rejected")
        assert "rejected" in reader.shown
        assert "Noordland" in [one.name for one in _now(reader).entities]
        await reader.do("judge.rejected")
        assert "Noordland" not in [one.name for one in _now(reader).entities]


async def test_judgements_are_there_again_and_the_analysis_is_kept_as_it_was(
    open_reader: Open, article: tuple[Document, Analysis]
) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "zei", THIRD)
        await reader.do("judge.reject")
        await reader.quit()
    async with open_reader(document=document, analysis=found) as again:
        assert [one.id for one in _now(again).events] == ["e1", "e2"]
        assert "judged 1 of 12" in again.status
        await again.do("note.undo")
        assert [one.id for one in _now(again).events] == ["e1", "e2", "e3"]


async def test_unjudged_items_are_walked_and_a_whole_sentence_accepted(
    open_reader: Open, article: tuple[Document, Analysis]
) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        await reader.do("judge.sentence")
        assert len(_kept(reader)) == 4
        await reader.do("judge.next")
        assert reader.text_at_caret(6) == "De Wit"
        await reader.do("judge.accept")
        await reader.do("judge.next")
        assert reader.text_at_caret(6) == "vielen"
        await reader.do("judge.next", count=2)
        assert reader.text_at_caret(9) == "Westhaven"
        await reader.do("judge.previous")
        assert reader.text_at_caret(11) == "Noordlandse"
        await reader.do("note.undo", count=2)
        assert _kept(reader) == []
        await reader.do("judge.next", count=12)
        assert reader.lit


async def test_all_is_judged_when_nothing_is_left(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        for sentence in (FIRST, SECOND, THIRD):
            _go(reader, sentence, sentence)
            await reader.do("judge.sentence")
        await reader.do("judge.next")
        assert "Every item is judged" in reader.status
        assert "judged 12 of 12" in reader.status
        await reader.do("judge.sentence")
        assert "All in this sentence is judged" in reader.status


async def test_types_are_corrected_from_a_list_by_typing(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "bombardeerde")
        await reader.do("correct.type")
        await reader.type("attack")
        await reader.press("enter")
        await reader.until(lambda: bool(_kept(reader)))
        await reader.settle()
        assert _now(reader).events[0].type == "Conflict.Attack"
        await reader.do("correct.realis")
        await reader.type("feared")
        await reader.press("enter")
        await reader.settle()
        await reader.do("correct.polarity")
        event = _now(reader).events[0]
        assert (event.realis, event.modality, event.polarity) == ("other", "feared", "negative")
        assert len(_kept(reader)) == 1
        await reader.do("note.undo", count=3)
        assert _now(reader).events[0].type == "Conflict.Bombardment"


async def test_words_are_added_and_taken_away(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "De Wit", SECOND)
        await reader.do("correct.start_back")
        assert reader.lit == ["premier De Wit"]
        await reader.do("correct.end_back", count=2)
        assert reader.lit == ["premier"]
        assert len(_kept(reader)) == 1


async def test_entities_are_named_merged_and_divided(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "De Wit", THIRD)
        await reader.do("correct.merge")
        await reader.type("De Wit")
        await reader.press("enter")
        await reader.settle()
        assert [(one.name, len(one.mentions)) for one in _now(reader).entities if one.type == "PER"] == [("De Wit", 2)]
        await reader.do("correct.name")
        await reader.press("ctrl+u")
        await reader.type("Anna de Wit")
        await reader.press("enter")
        await reader.settle()
        assert "Anna de Wit" in [one.name for one in _now(reader).entities]
        _go(reader, "Noordlandse", SECOND)
        await reader.do("correct.split")
        await reader.press("enter")
        await reader.settle()
        assert "Noordlandse" in [one.name for one in _now(reader).entities]


async def test_roles_are_filled_by_the_letter_of_the_phrase(
    open_reader: Open, article: tuple[Document, Analysis]
) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "vielen", SECOND)
        await reader.do("role.place")
        assert reader.hinting
        label = reader.screen.pane.hints[at("Westhaven", SECOND).start]
        assert len(label) == 1
        await reader.press(label)
        await reader.settle()
        event = _now(reader).events[1]
        assert [(one.role, one.entity) for one in event.arguments] == [("agent", "n1"), ("place", "n2")]
        assert not reader.hinting
        await reader.do("role.source")
        await reader.press(reader.screen.pane.hints[at("premier De Wit", SECOND).start])
        await reader.settle()
        assert _now(reader).events[1].source is None
        await reader.do("role.agent")
        await reader.press("escape")
        assert not reader.hinting
        assert len(_kept(reader)) == 1


async def test_a_selection_fills_a_role(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "zei", THIRD)
        await reader.do("go.star")
        _go(reader, "niets", THIRD)
        await reader.do("select.start")
        await reader.do("select.word")
        await reader.do("role.target")
        event = _now(reader).events[2]
        assert [(one.role, TEXT[one.start : one.end]) for one in event.arguments] == [("target", "niets")]


async def test_what_was_missed_is_added_from_a_selection(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "zweeg", THIRD)
        await reader.do("select.start")
        await reader.do("select.word")
        await reader.do("judge.add")
        await reader.type("Statement.Deny")
        await reader.press("enter")
        await reader.until(lambda: bool(_kept(reader)))
        await reader.settle()
        added = _now(reader).events[-1]
        assert TEXT[added.trigger.start : added.trigger.end] == "zweeg"
        assert reader.lit == ["zweeg"]
        assert "you" in reader.shown
        await reader.do("note.undo")
        assert len(_now(reader).events) == 3


async def test_a_time_is_added_with_its_value_and_corrected(
    open_reader: Open, article: tuple[Document, Analysis]
) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "dinsdag")
        await reader.do("correct.value")
        await reader.press("ctrl+u")
        await reader.type("volgende week")
        await reader.press("enter")
        assert "TIMEX3" in reader.shown
        await reader.press("ctrl+u")
        await reader.type("2023-02-28 APPROX")
        await reader.press("enter")
        await reader.settle()
        assert next((one.value, one.mod) for one in _now(reader).times) == ("2023-02-28", "APPROX")


async def test_the_same_for_all_identical_is_one_step(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    other = document_from_text(TEXT.replace("premier", "senator"), "/home/lezer/een-ander.txt")
    async with open_reader(document=document, analysis=found) as reader:
        reader.library.save_document(other)
        there = dataclasses.replace(analysis(other.text), document=other.id, analyzer=AnalyzerInfo("rules", "1"))
        reader.library.save_analysis(other, there)
        _go(reader, "Westhaven")
        await reader.do("judge.reject")
        await reader.do("judge.same")
        assert [one.name for one in _now(reader).entities] == ["Noordland", "De Wit", "Wit"]
        await reader.do("note.undo")
        assert len(_kept(reader)) == 1
        await reader.do("judge.same_everywhere")
        assert len(_kept(reader)) == 2
        assert [one.anchor.quote for one in reader.library.judgements(other.id)] == ["Westhaven", "Westhaven"]
        assert "in 2 articles" in reader.status
        await reader.do("note.undo")
        assert len(_kept(reader)) == 1
        assert reader.library.judgements(other.id) == []


async def test_every_card_says_where_its_item_comes_from(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "bombardeerde")
        await reader.do("go.star")
        assert "from      neural 1" in reader.shown
        await reader.do("correct.polarity")
        assert "neural 1, corrected by you" in reader.shown


async def test_without_a_library_nothing_is_judged_and_the_reader_is_told(open_reader: Open) -> None:
    async with open_reader(broken="De bibliotheek is stuk.") as reader:
        for action in ("judge.accept", "judge.sentence", "correct.polarity", "role.agent"):
            await reader.do(action)
            assert "De bibliotheek is stuk." in reader.status


async def test_judgements_hold_when_another_analysis_comes(
    open_reader: Open, article: tuple[Document, Analysis]
) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "bombardeerde")
        await reader.do("correct.polarity")
        _go(reader, "zei", THIRD)
        await reader.do("judge.reject")
        newer = dataclasses.replace(
            found,
            events=tuple(dataclasses.replace(one, id=f"n{one.id}") for one in found.events),
            analyzer=AnalyzerInfo("neural", "99"),
        )
        reader.screen.findings.take(newer, Links(newer))
        assert [(one.id, one.polarity) for one in _now(reader).events] == [("ne1", "negative"), ("ne2", "positive")]
        assert "judged 2 of 12" in reader.status
        await reader.do("note.undo")
        assert [one.id for one in _now(reader).events] == ["ne1", "ne2", "ne3"]


async def test_history_tells_of_judgements(open_reader: Open, article: tuple[Document, Analysis]) -> None:
    document, found = article
    async with open_reader(document=document, analysis=found) as reader:
        _go(reader, "bombardeerde")
        await reader.do("judge.accept")
        await reader.do("note.history")
        await reader.until(lambda: "event accepted" in reader.shown)
