"""From a path to a running app."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from frontreader.library.model import LibraryDamagedError, LibraryError
from frontreader.library.paths import default_directory
from frontreader.library.store import Library, may_be_read, open_library
from frontreader.resources import seed_path
from frontreader.text.document import Document
from frontreader.ui import strings
from frontreader.ui.config import Config, ConfigError, load
from frontreader.ui.opening import dated_by_reader, last_read, read, with_library
from frontreader.ui.store import Store

_COPIED_AT_END = 32 * 2**20
"""Bytes of a library that is copied in a moment."""


def _keys_from_terminal() -> None:
    """The text came from stdin; the keys come from the terminal."""
    from frontreader.sources.errors import SourceError

    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise SourceError(strings.NO_TERMINAL) from error
    os.dup2(terminal, 0)
    os.close(terminal)


def _document(path: str | None, library: Library | None, date: str | None) -> Document:
    """What is to be read. Raises SourceError."""
    if path == "-":
        from frontreader.sources.errors import SourceError
        from frontreader.sources.stdin import read_stdin

        if sys.stdin is None:
            raise SourceError(strings.NO_STDIN)
        document = dated_by_reader(read_stdin(sys.stdin.buffer), library)
        _keys_from_terminal()
    elif path is not None:
        document = read(path, library)
    else:
        document = last_read(library) or read(seed_path(), library)
    return document.dated(date) if date else document


def _to_read(notices: list[str], error: LibraryError) -> Library | None:
    """The library for reading only, where it is there and we may not write to it; what is said of that is noted."""
    if not isinstance(error, LibraryDamagedError) and may_be_read():
        with suppress(LibraryError):
            library = open_library(read_only=True)
            notices.append(strings.library_read_only(str(error)))
            return library
    notices.append(strings.library_unavailable(str(error)))
    return None


def _keep_backup(library: Library | None) -> None:
    """Copy what was done in this sitting; the terminal is given back already. A large library waits for the next."""
    if library is None or library.read_only:
        return
    try:
        if (library.directory / "library.db").stat().st_size <= _COPIED_AT_END:
            from frontreader.library.backups import keep

            keep(library.directory)
    except (LibraryError, OSError):  # said at the next start, when the library is checked again
        return


def run(path: str | None, date: str | None = None) -> int:
    """Open `path` (`-` is stdin, None the document read last, or the seed) and read until the reader quits.

    Raises SourceError when it cannot be read. Returns the exit code.
    """
    notices: list[str] = []
    try:
        config = load()
    except ConfigError as error:
        config = Config()
        notices.append(str(error))
    library: Library | None = None
    why = ""
    damaged: Path | None = None
    try:
        library = open_library()
    except LibraryError as error:
        why = strings.library_unavailable(str(error))
        damaged = default_directory() if isinstance(error, LibraryDamagedError) else None
        library = _to_read(notices, error)
    store = Store(library, why, damaged)
    try:
        opened = with_library(_document(path, library, date), library)
        from frontreader.ui.app import FrontReaderApp  # a quarter of a second, wasted where the file cannot be read

        app = FrontReaderApp(opened, store, config, notices)
        app.run()
    finally:
        store.close()
    _keep_backup(store.library)
    return app.return_code or 0
