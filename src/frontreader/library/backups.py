"""Copies of library.db, made by SQLite while it is in use, kept beside it: the last five, then one a week."""

import errno
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from frontreader.library.database import APPLICATION, Database, explained, newest_schema
from frontreader.library.model import LibraryDamagedError, LibraryError, LibraryNewerError
from frontreader.library.paths import read_only_uri
from frontreader.library.stored import now

LAST, WEEKS = 5, 52
"""How many of the newest are kept, and of how many weeks before them the newest."""
_NAME = re.compile(r"library-(\d{8}T\d{6})\d{6}Z\.db")
_MARK = (
    "SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM journal), (SELECT max(time) FROM journal), "
    "(SELECT max(undone) FROM journal), (SELECT count(*) FROM journal WHERE state = 'done')"
)
"""Differs where the reader's work differs; where they are in a text does not count."""
_PATIENCE = 5.0
"""Seconds to wait for whoever writes at the time."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library that can be put back. `time` is when it was made, UTC, ISO 8601 with seconds."""

    path: Path
    time: str
    documents: int
    notes: int

    @property
    def contents(self) -> str:
        """What is in it, in English."""
        documents = "1 document" if self.documents == 1 else f"{self.documents:,} documents"
        notes = "1 note or highlight" if self.notes == 1 else f"{self.notes:,} notes and highlights"
        return f"{documents}, {notes}, of {self.time}"


class Restored(NamedTuple):
    """What became of the library that was there: `before` is a backup of it, or, where it was damaged, the name under
    which it was set aside; None where there was none."""

    backup: Backup
    before: Path | None


def folder(directory: Path) -> Path:
    """Where the backups of the library in `directory` are."""
    return directory / "backups"


def paths(directory: Path) -> list[Path]:
    """The backups that FrontReader made by itself, the newest first, good or not."""
    with suppress(OSError):
        return sorted((one for one in folder(directory).iterdir() if _NAME.fullmatch(one.name)), reverse=True)
    return []


def last_good(directory: Path) -> Backup | None:
    """The newest backup that is whole."""
    for path in paths(directory):
        with suppress(LibraryError):
            return examine(path)
    return None


def examine(path: Path) -> Backup:
    """What is in a backup. LibraryError where it is none, or damaged, or made by a newer program."""
    with reading(path) as connection:
        if _pragma(connection, "application_id") != APPLICATION:
            raise LibraryError(f"{path} is no backup of a FrontReader library.")
        if _pragma(connection, "user_version") > newest_schema("library"):
            raise LibraryNewerError(f"{path} was written by a newer FrontReader. Install the newest one.")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise LibraryDamagedError(f"{path} is damaged. Take another backup.")
        documents, notes = connection.execute(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM annotations)"
        ).fetchone()
    return Backup(path, _time_of(path), documents, notes)


