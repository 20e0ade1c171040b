"""The library: everything a reader keeps, in two files of one directory."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from frontreader.analysis.model import Analysis, AnalyzerInfo
from frontreader.annotations.model import Anchor, Annotation
from frontreader.library import documents, journal, notes
from frontreader.library.database import Database
from frontreader.library.index import Index
from frontreader.library.model import Change, LibraryError, RecentDocument, TextHit, ViewState
from frontreader.library.paths import default_directory
from frontreader.library.stored import now, now_in_seconds, storable
from frontreader.text.document import Document

SEARCHED_AT_ONCE = 500_000
"""Code points of a text that is made searchable when it is kept; a longer one, which takes up to a second, when all
documents are searched next."""
PATIENCE = 5.0
"""Seconds to wait for another process that writes."""


def open_library(directory: Path | None = None, *, patience: float = PATIENCE) -> "Library":
    """The library in `directory` (default: `paths.default_directory`), made there where it is missing."""
    return Library(directory or default_directory(), patience=patience)


def set_aside(directory: Path | None = None) -> Path:
    """Give a damaged library.db another name, with what SQLite keeps beside it, so that an empty one can begin.

    Returns the new name. Ask the reader first.
    """
    path = (directory or default_directory()) / "library.db"
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


class Library:
    """Threads may share it and processes may open the same one at once. Whatever changes something is on disk
    when the call returns. Every failure of the store is a LibraryError."""

    def __init__(self, directory: Path, *, patience: float = PATIENCE) -> None:
        self.directory = directory
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"The folder {directory} for your library cannot be made ({error.strerror}). "
                "Set FRONTREADER_HOME to a folder where you may write."
            ) from error
        self._library = Database(directory / "library.db", "library", "FULL", patience)
        self._index = Index(directory / "index.db", patience)
        self._step: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._library.close()

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
                journal.record_date(connection, document, before, date, step=self._step)

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

    # Annotations

    def annotations(self, document: str) -> list[Annotation]:
        """The annotations of the document, in the order of the text."""
        with self._library.reading() as connection:
            return notes.of_document(connection, document)

    def annotation(self, annotation: str) -> Annotation | None:
        """The annotation of that id."""
        with self._library.reading() as connection:
            return notes.one(connection, annotation)

    def tags(self) -> list[str]:
        """The tags in use, those used most first."""
        with self._library.reading() as connection:
            return notes.tags_by_use(connection)

    def add_annotation(
        self, document: str, anchor: Anchor, body: str = "", tags: Iterable[str] = (), *, session: str | None = None
    ) -> Annotation:
        """A new annotation. Edits that follow in the same `session` are part of its making."""
        time = now_in_seconds()
        added = Annotation(
            id=_new_id(),
            document=document,
            anchor=anchor,
            body=storable(body),
            tags=_tidy(tags),
            created=time,
            modified=time,
        )
        with self._library.writing() as connection:
            if not documents.is_known(connection, document):
                raise documents.missing_document()
            journal.record(connection, None, added, step=self._step, session=session)
        return added

    def edit_annotation(
        self,
        annotation: str,
        *,
        body: str | None = None,
        tags: Iterable[str] | None = None,
        session: str | None = None,
    ) -> Annotation:
        """Change the text or the tags; None leaves them. Returns the annotation as it then is.

        `session` is any word for one sitting at one note: its edits, each on disk, are one step of undo.
        """
        with self._library.writing() as connection:
            before = _known(notes.one(connection, annotation))
            after = replace(
                before,
                body=before.body if body is None else storable(body),
                tags=before.tags if tags is None else _tidy(tags),
            )
            if after == before:
                return before
            after = replace(after, modified=now_in_seconds())
            journal.record(connection, before, after, step=self._step, session=session)
            return _known(notes.one(connection, annotation))

    def delete_annotation(self, annotation: str) -> None:
        """Take the annotation away; undo brings it back."""
        with self._library.writing() as connection:
            journal.record(connection, _known(notes.one(connection, annotation)), None, step=self._step)

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """Edits made within are one step of undo, and all on disk at the end or none."""
        with self._library.writing() as connection:
            outer = self._step
            self._step = journal.new_step(connection) if outer is None else outer
            try:
                yield
            finally:
                self._step = outer

    def undo(self, document: str | None = None) -> Change | None:
        """Take back the newest step, of the document or of all; None where there is none. Survives a restart."""
        with self._library.writing() as connection:
            return journal.undo(connection, document)

    def redo(self, document: str | None = None) -> Change | None:
        """Make the step undone last again; None where there is none, or a new edit took its place."""
        with self._library.writing() as connection:
            return journal.redo(connection, document)


def _new_id() -> str:
    from uuid import uuid4  # imported here: only a new note needs it

    return str(uuid4())


def _tidy(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without blanks around them, empty ones and repetitions."""
    return tuple(dict.fromkeys(tag for tag in (storable(tag).strip() for tag in tags) if tag))


def _known(annotation: Annotation | None) -> Annotation:
    if annotation is None:
        raise LibraryError("This note is no longer in the library; undo may bring it back.")
    return annotation
