"""When the store fails the reader is told which file and what to do, and nothing that was kept is lost."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from frontreader.library import database
from frontreader.library.backups import set_aside
from frontreader.library.model import LibraryDamagedError, LibraryError, LibraryNewerError
from frontreader.library.store import Library, may_be_read, open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document

NEWEST = len(list((Path(database.__file__).parent / "schema" / "library").glob("*.sql")))


@pytest.fixture
def path(directory: Path) -> Path:
    """A library.db with one document, closed."""
    with open_library(directory) as library:
        library.save_document(make_document())
    return directory / "library.db"


def test_the_schema_is_that_of_every_script(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE strict")}
        assert tables == {
            "documents",
            "versions",
            "annotations",
            "annotation_tags",
            "journal",
            "views",
            "places",
            "judgements",
        }
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_library_of_a_newer_program_is_refused_and_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryNewerError, match=r"library\.db was written by a newer FrontReader\. Install"):
        open_library(path.parent)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1,)


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = (tmp_path / "library.db").read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        open_library(tmp_path)
    assert (tmp_path / "library.db").read_bytes() == before


def test_a_migration_that_fails_leaves_the_version_before(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = tmp_path / "schema" / "library"
    scripts.mkdir(parents=True)
    for script in (Path(database.__file__).parent / "schema" / "library").glob("*.sql"):
        (scripts / script.name).write_text(script.read_text())
    next_one = scripts / f"{NEWEST + 1:04}.sql"
    next_one.write_text("CREATE TABLE more (x TEXT) STRICT;\nCREATE TABLE documents (x TEXT) STRICT;\n")
    monkeypatch.setattr(database, "_SCHEMA", tmp_path / "schema")
    with pytest.raises(LibraryError, match="documents already exists"):
        open_library(path.parent)
    next_one.write_text("CREATE TABLE more (x TEXT) STRICT;\n")
    database._scripts.cache_clear()
    with open_library(path.parent) as library:
        assert library.document(make_document().id) == make_document()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST + 1,)


@pytest.mark.parametrize("offset", [0, 4096])
def test_a_damaged_library_is_never_overwritten(path: Path, offset: int) -> None:
    content = path.read_bytes()
    damaged = content[:offset] + b"\xff" * 4096 + content[offset + 4096 :]
    path.write_bytes(damaged)
    with pytest.raises(LibraryDamagedError, match=r"library\.db is damaged"):
        open_library(path.parent)
    assert path.read_bytes() == damaged


def test_a_damaged_library_can_be_set_aside_to_begin_an_empty_one(path: Path) -> None:
    path.write_bytes(b"nothing" * 1000)
    aside = set_aside(path.parent)
    assert aside.read_bytes() == b"nothing" * 1000
    assert not path.exists()
    with open_library(path.parent) as library:
        assert library.documents() == []
    with pytest.raises(LibraryError, match="cannot be renamed"):
        set_aside(path.parent / "nowhere")


def test_a_locked_library_is_said_to_be_in_use(path: Path) -> None:
    with open_library(path.parent, patience=0.05) as library, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match=r"library\.db is in use by another program"):
            library.mark_read(make_document().id)
        other.rollback()
        library.mark_read(make_document().id)


def test_an_exclusively_locked_library_cannot_be_opened(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryError, match="in use by another program"):
            open_library(path.parent, patience=0.05)


def test_a_full_disk_is_said_and_what_was_there_stays(library: Library, document: Document) -> None:
    note = library.add_annotation(document.id, anchor_at(document, 0, 8), "blijft")
    with library._library.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryError, match="no room left"):
        library.edit_annotation(note.id, body="te groot " * 9000)
    with pytest.raises(LibraryError, match="no room left"):
        library.save_document(make_document("te groot " * 9000, origin="/groot.txt"))
    assert library.annotations(document.id) == [note]
    assert [recent.id for recent in library.documents()] == [document.id]
    assert library.edit_annotation(note.id, body="past").body == "past"


def test_a_full_disk_of_the_index_does_not_keep_a_document_from_being_saved(library: Library) -> None:
    library.search_text("open")
    with library._index._open().reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    document = make_document("te groot " * 9000)
    library.save_document(document)
    assert library.document(document.id) == document
    with pytest.raises(LibraryError, match="no room left"):
        library.search_text("groot")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="FRONTREADER_HOME"):
        open_library(tmp_path / "file" / "library")


def test_a_closed_library_says_so(library: Library, document: Document) -> None:
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.document(document.id)
    with pytest.raises(LibraryError, match="closed"):
        library.search_text("x")


@pytest.fixture
def protected() -> Iterator[Path]:
    """A library in a folder where we may read but not write."""
    nobody = 65534
    with tempfile.TemporaryDirectory() as directory:
        with open_library(Path(directory)) as library:
            library.save_document(make_document())
            library.add_annotation(make_document().id, anchor_at(make_document(), 0, 8), "van vroeger")
        for file in (*Path(directory).iterdir(), Path(directory)):
            file.chmod(0o555 if file.is_dir() else 0o444)
        user = os.geteuid()
        if user == 0:  # root may write everywhere
            os.seteuid(nobody)
        yield Path(directory)
        os.seteuid(user)
        Path(directory).chmod(0o755)


def test_a_read_only_folder_is_named(protected: Path) -> None:
    with pytest.raises(LibraryError, match=r"library\.db cannot be written\. Check"):
        open_library(protected)
    with pytest.raises(LibraryError, match=r"cannot be made \(Permission denied\)"):
        open_library(protected / "new")


def test_a_read_only_library_is_read(protected: Path) -> None:
    document = make_document()
    assert may_be_read(protected)
    before = {one.name: one.read_bytes() for one in protected.iterdir()}
    with open_library(protected, read_only=True) as library:
        assert library.document(document.id) == document
        assert [note.body for note in library.annotations_in(document)] == ["van vroeger"]
        assert library.search_text("bakhmut")
        for edit in (
            lambda: library.add_annotation(document.id, anchor_at(document, 0, 8), "nieuw"),
            lambda: library.delete_annotation(library.annotations(document.id)[0].id),
            lambda: library.undo(),
            lambda: library.save_document(make_document("anders")),
        ):
            with pytest.raises(LibraryError, match=r"library\.db cannot be written\. Check"):
                edit()
        assert [note.body for note in library.annotations(document.id)] == ["van vroeger"]
    assert {one.name: one.read_bytes() for one in protected.iterdir()} == before


def test_importing_the_library_touches_no_file(tmp_path: Path) -> None:
    code = "import frontreader.library.store, sys; assert 'platformdirs' not in sys.modules"
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={**os.environ, "FRONTREADER_HOME": str(tmp_path / "x")}
    )
    assert list(tmp_path.iterdir()) == []
