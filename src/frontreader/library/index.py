"""index.db: what can be made again. A damaged file is replaced by an empty one, which fills as it is used."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import TypeVar

from frontreader.analysis.model import Analysis, AnalyzerInfo
from frontreader.library import fulltext
from frontreader.library.database import Database
from frontreader.library.model import LibraryDamagedError, LibraryError, LibraryNewerError, RecentDocument, TextHit
from frontreader.library.packing import pack, unpack
from frontreader.text.document import Document

T = TypeVar("T")


class Index:
    """Opened when first asked. Threads may share it."""

    def __init__(self, path: Path, patience: float) -> None:
        self._path = path
        self._patience = patience
        self._lock = RLock()
        self._database: Database | None = None
        self._opened: int | None = None
        self._closed = False

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._closed = True
            self._release()

    def analysis(self, document: Document, info: AnalyzerInfo) -> Analysis | None:
        """The stored analysis; None where there is none that can be read."""

        def read(database: Database) -> bytes | None:
            with database.reading() as connection:
                row = connection.execute(
                    "SELECT content FROM analyses "
                    "WHERE sha256 = ? AND date = ? AND body = ? AND analyzer = ? AND version = ?",
                    (document.sha256, document.date or "", document.body, info.name, info.version),
                ).fetchone()
            return None if row is None else row[0]

        return self._read(document, self._with(read))

    @staticmethod
    def _read(document: Document, content: bytes | None) -> Analysis | None:
        analysis = None if content is None else unpack(content)
        # What cannot be read is made again, and stored in its place. Two documents may have the same text.
        return analysis and replace(analysis, document=document.id)

    def newest_analysis(self, document: Document, info: AnalyzerInfo, *, any_date: bool) -> Analysis | None:
        """The stored analysis by this analyzer, else the newest by any; None where there is none that can be read."""

        def read(database: Database) -> bytes | None:
            with database.reading() as connection:
                row = connection.execute(
                    "SELECT content FROM analyses WHERE sha256 = ?1 AND body = ?2 AND (?6 OR date = ?3) "
                    "ORDER BY (analyzer = ?4 AND version = ?5) DESC, date = ?3 DESC, rowid DESC LIMIT 1",
                    (document.sha256, document.body, document.date or "", info.name, info.version, any_date),
                ).fetchone()
            return None if row is None else row[0]

        return self._read(document, self._with(read))

    def save_analysis(self, document: Document, analysis: Analysis) -> None:
        """Store an analysis, in place of those by other analyzers and versions."""
        info = analysis.analyzer
        content = pack(analysis)

        def write(database: Database) -> None:
            with database.writing() as connection:
                connection.execute(
                    "DELETE FROM analyses WHERE sha256 = ? AND NOT (analyzer = ? AND version = ?)",
                    (analysis.sha256, info.name, info.version),
                )
                connection.execute(
                    "INSERT OR REPLACE INTO analyses (sha256, date, body, analyzer, version, content) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    (analysis.sha256, document.date or "", document.body, info.name, info.version, content),
                )

        self._with(write)

    def placements(self, sha256: str) -> dict[str, str]:
        """Where anchors were found in that text, by what was sought; empty where the file cannot be used."""

        def read(database: Database) -> dict[str, str]:
            with database.reading() as connection:
                return dict(connection.execute("SELECT sought, found FROM placements WHERE sha256 = ?", (sha256,)))

        try:
            return self._with(read)
        except LibraryError:  # it is worked out again
            return {}

    def keep_placements(self, sha256: str, found: dict[str, str]) -> None:
        """Keep where anchors were found in that text, if that can be."""

        def write(database: Database) -> None:
            with database.writing() as connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO placements (sha256, sought, found) VALUES (?, ?, ?)",
                    [(sha256, sought, placement) for sought, placement in found.items()],
                )

        with suppress(LibraryError):
            self._with(write)

    def keep_current(self, document: Document) -> None:
        """Have the document's text searched. What fails here is made good, or raised, by `catch_up`."""
        with suppress(LibraryError):
            if not self._with(lambda database: _holds(database, document)):
                self._add(document.id, document.sha256, document.text)

    def catch_up(self, current: dict[str, str], text_of: fulltext.TextOf) -> None:
        """Have exactly the `current` versions searched, whatever was missed or lost before."""
        known = self._with(_known)
        for document in known.keys() - current.keys():
            self._remove(document)
        for document, sha256 in current.items():
            if known.get(document) != sha256:
                text = text_of(document, sha256)
                if text is not None:
                    self._add(document, sha256, text)

    def search(
        self, query: str, limit: int, per_document: int, order: list[RecentDocument], text_of: fulltext.TextOf
    ) -> list[TextHit]:
        """At most `limit` hits, at most `per_document` in each of the documents, which are taken in `order`."""
        terms = fulltext.terms_of(query)
        if not terms:
            return []

        def match(database: Database) -> dict[str, str]:
            with database.reading() as connection:
                return fulltext.matching(connection, terms)

        found = self._with(match)

        def hits() -> Iterator[TextHit]:
            for document in order:
                sha256 = found.get(document.id)
                text = sha256 and text_of(document.id, sha256)
                if sha256 and text:
                    yield from islice(fulltext.hits_in(document, sha256, text, terms), per_document)

        return list(islice(hits(), limit))

    def _add(self, document: str, sha256: str, text: str) -> None:
        def write(database: Database) -> None:
            with database.writing() as connection:
                fulltext.add(connection, document, sha256, text)

        self._with(write)

    def _remove(self, document: str) -> None:
        def write(database: Database) -> None:
            with database.writing() as connection:
                fulltext.remove(connection, document)

        self._with(write)

    def _with(self, work: Callable[[Database], T]) -> T:
        with self._lock:
            try:
                return work(self._open())
            except (LibraryDamagedError, LibraryNewerError):
                self._replace()
                return work(self._open())

    def _open(self) -> Database:
        if self._closed:
            raise LibraryError("The library is closed.")
        if self._database is None:
            self._opened = _inode(self._path)
            self._database = Database(self._path, "index", "NORMAL", self._patience)
            self._opened = _inode(self._path)
        return self._database

    def _release(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _replace(self) -> None:
        self._release()
        try:
            with _alone(self._path.parent):
                # Another process may have replaced it already.
                if self._opened in {None, _inode(self._path)}:
                    for suffix in ("", "-wal", "-shm"):
                        self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            raise LibraryError(
                f"{self._path} is damaged and cannot be replaced ({error.strerror}). Delete it: it can be made again."
            ) from error


@contextmanager
def _alone(directory: Path) -> Iterator[None]:
    """One process at a time."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _inode(path: Path) -> int | None:
    """What tells a file from the one that takes its place."""
    try:
        return path.stat().st_ino
    except OSError:
        return None


def _holds(database: Database, document: Document) -> bool:
    with database.reading() as connection:
        return fulltext.holds(connection, document.id, document.sha256)


def _known(database: Database) -> dict[str, str]:
    with database.reading() as connection:
        return fulltext.known_versions(connection)
