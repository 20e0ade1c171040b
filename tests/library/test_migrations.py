"""A library of every earlier schema opens with all that is in it, and its history goes on."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from frontreader.library import backups, database
from frontreader.library.doctor import examine
from frontreader.library.store import Library, open_library
from frontreader.text.document import sha256_of

SCHEMA = Path(database.__file__).parent / "schema"
EARLIER = Path(__file__).parent / "earlier"
OLD, NEW = "De dijk brak. Het dorp liep onder.", "In de nacht brak de dijk bij het dorp. Het liep onder."


def _note(name: str, body: str, modified: str, tags: list[str], start: int = 0, end: int = 7, **more: str) -> str:
    anchor = {
        "quote": OLD[start:end],
        "prefix": OLD[max(0, start - 5) : start],
        "suffix": OLD[end : end + 6] if not start else ".",
        "start": start,
        "end": end,
        "sha256": sha256_of(OLD),
    }
    times = {"created": modified.replace("09:01", "09:00"), "modified": modified}
    return json.dumps(
        {"id": name, "document": "doc-dijk", "anchor": anchor, "body": body, "tags": tags, **times, **more}
    )


VALUES = {
    "old": sha256_of(OLD),
    "new": sha256_of(NEW),
    "old_text": OLD,
    "new_text": NEW,
    "first": _note("note-1", "welke", "2023-03-10T09:00:00Z", []),
    "second": _note("note-1", "welke dijk?", "2023-03-10T09:01:00Z", ["vraag", "water"]),
    "other": _note("note-2", "teruggenomen", "2023-03-10T09:02:00Z", []),
    "judged": json.dumps(
        {
            "id": "judgement-1",
            "document": "doc-dijk",
            "kind": "event",
            "verdict": "rejected",
            "anchor": {
                "quote": "brak",
                "prefix": "dijk ",
                "suffix": ".",
                "start": 8,
                "end": 12,
                "sha256": sha256_of(OLD),
            },
            "seen": {
                "type": "Damage.Break",
                "parts": [{"quote": "brak", "offset": 0}],
                "name": "",
                "realis": "",
                "modality": "",
                "polarity": "",
                "source": None,
                "roles": [],
                "value": "",
                "mod": "",
                "into": None,
            },
            "held": None,
            "analyzer": "rules 1",
            "created": "2023-03-13T09:00:00Z",
            "modified": "2023-03-13T09:00:00Z",
        }
    ),
    "coloured": _note("note-3", "", "2023-03-12T09:00:00Z", [], 8, 12, colour="yellow"),
}


def _scripts(folder: Path, upto: int) -> list[Path]:
    return [one for one in sorted(folder.glob("*.sql")) if int(one.stem) <= upto]


def _make(directory: Path, version: int) -> None:
    """A library as the program with that schema left it: each schema with what its time added."""
    directory.mkdir()
    with closing(sqlite3.connect(directory / "library.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {database.APPLICATION}")
        for script in _scripts(SCHEMA / "library", version):
            connection.executescript(script.read_text(encoding="utf-8"))
            data = EARLIER / script.name
            if data.exists():
                connection.executescript("BEGIN;" + data.read_text(encoding="utf-8").format_map(VALUES) + "COMMIT;")
        connection.execute(f"PRAGMA user_version = {version}")


def _schema(path: Path) -> set[tuple[str, str, str]]:
    """Every table and index, with its columns."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            (kind, name, " ".join((sql or "").split()))
            for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master")
        }


VERSIONS = [int(one.stem) for one in sorted((SCHEMA / "library").glob("*.sql"))]


def test_the_scripts_are_numbered_without_a_gap() -> None:
    for name in ("library", "index"):
        numbers = [int(one.stem) for one in sorted((SCHEMA / name).glob("*.sql"))]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_library_of_that_schema_opens_with_all_that_is_in_it(directory: Path, tmp_path: Path, version: int) -> None:
    _make(directory, version)
    with open_library(directory) as library:
        _has_everything(library, version)
    open_library(tmp_path / "fresh").close()
    assert _schema(directory / "library.db") == _schema(tmp_path / "fresh" / "library.db")
    assert [one.text for one in examine(directory) if one.level == "problem"] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_a_backup_of_that_schema_is_put_back(directory: Path, tmp_path: Path, version: int) -> None:
    _make(tmp_path / "then", version)
    backup = backups.make(tmp_path / "then", tmp_path / "kopie.db")
    with open_library(directory) as library:
        library.documents()
    backups.restore(directory, backup)
    with open_library(directory) as library:
        _has_everything(library, version)


def _has_everything(library: Library, version: int) -> None:
    document = library.document("doc-dijk")
    assert document is not None
    assert (document.title, document.date, document.origin) == ("De dijk brak", "2023-03", "/nieuws/dijk.txt")
    assert (document.text, document.notices) == (NEW, ("Een melding.",))
    assert library.version_text("doc-dijk", sha256_of(OLD)) == OLD
    assert [one.current for one in library.versions("doc-dijk")] == [True, False]
    view = library.view_state("doc-dijk")
    assert view is not None
    assert (view.offset, view.tab) == (5, "Notes")

    notes = {one.id: one for one in library.annotations("doc-dijk")}
    assert set(notes) == ({"note-1", "note-3"} if version >= 4 else {"note-1"})
    assert (notes["note-1"].body, notes["note-1"].tags) == ("welke dijk?", ("vraag", "water"))
    assert notes["note-1"].colour == ""
    if version >= 4:
        assert notes["note-3"].colour == "yellow"
    decided = {one.annotation.id: one.decided for one in library.placed(document)}
    assert decided["note-1"] == (version >= 3)

    judgements = [(one.id, one.verdict) for one in library.judgements("doc-dijk")]
    assert judgements == ([("judgement-1", "rejected")] if version >= 5 else [])

    # What was undone then can be done again now, and everything taken back and made again.
    if version == 1:
        redone = library.redo("doc-dijk")
        assert redone is not None
        assert redone.annotation == "note-2"
        library.undo("doc-dijk")
    everything = library.annotations("doc-dijk")
    steps = 2 + sum(version >= one for one in (2, 3, 4, 5))
    undone = 0
    while library.undo("doc-dijk") is not None:
        undone += 1
    assert undone >= steps
    assert library.annotations("doc-dijk") == []
    assert library.date("doc-dijk") == ("2022" if version >= 2 else "2023-03")
    for _ in range(undone):
        assert library.redo("doc-dijk") is not None
    assert library.annotations("doc-dijk") == everything
    assert library.date("doc-dijk") == "2023-03"


@pytest.mark.parametrize("version", [int(one.stem) for one in sorted((SCHEMA / "index").glob("*.sql"))])
def test_an_index_of_that_schema_is_used(directory: Path, version: int) -> None:
    _make(directory, 1)
    with closing(sqlite3.connect(directory / "index.db")) as connection:
        connection.execute(f"PRAGMA application_id = {database.APPLICATION}")
        for script in _scripts(SCHEMA / "index", version):
            connection.executescript(script.read_text(encoding="utf-8"))
        connection.execute("INSERT INTO texts (document, sha256, folded) VALUES ('doc-weg', 'x', 'dijk')")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    with open_library(directory) as library:
        assert [hit.document for hit in library.search_text("dijk")] == ["doc-dijk"]
        document = library.document("doc-dijk")
        assert document is not None
        assert library.placed(document) == library.placed(document)
