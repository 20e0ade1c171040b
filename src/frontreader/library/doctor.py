"""Looks a library over and says what it found. Nothing is changed."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from frontreader.library import backups, notes
from frontreader.library.database import APPLICATION, newest_schema
from frontreader.library.model import LibraryDamagedError, LibraryError
from frontreader.library.paths import may_write
from frontreader.text.document import sha256_of

_LEAST_ROOM = 100 * 2**20
"""Bytes of free space below which it is told."""
_NAMED = 3
"""How many of several are named."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`ok`, `note` (good to know) or `problem`; `advice` says what to do. They may hold names of files."""

    level: Literal["ok", "note", "problem"]
    text: str
    advice: str = ""


def examine(directory: Path) -> Iterator[Finding]:
    """What is to be said of the library in `directory`, part by part."""
    library = directory / "library.db"
    if not directory.is_dir():
        yield Finding("note", f"There is no library yet; it will be in {directory}.")
        return
    yield from _folder(directory)
    if library.exists():
        yield from _library(directory, library)
    else:
        yield Finding("note", f"There is no library.db in {directory} yet.")
    yield from _index(directory / "index.db")
    yield from _backups(directory)
    for aside in sorted(directory.glob("library-damaged-*.db")):
        yield Finding(
            "note", f"{aside} was set aside as damaged.", "Keep it for what may be saved from it, or delete it."
        )


def _folder(directory: Path) -> Iterator[Finding]:
    if may_write(directory):
        yield Finding("ok", f"The folder {directory} can be written.")
    else:
        yield Finding(
            "problem",
            f"The folder {directory} cannot be written: no note can be kept.",
            "Change who may write there, or name another folder in FRONTREADER_HOME.",
        )
    free = shutil.disk_usage(directory).free
    if free < _LEAST_ROOM:
        yield Finding("problem", f"Only {free // 2**20} MB are free on its disk.", "Free some space.")
    else:
        yield Finding("ok", f"{free // 2**20:,} MB are free on its disk.")


def _library(directory: Path, path: Path) -> Iterator[Finding]:
    put_back = "`frontreader restore --last` puts the last good backup in its place; the damaged file is kept."
    try:
        with backups.reading(path) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
                yield Finding("problem", f"{path} is a database of another program.", "Move it away.")
                return
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > newest_schema("library"):
                yield Finding("problem", f"{path} was written by a newer FrontReader.", "Install the newest one.")
                return
            wrong = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_NAMED})")]
            if wrong != ["ok"]:
                yield Finding("problem", f"{path} is damaged: {'; '.join(wrong)}.", put_back)
                return
            if version < newest_schema("library"):
                yield Finding("note", f"{path} is of an older FrontReader.", "It is brought up to date when opened.")
                return
            yield Finding("ok", f"library.db is whole: {_counts(connection)}.")
            yield from _contents(connection)
    except LibraryDamagedError:
        good = backups.last_good(directory)
        yield Finding("problem", f"{path} is damaged.", put_back if good else "There is no good backup of it.")
    except LibraryError as error:
        yield Finding("problem", str(error))


def _counts(connection: sqlite3.Connection) -> str:
    tables = ("documents", "versions", "annotations", "judgements", "journal")
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]  # noqa: S608
    words = ("document", "version", "note", "judgement", "edit")
    return ", ".join(f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in zip(counts, words, strict=True))


def _contents(connection: sqlite3.Connection) -> Iterator[Finding]:
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        where = ", ".join(sorted({row[0] for row in broken}))
        yield Finding("problem", f"{len(broken)} rows belong to nothing ({where}).", "Restore a backup.")
    else:
        yield Finding("ok", "Every row belongs to its document.")
    texts: dict[tuple[str, str], str] = {}
    changed = []
    for document, sha256, text in connection.execute("SELECT document, sha256, text FROM versions"):
        texts[document, sha256] = text
        if sha256_of(text) != sha256:
            changed.append(document)
    if changed:
        yield Finding("problem", f"The text of {_named(changed)} is not what was kept.", "Restore a backup.")
    else:
        yield Finding("ok", "Every text is what was kept, to the letter.")
    yield from _annotations(connection, texts)


def _annotations(connection: sqlite3.Connection, texts: dict[tuple[str, str], str]) -> Iterator[Finding]:
    astray, differing = [], []
    recorded = dict(
        connection.execute(
            "SELECT target, after FROM journal WHERE subject = 'annotation' AND state = 'done' ORDER BY id"
        )
    )
    for (document,) in connection.execute("SELECT DISTINCT document FROM annotations").fetchall():
        for annotation in notes.of_document(connection, document):
            anchor = annotation.anchor
            text = texts.get((document, anchor.sha256))
            if text is not None and text[anchor.start : anchor.end] != anchor.quote:
                astray.append(annotation.id)
            after = recorded.get(annotation.id)
            if after is None or notes.from_json(after) != annotation:
                differing.append(annotation.id)
    if astray:
        yield Finding("note", f"{_named(astray)} do not stand on their quotes.", "They are found by their quotes.")
    if differing:
        yield Finding("problem", f"{_named(differing)} are not as the journal has them.", "Undo may not fit them.")
    if not astray and not differing:
        yield Finding("ok", "Every note stands on its quote and is as the journal has it.")
    states = connection.execute("SELECT before, after FROM journal")
    if any(not _is_json(state) for row in states for state in row if state is not None):
        yield Finding("problem", "The journal holds states that cannot be read.", "Restore a backup.")


def _index(path: Path) -> Iterator[Finding]:
    if not path.exists():
        yield Finding("note", "There is no index.db yet; it is made when needed.")
        return
    advice = "Delete it: it is made again."
    try:
        with backups.reading(path) as connection:
            wrong = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except LibraryError as error:
        yield Finding("problem", str(error), advice)
        return
    if wrong == "ok":
        yield Finding("ok", "index.db is whole.")
    else:
        yield Finding("problem", f"{path} is damaged: {wrong}.", advice)


def _backups(directory: Path) -> Iterator[Finding]:
    good = 0
    newest: backups.Backup | None = None
    for path in backups.paths(directory):
        try:
            backup = backups.examine(path)
        except LibraryError as error:
            yield Finding("problem", str(error), "Delete it.")
            continue
        good += 1
        newest = newest or backup
    if newest is None:
        yield Finding("note", "There is no backup yet.", "`frontreader backup` makes one; opening an article does too.")
    else:
        yield Finding("ok", f"{good} good backup{'s' if good > 1 else ''}; in the newest {newest.contents}.")


def _is_json(state: str) -> bool:
    try:
        json.loads(state)
    except ValueError:
        return False
    return True


def _named(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more}"
