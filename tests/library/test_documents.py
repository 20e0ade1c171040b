"""The library gives back what was put in: documents, versions and where the reader was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.library.model import LibraryError, ViewState
from frontreader.library.paths import default_directory
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import make_document

HOSTILE = "een\x00twee\x1b]52;c;AAAA\x07 [/] [@click=app.quit]x[/] \u202e\u00ad\ufeff\r\n\r\t 🇳🇱 e\u0301"


def test_a_document_comes_back_as_it_was(library: Library) -> None:
    document = make_document(HOSTILE, title=HOSTILE, body=4, encoding="cp1252", notices=("The encoding is a guess.",))
    library.save_document(document)
    assert library.document(document.id) == document


def test_it_is_still_there_after_a_restart(directory: Path) -> None:
    with open_library(directory) as library:
        library.save_document(make_document())
    with open_library(directory) as library:
        assert library.document(make_document().id) == make_document()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_library(tmp_path_factory.mktemp("shared"))


@given(text=st.text(st.characters(exclude_categories=["Cs"])), origin=st.none() | st.text())
@settings(max_examples=50, deadline=None)
def test_every_text_and_every_origin_is_kept_exactly(shared: Library, text: str, origin: str | None) -> None:
    document = make_document(text, origin="x").dated(None)
    document = Document(document.id, "T", None, "nl", origin, text, document.sha256)
    shared.save_document(document)
    assert shared.document(document.id) == document


def test_a_file_name_that_is_not_utf8_is_kept_exactly(library: Library) -> None:
    document = make_document(origin="/nieuws/caf\udce9.txt", title="caf\udce9")
    library.save_document(document)
    kept = library.document(document.id)
    assert kept is not None
    assert (kept.origin, kept.title) == ("/nieuws/caf\udce9.txt", "caf\ufffd")


def test_half_a_character_in_the_text_is_refused(library: Library) -> None:
    document = Document("doc-1", "T", None, "nl", None, "half \ud83d", "0" * 64)
    with pytest.raises(LibraryError, match="half a character"):
        library.save_document(document)
    assert library.document("doc-1") is None


def test_a_new_text_is_a_new_version_and_the_old_one_stays(library: Library) -> None:
    old, new = make_document("Eerste tekst."), make_document("Tweede tekst.")
    assert old.id == new.id
    library.save_document(old)
    library.save_document(new)
    assert library.document(old.id) == new
    assert library.version_text(old.id, old.sha256) == "Eerste tekst."
    library.save_document(old)
    assert library.document(old.id) == old
    assert library.version_text(old.id, new.sha256) == "Tweede tekst."


def test_a_corrected_date_replaces_the_old_one(library: Library, document: Document) -> None:
    library.save_document(document.dated("2023-03-10"))
    kept = library.document(document.id)
    assert kept is not None
    assert kept.date == "2023-03-10"


def test_what_was_read_last_comes_first_and_then_what_came_last(library: Library) -> None:
    documents = [make_document(origin=f"/{number}") for number in range(4)]
    for document in documents:
        library.save_document(document)
    assert library.last_read() is None
    library.mark_read(documents[2].id)
    library.mark_read(documents[0].id)
    assert library.last_read() == documents[0].id
    assert [recent.origin for recent in library.documents()] == ["/0", "/2", "/3", "/1"]
    assert [recent.origin for recent in library.documents(limit=1)] == ["/0"]


def test_the_view_of_a_document_is_kept(library: Library, document: Document) -> None:
    assert library.view_state(document.id) is None
    view = ViewState(42, "events", ("Statement.Say", "LOC"), ("event", "e7"), {"a": 3, "'": 9})
    library.save_view_state(document.id, view)
    library.save_view_state(document.id, view)
    assert library.view_state(document.id) == view
    library.save_view_state(document.id, ViewState())
    assert library.view_state(document.id) == ViewState()


def test_a_view_stored_with_other_fields_is_read(library: Library, document: Document, directory: Path) -> None:
    library.save_view_state(document.id, ViewState(5))
    with closing(sqlite3.connect(directory / "library.db")) as connection, connection:
        connection.execute("""UPDATE views SET state = '{"offset": 7, "zoom": 2}'""")
    assert library.view_state(document.id) == ViewState(7)


def test_an_unknown_document_is_an_error_where_something_would_be_lost(library: Library) -> None:
    assert library.document("doc-unknown") is None
    assert library.view_state("doc-unknown") is None
    with pytest.raises(LibraryError, match="not in the library"):
        library.save_view_state("doc-unknown", ViewState())
    with pytest.raises(LibraryError, match="not in the library"):
        library.mark_read("doc-unknown")


def test_the_directory_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("FRONTREADER_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_directory() == tmp_path / "data" / "frontreader"
    monkeypatch.setenv("FRONTREADER_HOME", str(tmp_path / "own"))
    assert default_directory() == tmp_path / "own"
    assert list(tmp_path.iterdir()) == []
    with open_library() as library:
        assert library.directory == tmp_path / "own"
    assert (tmp_path / "own" / "library.db").exists()
    assert (tmp_path / "own").stat().st_mode & 0o077 == 0
