"""Notes are kept, and each edit can be taken back and made again."""

from pathlib import Path

import pytest

from frontreader.library.model import LibraryError
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document


def bodies(library: Library, document: Document) -> list[str]:
    return [annotation.body for annotation in library.annotations(document.id)]


def test_notes_stand_in_the_order_of_the_text(library: Library, document: Document) -> None:
    for start, end in [(23, 30), (0, 8), (0, 14)]:
        library.add_annotation(document.id, anchor_at(document, start, end))
    assert [(note.start, note.end) for note in library.annotations(document.id)] == [(0, 8), (0, 14), (23, 30)]


def test_a_note_comes_back_as_it_was_given(library: Library, document: Document) -> None:
    body = "**Let op** \x00\x1b[31m [/] \u202e\n"
    added = library.add_annotation(document.id, anchor_at(document, 0, 8), body, ["front", " drone\x00 ", "front", ""])
    assert added.body == body
    assert added.tags == ("front", "drone\x00")
    assert library.annotation(added.id) == added
    assert library.annotations(document.id) == [added]
    library.delete_annotation(added.id)
    assert library.annotation(added.id) is None
    library.undo()
    assert library.annotation(added.id) == added


def test_half_a_character_in_a_note_is_shown_as_such(library: Library, document: Document) -> None:
    assert library.add_annotation(document.id, anchor_at(document, 0, 8), "a\ud83d").body == "a\ufffd"


def test_an_edit_changes_only_what_is_named(library: Library, document: Document) -> None:
    added = library.add_annotation(document.id, anchor_at(document, 0, 8), "oud", ["a"])
    assert library.edit_annotation(added.id, body="nieuw").tags == ("a",)
    assert library.edit_annotation(added.id, tags=["b", "a"]).body == "nieuw"
    kept = library.annotation(added.id)
    assert kept is not None
    assert (kept.body, kept.tags, kept.created) == ("nieuw", ("b", "a"), added.created)


def test_an_edit_that_changes_nothing_is_no_step(library: Library, document: Document) -> None:
    added = library.add_annotation(document.id, anchor_at(document, 0, 8), "zo")
    assert library.edit_annotation(added.id, body="zo", tags=[]) == added
    library.undo()
    assert library.annotations(document.id) == []


def test_tags_are_listed_by_use(library: Library, document: Document) -> None:
    for tags in (["b"], ["c", "b"], ["a"]):
        library.add_annotation(document.id, anchor_at(document, 0, 8), tags=tags)
    assert library.tags() == ["b", "a", "c"]


def test_what_is_not_there_is_not_edited(library: Library, document: Document) -> None:
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.edit_annotation("unknown", body="x")
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.delete_annotation("unknown")
    with pytest.raises(LibraryError, match="not in the library"):
        library.add_annotation("unknown", anchor_at(document, 0, 8))


def test_undo_and_redo_say_what_they_did_without_outside_text(library: Library, document: Document) -> None:
    note = library.add_annotation(document.id, anchor_at(document, 3, 8), "een")
    library.edit_annotation(note.id, body="twee")
    library.edit_annotation(note.id, tags=["t"])
    library.delete_annotation(note.id)
    library.add_annotation(document.id, anchor_at(document, 0, 8))
    undone = [library.undo() for _ in range(6)]
    assert [change and change.description for change in undone] == [
        "Undid: new highlight",
        "Undid: deletion of a note",
        "Undid: change of tags",
        "Undid: edit of a note",
        "Undid: new note",
        None,
    ]
    assert undone[1] is not None
    assert (undone[1].annotation, undone[1].start, undone[1].document) == (note.id, 3, document.id)
    redone = [library.redo() for _ in range(6)]
    assert redone[0] is not None
    assert (redone[0].kind, redone[0].action, redone[0].description) == ("redo", "create", "Redid: new note")
    assert redone[4] is not None
    assert redone[5] is None
    assert len(library.annotations(document.id)) == 1


def test_undo_and_redo_go_on_after_a_restart(directory: Path) -> None:
    document = make_document()
    with open_library(directory) as library:
        library.save_document(document)
        note = library.add_annotation(document.id, anchor_at(document, 0, 8), "een")
        library.edit_annotation(note.id, body="twee")
    with open_library(directory) as library:
        library.undo()
        assert bodies(library, document) == ["een"]
        library.undo()
    with open_library(directory) as library:
        library.redo()
        library.redo()
        assert bodies(library, document) == ["twee"]


