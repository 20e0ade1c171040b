"""Backups: made while the library is in use, kept for a while, and put back without losing what was there."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from frontreader.library import backups
from frontreader.library.model import LibraryDamagedError, LibraryError, LibraryNewerError
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document


def add(library: Library, document: Document, body: str) -> None:
    library.add_annotation(document.id, anchor_at(document, 0, 8), body)


def bodies(directory: Path, document: Document) -> list[str]:
    with open_library(directory) as library:
        return sorted(one.body for one in library.annotations(document.id))


def damage(directory: Path) -> bytes:
    path = directory / "library.db"
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    content = path.read_bytes()
    damaged = content[:4096] + b"\xff" * 4096 + content[8192:]
    path.write_bytes(damaged)
    return damaged


def test_a_backup_is_made_while_the_library_is_open_and_is_one_file(
    library: Library, document: Document, directory: Path
) -> None:
    add(library, document, "een")
    path = backups.make(directory)
    add(library, document, "twee")
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert path.stat().st_mode & 0o077 == 0
    made = backups.examine(path)
    assert (made.documents, made.notes) == (1, 1)
    assert abs(datetime.fromisoformat(made.time) - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_backup_is_made_when_the_readers_work_has_changed(
    library: Library, document: Document, directory: Path
) -> None:
    assert backups.keep(directory) is not None
    library.mark_read(document.id)
    assert backups.keep(directory) is None
    add(library, document, "een")
    assert backups.keep(directory) is not None
    library.undo()
    assert backups.keep(directory) is not None
    assert backups.keep(directory) is None
    assert len(backups.paths(directory)) == 3


def test_there_is_no_backup_of_nothing(directory: Path) -> None:
    assert backups.keep(directory) is None
    with pytest.raises(LibraryError, match="no library"):
        backups.make(directory)
    open_library(directory).close()
    assert backups.keep(directory) is None
    assert backups.last_good(directory) is None


def test_the_last_five_are_kept_and_then_one_a_week(library: Library, document: Document, directory: Path) -> None:
    folder = backups.folder(directory)
    folder.mkdir()
    today = datetime.now(UTC)
    for days in range(1, 60):
        made = today - timedelta(days=days)
        (folder / f"library-{made:%Y%m%dT%H%M%S}000000Z.db").write_bytes(b"")
    (folder / f"library-{today - timedelta(weeks=60):%Y%m%dT%H%M%S}000000Z.db").write_bytes(b"")
    (folder / "mijn.db").write_bytes(b"of the reader")
    (folder / ".library-20230310T000000000000Z.db.part").write_bytes(b"")
    os.utime(folder / ".library-20230310T000000000000Z.db.part", (0, 0))
    newest = backups.make(directory)
    kept = backups.paths(directory)
    assert kept[0] == newest
    ages = [round((today - datetime.fromisoformat(backups._time_of(one))).total_seconds() / 86400) for one in kept]
    assert ages[:5] == [0, 1, 2, 3, 4]
    weeks = [(today - timedelta(days=one)).isocalendar()[:2] for one in ages[5:]]
    assert len(set(weeks)) == len(weeks)
    assert set(weeks) == {(today - timedelta(days=one)).isocalendar()[:2] for one in range(5, 60)}
    assert (folder / "mijn.db").exists()
    assert list(folder.glob(".*")) == []


def test_a_named_backup_never_takes_the_place_of_a_file(library: Library, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "kopie.db"
    assert backups.make(library.directory, path) == path
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"kopie\.db exists already"):
        backups.make(library.directory, path)
    assert path.read_bytes() == before
    assert backups.paths(library.directory) == []
    with pytest.raises(LibraryError, match="cannot be written"):
        backups.make(library.directory, tmp_path / "geen" / "kopie.db")


def test_a_damaged_library_makes_no_backup_and_no_room_for_one(
    library: Library, document: Document, directory: Path
) -> None:
    for _ in range(5):
        backups.make(directory)
    good = backups.paths(directory)
    library.close()
    damage(directory)
    for work in (backups.make, backups.keep):
        with pytest.raises(LibraryDamagedError, match=r"library\.db is damaged"):
            work(directory)
    assert backups.paths(directory) == good


def test_a_backup_is_put_back_and_what_was_there_is_a_backup(
    library: Library, document: Document, directory: Path
) -> None:
    add(library, document, "een")
    path = backups.make(directory)
    add(library, document, "twee")
    restored = backups.restore(directory, path)
    assert restored.backup.notes == 1
    assert bodies(directory, document) == ["een"]
    assert restored.before is not None
    backups.restore(directory, restored.before)
    assert bodies(directory, document) == ["een", "twee"]
    # Who has the library open sees it, and goes on in it.
    assert library.changed_elsewhere()
    assert {one.body for one in library.annotations(document.id)} == {"een", "twee"}
    add(library, document, "drie")
    assert bodies(directory, document) == ["drie", "een", "twee"]


def test_in_place_of_a_damaged_library_which_is_set_aside(
    document: Document, directory: Path, library: Library
) -> None:
    add(library, document, "een")
    backups.make(directory)
    library.close()
    damaged = damage(directory)
    with pytest.raises(LibraryDamagedError, match="restore --last"):
        open_library(directory)
    assert (directory / "library.db").read_bytes() == damaged
    backup = backups.last_good(directory)
    assert backup is not None
    restored = backups.restore(directory, backup.path)
    assert restored.before is not None
    assert restored.before.read_bytes() == damaged
    assert bodies(directory, document) == ["een"]


def test_in_place_of_nothing(document: Document, directory: Path, tmp_path: Path) -> None:
    path = backups.make(directory, tmp_path / "kopie.db")
    assert backups.restore(tmp_path / "nieuw", path).before is None
    with open_library(tmp_path / "nieuw") as library:
        assert library.document(document.id) == document


def test_the_last_good_backup_is_not_a_damaged_one(library: Library, document: Document, directory: Path) -> None:
    good = backups.make(directory)
    add(library, document, "een")
    bad = backups.make(directory)
    content = bad.read_bytes()
    bad.write_bytes(content[:4096] + b"\xff" * 4096 + content[8192:])
    newest = backups.last_good(directory)
    assert newest is not None
    assert newest.path == good


def test_what_is_no_backup_is_refused_and_the_library_stays(
    library: Library, document: Document, directory: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs.db"
    with closing(sqlite3.connect(theirs)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    (tmp_path / "tekst.db").write_text("geen database")
    newer = backups.make(directory, tmp_path / "newer.db")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryError, match="no backup of a FrontReader library"):
        backups.restore(directory, theirs)
    with pytest.raises(LibraryDamagedError):
        backups.restore(directory, tmp_path / "tekst.db")
    with pytest.raises(LibraryNewerError, match="newer FrontReader"):
        backups.restore(directory, newer)
    with pytest.raises(LibraryError, match="not found"):
        backups.restore(directory, tmp_path / "geen.db")
    assert library.document(document.id) == document
    assert backups.paths(directory) == []


def test_who_writes_keeps_a_backup_from_being_put_back(
    library: Library, document: Document, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backups.make(directory)
    add(library, document, "blijft")
    monkeypatch.setattr(backups, "_PATIENCE", 0.2)
    with closing(sqlite3.connect(directory / "library.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use by another program"):
            backups.restore(directory, path)
    assert bodies(directory, document) == ["blijft"]


def test_nothing_is_written_to_a_library_that_was_set_aside(
    library: Library, document: Document, directory: Path
) -> None:
    backups.set_aside(directory)
    with pytest.raises(LibraryError, match="was set aside or replaced meanwhile"):
        add(library, document, "verloren")
    with pytest.raises(LibraryError, match="was set aside"):
        library.changed_elsewhere()
    with open_library(directory) as new:
        new.save_document(make_document())
        with pytest.raises(LibraryError, match="was set aside or replaced"):
            add(library, document, "verloren")
    assert len(os.listdir(directory)) > 1  # noqa: PTH208
