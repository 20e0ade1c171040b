"""What is open and chosen stays right when the article or its analysis changes."""

import dataclasses

from frontreader.analysis.links import ItemRef, Links
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.sources.build import document_from_text
from frontreader.ui.session import NO_PLACE, Session, placed
from tests.ui.conftest import Open, analysis_of

BEFORE = "Poetin zegt dat. De stad Kiev is aangevallen."
NOTED = "De stad Kiev is aangevallen."


def _note(text: str, quote: str) -> Annotation:
    document = document_from_text(text, "/home/lezer/a.txt")
    start = text.index(quote)
    anchor = make_anchor(text, document.sha256, start, start + len(quote))
    return Annotation("n1", document.id, anchor, "let op", (), "2023-03-10T10:00:00+00:00", "2023-03-10T10:00:00+00:00")


def test_a_note_stands_where_its_passage_stands_now() -> None:
    now = "Een nieuwe eerste zin. " + BEFORE
    (note,) = placed([_note(BEFORE, NOTED)], document_from_text(now, "/home/lezer/a.txt"))
    assert now[note.start : note.end] == NOTED


def test_a_note_whose_passage_is_gone_has_no_place_and_is_kept() -> None:
    document = document_from_text("Er staat nu iets heel anders.", "/home/lezer/a.txt")
    session = Session(document, annotations=[_note(BEFORE, NOTED)])
    assert session.annotations[0].start == NO_PLACE
    assert session.places(ItemRef("note", "n1")) == []
    assert session.notes_at(0) == []


async def test_a_note_without_a_place_is_listed_and_says_so(open_reader: Open) -> None:
    async with open_reader("Er staat nu iets heel anders. Kiev zwijgt.") as reader:
        document = reader.screen.session.document
        anchor = dataclasses.replace(_note(BEFORE, NOTED).anchor)
        reader.library.add_annotation(document.id, anchor, "oude notitie")
        await reader.screen.reload_notes()
        await reader.do("view.tab_next", count=4)
        assert "oude notitie" in reader.shown
        assert "place not found" in reader.shown
        await reader.do("go.pane")
        await reader.do("go.follow")
        assert "not found in the article" in reader.status


def test_what_was_chosen_is_found_again_in_another_analysis() -> None:
    document = document_from_text(BEFORE)
    analysis = analysis_of(document)
    session = Session(document, analysis)
    kiev = next(one for one in analysis.entities if one.name == "Kiev")
    session.chosen = ItemRef("entity", kiev.id)
    renamed = tuple(dataclasses.replace(one, id=f"other-{one.id}") for one in analysis.entities)
    newer = dataclasses.replace(analysis, entities=renamed)
    session.analysed(newer, Links(newer))
    assert session.chosen == ItemRef("entity", f"other-{kiev.id}")


def test_paragraphs_begin_behind_the_dateline() -> None:
    document = document_from_text("date 2023-03 Eerste alinea.\n\nTweede alinea.")
    assert [document.text[start:][:6] for start in Session(document).paragraph_starts] == ["Eerste", "Tweede"]