def test_history_is_kept_for_each_document_and_for_all(library: Library) -> None:
    first, second = make_document(origin="/1"), make_document(origin="/2")
    library.save_document(first)
    library.save_document(second)
    library.add_annotation(first.id, anchor_at(first, 0, 8), "1a")
    library.add_annotation(second.id, anchor_at(second, 0, 8), "2a")
    library.add_annotation(first.id, anchor_at(first, 9, 14), "1b")
    library.undo(second.id)
    assert (bodies(library, first), bodies(library, second)) == (["1a", "1b"], [])
    library.undo()
    library.undo()
    assert (bodies(library, first), bodies(library, second)) == ([], [])
    library.redo(second.id)
    assert bodies(library, second) == ["2a"]
    library.redo()
    assert bodies(library, first) == ["1a"]


def test_a_new_edit_ends_redo_of_its_document_alone(library: Library) -> None:
    first, second = make_document(origin="/1"), make_document(origin="/2")
    for document in (first, second):
        library.save_document(document)
        library.add_annotation(document.id, anchor_at(document, 0, 8), "oud")
    library.undo()
    library.undo()
    library.add_annotation(first.id, anchor_at(first, 0, 8), "nieuw")
    assert library.redo(first.id) is None
    assert library.redo() is not None
    assert (bodies(library, first), bodies(library, second)) == (["nieuw"], ["oud"])


def test_an_editing_session_is_one_step(library: Library, document: Document) -> None:
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), "begin")
    for body in ("begin e", "begin en", "begin en eind"):
        assert library.edit_annotation(note.id, body=body, session="s1").body == body
        kept = library.annotation(note.id)
        assert kept is not None
        assert kept.body == body
    library.edit_annotation(note.id, body="later", session="s2")
    library.undo()
    assert bodies(library, document) == ["begin en eind"]
    library.undo()
    assert bodies(library, document) == ["begin"]
    library.redo()
    assert bodies(library, document) == ["begin en eind"]


def test_a_note_typed_at_its_making_is_one_step(library: Library, document: Document) -> None:
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), session="s1")
    library.edit_annotation(note.id, body="w", session="s1")
    library.edit_annotation(note.id, body="woord", session="s1")
    library.undo()
    assert library.annotations(document.id) == []
    library.redo()
    assert bodies(library, document) == ["woord"]


def test_another_edit_between_ends_the_step_but_not_the_session(library: Library, document: Document) -> None:
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), "a")
    other = library.add_annotation(document.id, anchor_at(document, 9, 14), "x")
    library.edit_annotation(note.id, body="b", session="s1")
    library.edit_annotation(other.id, body="y")
    library.edit_annotation(note.id, body="c", session="s1")
    library.undo()
    assert bodies(library, document) == ["b", "y"]
    library.edit_annotation(note.id, body="d", session="s1")
    assert library.redo() is None
    library.undo()
    assert bodies(library, document) == ["b", "y"]


def test_a_session_that_comes_back_to_where_it_began_is_no_step(library: Library, document: Document) -> None:
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), "a")
    library.edit_annotation(note.id, body="ab", session="s1")
    assert library.edit_annotation(note.id, body="a", session="s1") == note
    library.undo()
    assert library.annotations(document.id) == []
    library.redo()
    library.edit_annotation(note.id, body="abc", session="s1")
    library.undo()
    assert bodies(library, document) == ["a"]


def test_edits_made_as_one_step_are_undone_together(library: Library, document: Document) -> None:
    with library.one_step():
        first = library.add_annotation(document.id, anchor_at(document, 0, 8), "1")
        library.add_annotation(document.id, anchor_at(document, 9, 14), "2")
        library.edit_annotation(first.id, body="een")
    change = library.undo()
    assert change is not None
    assert change.description == "Undid: 3 changes of notes"
    assert library.annotations(document.id) == []
    library.redo(document.id)
    assert bodies(library, document) == ["een", "2"]


def test_a_step_that_fails_leaves_nothing(library: Library, document: Document) -> None:
    def steps() -> None:
        with library.one_step():
            library.add_annotation(document.id, anchor_at(document, 0, 8))
            library.delete_annotation("unknown")

    with pytest.raises(LibraryError):
        steps()
    assert library.annotations(document.id) == []
    assert library.undo() is None


def test_a_note_is_found_by_the_beginning_of_its_id_where_only_one_has_it(library: Library, document: Document) -> None:
    notes = [library.add_annotation(document.id, anchor_at(document, at, at + 3), "x") for at in range(3)]
    for note in notes:
        assert library.annotation_named(note.id[:8]) == note
        assert library.annotation_named(note.id) == note
    assert library.annotation_named("") is None
    assert library.annotation_named("%") is None


def test_the_notes_of_other_documents_are_listed_the_newest_first(library: Library, document: Document) -> None:
    other = make_document(origin="/elders")
    library.save_document(other)
    library.add_annotation(document.id, anchor_at(document, 0, 8), "hier")
    there = library.add_annotation(other.id, anchor_at(other, 0, 3), "daar")
    assert library.annotations_elsewhere(document.id) == [there]
