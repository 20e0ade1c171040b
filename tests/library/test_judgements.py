"""Judgements are kept and come back, undo and redo take them back, also where one step is on several documents."""

from dataclasses import replace
from pathlib import Path

import pytest

from frontreader.annotations.judgements import Claim, Judgement, Phrase, rejecting
from frontreader.library.model import LibraryError
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document


def judgement(document: Document, name: str = "j1", start: int = 0) -> Judgement:
    """A corrected mention."""
    anchor = anchor_at(document, start, start + 8)
    seen = Claim("LOC", (Phrase(anchor.quote, 0),))
    held = replace(seen, type="ORG", into=anchor)
    time = "2023-03-10T12:00:00Z"
    return Judgement(name, document.id, "mention", "corrected", anchor, seen, held, "neural 1", time, time)


def test_they_are_there_again_when_the_library_is_opened_again(
    library: Library, document: Document, directory: Path
) -> None:
    given = [judgement(document, "j2", 20), judgement(document)]
    library.judge(given)
    assert library.judgements(document.id) == given[::-1]
    with open_library(directory) as again:
        assert again.judgements(document.id) == given[::-1]


def test_each_call_is_one_step(library: Library, document: Document) -> None:
    first, second = judgement(document), judgement(document, "j2", 20)
    library.judge([first, second])
    library.judge([rejecting(first)], withdrawn=[second])
    assert library.judgements(document.id) == [rejecting(first)]
    undone = library.undo(document.id)
    assert undone is not None
    assert undone.description == "Undid: 2 changes of judgements"
    assert library.judgements(document.id) == [first, second]
    library.undo(document.id)
    assert library.judgements(document.id) == []
    library.redo(document.id)
    library.redo(document.id)
    assert library.judgements(document.id) == [rejecting(first)]


def test_undo_says_what_it_took_back_and_where(library: Library, document: Document) -> None:
    given = judgement(document, start=20)
    library.judge([given])
    library.judge([rejecting(given)])
    library.judge([], withdrawn=[given])
    found = [library.undo(document.id) for _ in range(3)]
    assert [one and (one.description, one.start) for one in found] == [
        ("Undid: withdrawal of a judgement", 20),
        ("Undid: mention rejected", 20),
        ("Undid: mention corrected", 20),
    ]


def test_judging_the_same_again_is_no_step(library: Library, document: Document) -> None:
    given = judgement(document)
    library.judge([given])
    library.judge([given])
    library.undo(document.id)
    assert library.undo(document.id) is None


@pytest.fixture
def other(library: Library) -> Document:
    kept = make_document(text="Oekraïne zwijgt over alles.", origin="/nieuws/zwijgen.txt")
    library.save_document(kept)
    return kept


def test_one_undo_takes_back_a_step_on_several_documents(library: Library, document: Document, other: Document) -> None:
    library.judge([judgement(document), judgement(other, "j2")])
    change = library.undo(document.id)
    assert change is not None
    assert change.document == document.id
    assert library.judgements(document.id) == library.judgements(other.id) == []
    library.redo(other.id)
    assert [one.id for one in (*library.judgements(document.id), *library.judgements(other.id))] == ["j1", "j2"]


def test_what_was_judged_otherwise_since_is_not_taken_back_with_it(
    library: Library, document: Document, other: Document
) -> None:
    here, there = judgement(document), judgement(other, "j2")
    library.judge([here, there])
    library.judge([rejecting(there)])
    library.undo(document.id)
    assert library.judgements(document.id) == []
    assert library.judgements(other.id) == [rejecting(there)]


def test_undoing_a_note_leaves_judgements_and_the_other_way_round(library: Library, document: Document) -> None:
    library.judge([judgement(document)])
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), "zeker?")
    library.undo(document.id)
    assert library.annotations(document.id) == []
    assert len(library.judgements(document.id)) == 1
    library.redo(document.id)
    assert library.annotations(document.id) == [note]


def test_a_judgement_on_an_unknown_document_is_refused_whole(library: Library, document: Document) -> None:
    stranger = make_document(text="Onbekend is dit bericht.", origin="/elders.txt")
    with pytest.raises(LibraryError):
        library.judge([judgement(document), judgement(stranger, "j2")])
    assert library.judgements(document.id) == []
