"""The date that a reader gives a document: kept, stronger than its head, undone and done again."""

from pathlib import Path

import pytest

from frontreader.library.model import LibraryError
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document


@pytest.mark.parametrize("date", ["2019", "2019-05", "2019-05-04", None])
def test_a_date_is_kept(library: Library, document: Document, directory: Path, date: str | None) -> None:
    library.set_date(document.id, date)
    with open_library(directory) as again:
        assert again.date(document.id) == date
        assert again.document(document.id) == document.dated(date)


@pytest.mark.parametrize("date", ["2019", None])
def test_it_is_stronger_than_the_head_of_a_changed_text(library: Library, document: Document, date: str | None) -> None:
    changed = make_document("date 2023-03 Een andere tekst.")
    assert library.with_readers_date(changed) == changed
    library.set_date(document.id, date)
    assert library.with_readers_date(changed) == changed.dated(date)
    assert library.with_readers_date(make_document(origin="/elders.txt")).date == "2023-03"
    library.undo(document.id)
    assert library.with_readers_date(changed) == changed


def test_dates_and_notes_are_undone_in_the_order_they_were_made(library: Library, document: Document) -> None:
    library.set_date(document.id, "2019")
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), "Klopt dit?")
    library.set_date(document.id, None)
    assert library.date(document.id) is None

    first = library.undo(document.id)
    assert first is not None
    assert (first.annotation, first.description) == ("", "Undid: the article's date is 2019 again")
    assert library.date(document.id) == "2019"
    second = library.undo(document.id)
    assert second is not None
    assert second.annotation == note.id
    assert library.annotations(document.id) == []
    library.undo(document.id)
    assert library.date(document.id) == "2023-03"
    assert library.undo(document.id) is None

    descriptions = [change.description for _ in range(3) if (change := library.redo(document.id))]
    assert descriptions == [
        "Redid: the article's date is 2019",
        "Redid: new note",
        "Redid: the article has no date",
    ]
    assert library.date(document.id) is None
    assert library.annotations(document.id) == [note]


def test_the_date_it_has_already_is_no_step(library: Library, document: Document) -> None:
    library.set_date(document.id, document.date)
    assert library.undo(document.id) is None


def test_a_document_that_the_library_lacks_cannot_be_dated(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library"):
        library.set_date("doc-none", "2019")
