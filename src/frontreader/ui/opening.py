"""Opening a document with all that the library knows of it. Knows no Textual, so that it can run before it is there."""

import os
from dataclasses import dataclass
from pathlib import Path

from frontreader.analysis.info import ANALYZER
from frontreader.analysis.model import Analysis
from frontreader.annotations.judgements import Judgement
from frontreader.annotations.model import Annotation
from frontreader.library.model import LibraryError, ViewState
from frontreader.library.store import Library
from frontreader.text.document import Document
from frontreader.ui import strings

AT_ONCE = 200_000
"""Code points of a document whose analysis is read before the first screen; that of a longer one is read behind it."""


_PLACED_AT_ONCE = 100
"""Annotations that are looked for in a changed text before the first screen, about a millisecond each."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document, and what was known of it; `problem` says what the library could not do. Without an analysis one is
    to be asked of `kept_analysis`, then of the analyzer. One by an older analyzer is shown until it is made anew."""

    document: Document
    analysis: Analysis | None = None
    annotations: tuple[Annotation, ...] = ()
    view: ViewState | None = None
    problem: str = ""
    judgements: tuple[Judgement, ...] = ()
    unplaced: int = 0
    """How many annotations are to be looked for in a text that changed, behind the first screen."""


def read(path: str | Path, library: Library | None = None) -> Document:
    """The document in a file; what the library knows of it is not worked out again. Raises SourceError."""
    from frontreader.sources.file import read_file

    def kept(document: str) -> Document | None:
        try:
            return library.document(document) if library is not None else None
        except LibraryError:  # said where the document is to be kept
            return None

    return dated_by_reader(read_file(path, kept), library)


def dated_by_reader(document: Document, library: Library | None) -> Document:
    """The document with the date that the reader gave it, where they did."""
    try:
        return library.with_readers_date(document) if library is not None else document
    except LibraryError:  # said where the document is to be kept
        return document


def with_library(document: Document, library: Library | None) -> Opened:
    """What the library knows of the document. Nothing is written: the first screen does not wait for the disk."""
    if library is None:
        return Opened(document)
    try:
        unplaced = library.unplaced(document)
        return Opened(
            document,
            library.newest_analysis(document, ANALYZER) if len(document.text) <= AT_ONCE else None,
            tuple(library.annotations_in(document)) if unplaced <= _PLACED_AT_ONCE else (),
            library.view_state(document.id),
            unplaced=unplaced if unplaced > _PLACED_AT_ONCE else 0,
            judgements=tuple(library.judgements(document.id)),
        )
    except LibraryError as error:
        return Opened(document, problem=str(error))


def kept_analysis(document: Document, library: Library | None) -> Analysis | None:
    """The analysis of a document that was opened without one, where the library has it, be it for another date.
    Raises LibraryError."""
    if library is None:
        return None
    kept = library.newest_analysis(document, ANALYZER) if len(document.text) > AT_ONCE else None
    if kept is not None:
        return kept
    other = library.newest_analysis(document, ANALYZER, any_date=True)
    if other is None:
        return None
    kept = redated(document, other)
    library.save_analysis(document, kept)
    return kept


def redated(document: Document, analysis: Analysis) -> Analysis:
    """The analysis with its time values worked out for the date that the document has now. Takes a moment."""
    from frontreader.analysis.times import redate  # the rules of times are not needed to open what is known

    return redate(document, analysis)


def last_read(library: Library | None) -> Document | None:
    """The document that was read last: as its file is now, or as the library kept it."""
    if library is None:
        return None
    try:
        newest = library.last_read()
        kept = library.document(newest) if newest else None
    except LibraryError:  # the seed opens, and what is wrong is said when its notes are asked for
        return None
    if kept is not None and kept.origin and os.path.isfile(kept.origin):  # noqa: PTH113 (an address is no Path)
        from frontreader.sources.errors import SourceError

        try:
            return read(kept.origin, library)
        except SourceError:
            return kept
    return kept


def load(path: str | None, document_id: str | None, library: Library | None) -> tuple[Opened | None, str]:
    """A file, or what the library kept under an id, with what is known of it; else None and the reason."""
    from frontreader.sources.errors import SourceError

    try:
        if path is not None:
            return with_library(read(path, library), library), ""
        kept = library.document(document_id) if library is not None and document_id is not None else None
    except (SourceError, LibraryError) as error:
        return None, str(error)
    return (with_library(kept, library), "") if kept is not None else (None, strings.DOCUMENT_GONE)
