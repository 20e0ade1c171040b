"""Two readers of one library: each sees what the other wrote, and neither writes over it."""

from pathlib import Path

import pytest

from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import anchor_at


@pytest.fixture
def other(directory: Path, library: Library) -> Library:
    """A second reader."""
    return open_library(directory)


def test_two_texts_of_one_note_are_both_kept(library: Library, other: Library, document: Document) -> None:
    seen = library.add_annotation(document.id, anchor_at(document, 0, 8), "begin", ["t"])
    theirs = other.edit_annotation(seen.id, body="begin van hen", base=seen)
    mine = library.edit_annotation(seen.id, body="begin van mij", base=seen, session="mijn")
    assert theirs.id == seen.id
    assert mine.id != seen.id
    kept = library.annotations(document.id)
    assert sorted((one.body, one.tags, one.anchor) for one in kept) == [
        ("begin van hen", ("t",), seen.anchor),
        ("begin van mij", ("t",), seen.anchor),
    ]
    # What is written on in the same sitting stays apart.
    assert library.edit_annotation(mine.id, body="begin van mij!", base=mine, session="mijn").id == mine.id
    library.undo(document.id)
    assert [one.body for one in library.annotations(document.id)] == ["begin van hen"]


def test_edits_that_do_not_meet_go_together(library: Library, other: Library, document: Document) -> None:
    seen = library.add_annotation(document.id, anchor_at(document, 0, 8), "begin", ["oud", "weg"])
    other.edit_annotation(seen.id, tags=["oud", "hun"], base=seen)
    mine = library.edit_annotation(seen.id, body="begin en meer", tags=["oud", "weg", "mijn"], base=seen)
    assert (mine.id, mine.body, mine.tags) == (seen.id, "begin en meer", ("oud", "mijn", "hun"))
    same = other.edit_annotation(seen.id, body="begin en meer", base=seen)
    assert (same.id, same.body) == (seen.id, "begin en meer")


def test_the_text_that_i_did_not_change_is_theirs(library: Library, other: Library, document: Document) -> None:
    seen = library.add_annotation(document.id, anchor_at(document, 0, 8), "begin")
    other.edit_annotation(seen.id, body="van hen", base=seen)
    mine = library.edit_annotation(seen.id, body="begin", tags=["mijn"], base=seen)
    assert (mine.id, mine.body, mine.tags) == (seen.id, "van hen", ("mijn",))


def test_what_is_written_on_a_note_that_the_other_deleted_is_kept(
    library: Library, other: Library, document: Document
) -> None:
    seen = library.add_annotation(document.id, anchor_at(document, 0, 8), "begin", ["t"])
    other.delete_annotation(seen.id)
    mine = library.edit_annotation(seen.id, body="begin en meer", base=seen)
    assert mine.id != seen.id
    assert [(one.body, one.tags) for one in other.annotations(document.id)] == [("begin en meer", ("t",))]
