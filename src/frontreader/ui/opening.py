"""Opening a document with all that the library knows of it. Knows no Textual, so that it can run before it is there."""

import os
from dataclasses import dataclass
from pathlib import Path

from frontreader.analysis.info import ANALYZER
from frontreader.analysis.model import Analysis
from frontreader.annotations.model import Annotation
from frontreader.library.model import LibraryError, ViewState
from frontreader.library.store import Library
from frontreader.text.document import Document
from frontreader.ui import strings

AT_ONCE = 200_000
"""Code points of a document whose analysis is read before the first screen; that of a longer one is read behind it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document, and what was known of it; `problem` says what the library could not do. Without an analysis one is
    to be asked of `kept_analysis`, then of the analyzer."""

    document: Document
    analysis: Analysis | None = None
    annotations: tuple[Annotation, ...] = ()
    view: ViewState | None = None
    problem: str = ""


def read(path: str | Path, library: Library | None = None) -> Document:
    """The document in a file; what the library knows of it is not worked out again. Raises SourceError."""
    from frontreader.sources.file import read_file

    def kept(document: str) -> Document | None:
        try:
            return library.document(document) if library is not None else None
        except LibraryError:  # said where the document is to be kept
            return None

    return read_file(path, kept)


def with_library(document: Document, library: Library | None) -> Opened:
    """What the library knows of the document. Nothing is written: the first screen does not wait for the disk."""
    if library is None:
        return Opened(document)
    try:
        return Opened(
            document,
            library.analysis(document, ANALYZER) if len(document.text) <= AT_ONCE else None,
            tuple(library.annotations(document.id)),
            library.view_state(document.id),
        )
    except LibraryError as error:
        return Opened(document, problem=str(error))


def kept_analysis(document: Document, library: Library | None) -> Analysis | None:
    """The analysis of a document too long to be read at once, where the library has it. Raises LibraryError."""
    if library is None or len(document.text) <= AT_ONCE:
        return None
    return library.analysis(document, ANALYZER)


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
