"""One SQLite file: opened with care, migrated, shared by threads and processes, its errors put in plain English."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from threading import RLock
from time import monotonic, sleep
from typing import Literal

from frontreader.library.model import LibraryDamagedError, LibraryError, LibraryNewerError
from frontreader.library.paths import read_only_uri

_SCHEMA = Path(__file__).parent / "schema"
APPLICATION = 0x46524452
"""SQLite's application_id: "FRDR"."""
_CHECKED_BYTES = 1 << 20
"""A file up to this size is checked whole when opened: a few milliseconds."""


_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ["ROLLBACK"])
_PART = ("SAVEPOINT part", "RELEASE part", ["ROLLBACK TO part", "RELEASE part"])


class Database:
    """A connection that threads share, one at a time. Processes wait up to `patience` seconds for each other."""

    def __init__(
        self,
        path: Path,
        schema: Literal["library", "index"],
        synchronous: Literal["FULL", "NORMAL"],
        patience: float,
        *,
        read_only: bool = False,
    ) -> None:
        self.path = path
        self._lock = RLock()
        self._file: int | None = None
        with self._explained():
            self._connection = sqlite3.connect(
                read_only_uri(path) if read_only else path,
                timeout=patience,
                isolation_level=None,
                check_same_thread=False,
                uri=read_only,
            )
        try:
            with self._explained():
                self._prepare(schema, synchronous, patience, read_only=read_only)
                self._seen = _pragma(self._connection, "data_version")
            # An index is made again; a library that was set aside is not to be written to.
            self._file = _inode(path) if schema == "library" else None
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let go of the file. Whatever is asked later raises LibraryError."""
        with self._lock, self._explained():
            self._connection.close()

    def check(self) -> None:
        """Read the whole file; LibraryDamagedError where it is damaged."""
        with self._lock, self._explained():
            if self._connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise LibraryDamagedError(_damaged(self.path))

    def changed_elsewhere(self) -> bool:
        """Whether another process, or another connection of this one, wrote since this was last asked."""
        with self._lock, self._explained():
            self._refuse_replaced()
            before, self._seen = self._seen, _pragma(self._connection, "data_version")
            return before != self._seen

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for queries that change nothing."""
        with self._lock, self._explained():
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection within a transaction: all of it is on disk at the end, or none. Nests."""
        with self._lock, self._explained():
            connection = self._connection
            if not connection.in_transaction:
                self._refuse_replaced()
            begin, commit, rollback = _PART if connection.in_transaction else _WHOLE
            connection.execute(begin)
            try:
                yield connection
                connection.execute(commit)
            except BaseException:
                # SQLite may have rolled back by itself, on a full disk for one.
                with suppress(sqlite3.Error):
                    for statement in rollback:
                        connection.execute(statement)
                raise

    def _prepare(self, schema: str, synchronous: str, patience: float, *, read_only: bool) -> None:
        connection = self._connection
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        version = _pragma(connection, "user_version")
        if self.path.stat().st_size <= _CHECKED_BYTES and version:
            self.check()
        if not read_only and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            self._refuse_stranger()
            self._begin_wal(patience)
        scripts = _scripts(_SCHEMA / schema)
        if version > len(scripts):
            raise LibraryNewerError(
                f"{self.path} was written by a newer FrontReader. Install the newest one, "
                "or name another folder in FRONTREADER_HOME."
            )
        if version < len(scripts) and read_only:
            raise LibraryError(f"{self.path} is of an older FrontReader, and cannot be written to bring it up to date.")
        if version < len(scripts):
            self._migrate(scripts)

    def _begin_wal(self, patience: float) -> None:
        """Change to a write-ahead log. Here SQLite does not wait for other processes by itself."""
        deadline = monotonic() + patience
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                    raise
                sleep(0.01)
            else:
                return

    def _migrate(self, scripts: tuple[str, ...]) -> None:
        """Bring the file to the newest schema, a script and its version at a time."""
        for number, script in enumerate(scripts, start=1):
            with self.writing() as connection:
                # Asked again within the transaction: another process may have been first.
                if _pragma(connection, "user_version") >= number:
                    continue
                if number == 1:
                    self._refuse_stranger()
                    connection.execute(f"PRAGMA application_id = {APPLICATION}")
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")

    def _refuse_replaced(self) -> None:
        """What is written to a file that was set aside would be lost to the reader."""
        if self._file is not None and self._file != _inode(self.path):
            raise LibraryError(f"{self.path} was set aside or replaced meanwhile. Close FrontReader and open it again.")

    def _refuse_stranger(self) -> None:
        if _pragma(self._connection, "application_id") == APPLICATION:
            return
        if self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise LibraryError(
                f"{self.path} is a database of another program. Move it away, "
                "or name another folder in FRONTREADER_HOME."
            )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            with explained(self.path):
                yield
        except UnicodeEncodeError as error:
            raise LibraryError("The text holds half a character (a lone surrogate) and was not kept.") from error


def _inode(path: Path) -> int | None:
    """What tells a file from one that takes its place."""
    try:
        return path.stat().st_ino
    except OSError:
        return None


def newest_schema(schema: Literal["library", "index"]) -> int:
    """The number of the newest migration."""
    return len(_scripts(_SCHEMA / schema))


@cache
def _scripts(folder: Path) -> tuple[str, ...]:
    """The migrations of a schema, in order."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql")))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Errors of SQLite about that file as LibraryError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(error, path) from error


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would commit before it begins."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _damaged(path: Path) -> str:
    return (
        f"{path} is damaged. It was left as it is: `frontreader restore --last` puts the last good backup "
        "in its place, `frontreader doctor` tells more."
    )


def _explain(error: sqlite3.Error, path: Path) -> LibraryError:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:  # the low byte; the rest tells kinds apart
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return LibraryDamagedError(_damaged(path))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryError(f"{path} is in use by another program. Close that, and try again.")
        case sqlite3.SQLITE_FULL:
            return LibraryError(f"There is no room left for {path}. Free some space on the disk, and try again.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return LibraryError(
                f"{path} cannot be written. Check who may write in its folder, or set FRONTREADER_HOME to another one."
            )
        case sqlite3.SQLITE_IOERR:
            return LibraryError(f"The disk could not read or write {path}. Check the disk, and try again.")
        case _:
            return LibraryError(f"{path}: {error}.")
