"""The library: everything a reader keeps, in two files of one directory."""

import json
from pathlib import Path
from types import TracebackType
from typing import Self

from frontreader.analysis.model import Analysis, AnalyzerInfo
from frontreader.library import documents, journal
from frontreader.library.journal import Edit
from frontreader.library.judging import Judging
from frontreader.library.model import RecentDocument, TextHit, ViewState
from frontreader.library.paths import default_directory, may_write
from frontreader.library.reviewing import Reviewing
from frontreader.text.document import Document

SEARCHED_AT_ONCE = 500_000
"""Code points of a text that is made searchable when it is kept; a longer one, which takes up to a second, when all
documents are searched next."""
PATIENCE = 5.0
"""Seconds to wait for another process that writes."""


def open_library(directory: Path | None = None, *, patience: float = PATIENCE, read_only: bool = False) -> "Library":
    """The library in `directory` (default: `paths.default_directory`), made there where it is missing; with
    `read_only` one that is there, and every edit of it is a LibraryError."""
    return Library(directory or default_directory(), patience=patience, read_only=read_only)


def may_be_read(directory: Path | None = None) -> bool:
    """Whether there is a library to which we may not write."""
    path = (directory or default_directory()) / "library.db"
    return path.exists() and not (may_write(path) and may_write(path.parent))


class Library(Reviewing, Judging):
    """Threads may share it and processes may open the same one at once. Whatever changes something is on disk
    when the call returns. Every failure of the store is a LibraryError."""

    def __init__(self, directory: Path, *, patience: float = PATIENCE, read_only: bool = False) -> None:
        super().__init__(directory, patience, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Documents

    def save_document(self, document: Document) -> None:
        """Keep the document. A text that it did not have is a new version; the old ones stay."""
        if self.document(document.id) != document:
            with self._library.writing() as connection:
                documents.save(connection, document)
        if len(document.text) <= SEARCHED_AT_ONCE:
            self._index.keep_current(document)

    def document(self, document: str) -> Document | None:
        """The document in its current version."""
        with self._library.reading() as connection:
            return documents.load(connection, document)

    def version_text(self, document: str, sha256: str) -> str | None:
        """The text of one version of the document, current or not."""
        with self._library.reading() as connection:
            return documents.text_of(connection, document, sha256)

    def documents(self, limit: int = -1) -> list[RecentDocument]:
        """Those read last first, then those never read, newest first. A negative `limit` is none."""
        with self._library.reading() as connection:
            return documents.recent(connection, limit)

    def mark_read(self, document: str) -> None:
        """Note that the reader opened the document now."""
        with self._library.writing() as connection:
            documents.mark_read(connection, document)

    def last_read(self) -> str | None:
        """The id of the document that was read last."""
        newest = self.documents(limit=1)
        return newest[0].id if newest and newest[0].last_read else None

    def view_state(self, document: str) -> ViewState | None:
        """Where the reader was in the document and how it was shown."""
        with self._library.reading() as connection:
            return documents.load_view(connection, document)

    def save_view_state(self, document: str, view: ViewState) -> None:
        """Keep where the reader is in the document and how it is shown."""
        with self._library.writing() as connection:
            documents.save_view(connection, document, view)

    def date(self, document: str) -> str | None:
        """The date that the document has in the library. LibraryError where it is not there."""
        with self._library.reading() as connection:
            return documents.date_of(connection, document)

    def set_date(self, document: str, date: str | None) -> None:
        """Have the reader date the document, or take its date away; undo puts back the one before."""
        with self._library.writing() as connection:
            before = documents.date_of(connection, document)
            if date != before:
                old, new = json.dumps({"date": before}), json.dumps({"date": date})
                self.record(Edit(document, "date", document, old, new))

    def with_readers_date(self, document: Document) -> Document:
        """The document with the date that the reader gave it, whatever its head says; as it is where none was given."""
        with self._library.reading() as connection:
            if journal.dated_by_reader(connection, document.id):
                return document.dated(documents.date_of(connection, document.id))
        return document

    # Analyses and search

    def analysis(self, document: Document, info: AnalyzerInfo) -> Analysis | None:
        """The analysis that this version of the analyzer made of this text with this date; None: to be made."""
        return self._index.analysis(document, info)

    def newest_analysis(self, document: Document, info: AnalyzerInfo, *, any_date: bool = False) -> Analysis | None:
        """The analysis of this text with this date (or, with `any_date`, with another): that of the analyzer named,
        else the newest by another analyzer or version, which is to be made anew; None where there is none."""
        return self._index.newest_analysis(document, info, any_date=any_date)

    def save_analysis(self, document: Document, analysis: Analysis) -> None:
        """Keep an analysis of the document, in place of those that other analyzers or versions made."""
        self._index.save_analysis(document, analysis)

    def search_text(self, query: str, limit: int = 200, *, per_document: int = 20) -> list[TextHit]:
        """Where the words of `query` stand in documents that hold all of them, those read last first.

        Case and diacritics do not count, and a word is found inside a longer one. "Quoted words" stand together.
        """
        with self._library.reading() as connection:
            current = documents.current_versions(connection)
        self._index.catch_up(current, self.version_text)
        return self._index.search(query, limit, per_document, self.documents(), self.version_text)
