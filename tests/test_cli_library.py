"""`frontreader backup`, `restore` and `doctor`: what they print and do, and their exit codes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from frontreader.annotations.anchors import make_anchor
from frontreader.cli import main
from frontreader.library.store import open_library
from frontreader.sources.file import read_file
from frontreader.text.document import Document

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """An article with one note, in the library."""
    (tmp_path / "artikel.txt").write_text("De dijk brak. Het dorp liep onder.", encoding="utf-8")
    document = read_file(tmp_path / "artikel.txt")
    with open_library() as library:
        library.save_document(document)
    note(document, "een")
    return document


def note(document: Document, body: str) -> None:
    with open_library() as library:
        anchor = make_anchor(document.text, document.sha256, 0, 7)
        library.add_annotation(document.id, anchor, body)


def bodies(document: Document) -> list[str]:
    with open_library() as library:
        return sorted(one.body for one in library.annotations(document.id))


def error(capsys: Captured) -> str:
    """The one line on stderr."""
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err


def damage(home: Path) -> bytes:
    content = (home / "library.db").read_bytes()
    damaged = content[:4096] + b"\xff" * 4096 + content[8192:]
    (home / "library.db").write_bytes(damaged)
    return damaged


def test_a_backup_goes_where_it_is_asked_and_never_over_a_file(
    document: Document, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "kopie\x1b[31m.db"
    assert main(["backup", str(path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{tmp_path}/kopie␛[31m.db: 1 document, 1 note or highlight, of 20")
    assert "\x1b" not in printed
    assert main(["backup", str(path)]) == 2
    assert "exists already" in error(capsys)


def test_restore_puts_a_backup_back_and_keeps_what_was_there(
    document: Document, tmp_path: Path, capsys: Captured
) -> None:
    main(["backup", str(tmp_path / "kopie.db")])
    note(document, "twee")
    capsys.readouterr()
    assert main(["restore", str(tmp_path / "kopie.db")]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"Put back {tmp_path}/kopie.db: 1 document, 1 note or highlight")
    assert "What was there before is kept in" in said.err
    assert bodies(document) == ["een"]
    assert main(["restore", "--last"]) == 0
    assert bodies(document) == ["een", "twee"]


def test_restore_lists_the_backups(document: Document, home: Path, capsys: Captured) -> None:
    assert main(["restore"]) == 2
    assert "There are no backups" in error(capsys)
    main(["backup"])
    note(document, "twee")
    main(["backup"])
    capsys.readouterr()
    assert main(["restore"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{home}/backups/library-")
    assert "2 notes and highlights" in first
    assert "1 note or highlight" in second
    assert bodies(document) == ["een", "twee"]


def test_restore_says_what_cannot_be_put_back(document: Document, tmp_path: Path, capsys: Captured) -> None:
    assert main(["restore", "--last"]) == 2
    assert "no good backup" in error(capsys)
    (tmp_path / "tekst.db").write_text("geen database")
    assert main(["restore", str(tmp_path / "tekst.db")]) == 2
    assert "tekst.db is damaged" in error(capsys)
    assert main(["restore", str(tmp_path / "niets.db")]) == 2
    assert "was not found" in error(capsys)
    assert main(["restore", "--last", "een.db"]) == 2
    assert "not allowed with" in error(capsys)
    assert bodies(document) == ["een"]


def test_a_damaged_library_is_told_of_set_aside_and_put_back(document: Document, home: Path, capsys: Captured) -> None:
    main(["backup"])
    damaged = damage(home)
    capsys.readouterr()
    assert main(["doctor"]) == 1
    assert f"problem  {home}/library.db is damaged" in capsys.readouterr().out
    assert (home / "library.db").read_bytes() == damaged
    assert main(["restore", "--last"]) == 0
    assert "library-damaged-" in capsys.readouterr().err
    assert bodies(document) == ["een"]
    (aside,) = home.glob("library-damaged-*.db")
    assert aside.read_bytes() == damaged
    assert main(["doctor"]) == 0
    assert "set aside as damaged" in capsys.readouterr().out


def test_doctor_has_nothing_against_a_good_library(document: Document, capsys: Captured) -> None:
    main(["backup"])
    capsys.readouterr()
    assert main(["doctor"]) == 0
    printed = capsys.readouterr().out
    assert "problem" not in printed
    assert "library.db is whole: 1 document, 1 version, 1 note, 0 judgements, 1 edit" in printed
    assert "1 good backup; in the newest 1 document, 1 note or highlight, of 20" in printed
    assert "The settings are the defaults." in printed


def test_doctor_before_there_is_a_library(home: Path, capsys: Captured) -> None:
    assert main(["doctor"]) == 0
    assert "There is no library yet" in capsys.readouterr().out
    assert not home.exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE versions SET text = text || '!'", "is not what was kept"),
        ("UPDATE annotations SET body = 'anders'", "not as the journal has them"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM documents", "rows belong to nothing"),
        ("PRAGMA user_version = 99", "newer FrontReader"),
        ("PRAGMA application_id = 7", "another program"),
    ],
)
def test_doctor_finds_what_does_not_fit(
    document: Document, home: Path, capsys: Captured, change: str, told: str
) -> None:
    with closing(sqlite3.connect(home / "library.db")) as connection:
        connection.executescript(change)
    assert main(["doctor"]) == 1
    assert any(line.startswith("problem") and told in line for line in capsys.readouterr().out.splitlines())


def test_doctor_looks_at_the_index_the_backups_and_the_settings(
    document: Document, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    main(["backup"])
    (backup,) = (home / "backups").iterdir()
    backup.write_bytes(b"kapot")
    (home / "index.db").write_bytes(b"kapot" * 1000)
    (tmp_path / "config.toml").write_text("measure = 'breed'\n")
    monkeypatch.setenv("FRONTREADER_CONFIG", str(tmp_path / "config.toml"))
    capsys.readouterr()
    assert main(["doctor"]) == 1
    problems = [line for line in capsys.readouterr().out.splitlines() if line.startswith("problem")]
    assert len(problems) == 3
    assert "index.db" in problems[0]
    assert "backups/library-" in problems[1]
    assert "config.toml" in problems[2]