def make(directory: Path, target: Path | None = None) -> Path:
    """Copy library.db to `target`, or among the backups, of which old ones then go. What is there is never replaced.

    A damaged library raises LibraryDamagedError and is not copied: no good backup makes room for it.
    """
    source = directory / "library.db"
    if not source.exists():
        raise LibraryError(f"There is no library in {directory} yet: nothing to copy.")
    if target is not None and os.path.lexists(target):
        raise LibraryError(f"{target} exists already, and is not written over. Give another name.")
    name = target or folder(directory) / f"library-{now().translate(str.maketrans('', '', '-:.'))}.db"
    part = name.with_name(f".{name.name}.part")
    try:
        if target is None:
            name.parent.mkdir(mode=0o700, exist_ok=True)
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        with reading(source) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise LibraryDamagedError(f"{source} is damaged. No backup was made of it.")
            with explained(part), closing(sqlite3.connect(part, isolation_level=None)) as copy:
                _copy(connection, copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, that opens in a folder where none may write
        examine(part)
        _sync(part)
        _publish(part, name)
    except OSError as error:
        raise LibraryError(f"{name} cannot be written ({error.strerror}).") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    if target is None:
        _thin_out(directory)
    return name


def keep(directory: Path) -> Path | None:
    """Make a backup if the reader's work differs from what the newest one has; None where it does not.

    The whole library is checked: LibraryDamagedError where it is damaged.
    """
    source = directory / "library.db"
    if not source.exists():
        return None
    with reading(source) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise LibraryDamagedError(f"{source} is damaged. It was left as it is.")
        mark = connection.execute(_MARK).fetchone()
    if not mark[0]:
        return None
    newest = next(iter(paths(directory)), None)
    if newest is not None:
        with suppress(LibraryError), reading(newest) as connection:
            if connection.execute(_MARK).fetchone() == mark:
                return None
    return make(directory)


def restore(directory: Path, path: Path) -> Restored:
    """Put a backup in the place of the library. What was there is kept: as a backup, or, damaged, under another name.

    Other FrontReaders that have the library open see what is put back.
    """
    backup = examine(path)
    source = directory / "library.db"
    before: Path | None = None
    if source.exists():
        try:
            with closing(Database(source, "library", "FULL", _PATIENCE)) as database:
                database.check()
            before = make(directory)
        except LibraryDamagedError:
            before = set_aside(directory)
    if before is None or not source.exists():
        _put_anew(path, source)
    else:
        with (
            reading(path) as copy,
            explained(source),
            closing(sqlite3.connect(source, timeout=_PATIENCE, isolation_level=None)) as live,
        ):
            live.execute("PRAGMA synchronous = FULL")
            _copy(copy, live)
    Database(source, "library", "FULL", _PATIENCE).close()  # brings an old backup to the newest schema
    return Restored(backup, before)


def set_aside(directory: Path) -> Path:
    """Give a damaged library.db another name, with what SQLite keeps beside it, so that another can take its place.

    Returns the new name. Ask the reader first.
    """
    path = directory / "library.db"
    aside = path.with_name(f"library-damaged-{now().translate(str.maketrans('', '', ':.'))}.db")
    try:
        path.rename(aside)
        for suffix in ("-wal", "-shm"):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        raise LibraryError(f"{path} cannot be renamed ({error.strerror}). Move it away yourself.") from error
    return aside


def _put_anew(path: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        with reading(path) as copy, explained(part), closing(sqlite3.connect(part, isolation_level=None)) as new:
            _copy(copy, new)
        _sync(part)
        _publish(part, target)
    except OSError as error:
        raise LibraryError(f"{target} cannot be written ({error.strerror}).") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    deadline = monotonic() + _PATIENCE

    def progress(status: int, remaining: int, total: int) -> None:  # noqa: ARG001
        # SQLite's own busy error is met by trying again for ever.
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and monotonic() > deadline:
            raise LibraryError("The library is in use by another program. Close that, and try again.")

    source.backup(target, progress=progress, sleep=0.05)


def _thin_out(directory: Path) -> None:
    """Let old backups go, and what a process that was killed left of one. What cannot be deleted stays."""
    time = datetime.now(UTC)
    broken_off = folder(directory).glob(".library-*.part")
    old = [one for one in broken_off if one.stat().st_mtime < (time - timedelta(hours=1)).timestamp()]
    for path in (*old, *_superfluous(paths(directory), time)):
        with suppress(OSError):
            path.unlink()


def _superfluous(backups: Iterable[Path], time: datetime) -> Iterator[Path]:
    """Of backups, the newest first, those that are neither among the last nor the newest of their week."""
    seen: set[tuple[int, int]] = set()
    for number, path in enumerate(backups):
        made = datetime.fromisoformat(_time_of(path))
        week = made.isocalendar()[:2]
        if number >= LAST and (week in seen or made < time - timedelta(weeks=WEEKS)):
            yield path
        elif number >= LAST:
            seen.add(week)


def _time_of(path: Path) -> str:
    match = _NAME.fullmatch(path.name)
    try:
        made = (
            datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            if match
            else datetime.fromtimestamp(path.stat().st_mtime, UTC)
        )
    except (OSError, ValueError):
        made = datetime.fromtimestamp(0, UTC)
    return made.isoformat(timespec="seconds").replace("+00:00", "Z")


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A database for reading only."""
    if not path.is_file():
        raise LibraryError(f"{path} was not found. Check the name and the folder.")
    with (
        explained(path),
        closing(sqlite3.connect(read_only_uri(path), uri=True, timeout=_PATIENCE, isolation_level=None)) as opened,
    ):
        yield opened


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _publish(part: Path, name: Path) -> None:
    """Give a finished file its name, and never replace what has it."""
    try:
        os.link(part, name)
    except PermissionError:  # a file system without links
        if os.path.lexists(name):
            raise FileExistsError(errno.EEXIST, "it exists already", str(name)) from None
        part.rename(name)
    _sync(name.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
