"""Articles in files."""

import os
import select
import stat
from pathlib import Path

from frontreader.sources.build import Kept, document_from_text, shown_name
from frontreader.sources.decoding import decode
from frontreader.sources.errors import SourceError
from frontreader.text.document import Document

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest source that is read; an article has a thousandth of it."""

PATIENCE = 10.0
"""Seconds to wait for a named pipe (such as `<(command)` of a shell) before giving up."""

_CHUNK = 1 << 20


def read_file(path: str | Path, kept: Kept | None = None) -> Document:
    """The article in a file or a named pipe. Its origin is the absolute path, symbolic links kept; `kept` gives what
    is known of it already.

    Raises SourceError where it cannot be read: missing, a folder, a device, no permission, larger than `LARGEST`,
    no text.
    """
    origin = os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow symbolic links
    name = shown_name(str(path))
    decoded = decode(read_bytes(path), name)
    return document_from_text(decoded.text, origin, decoded.encoding, decoded.notices, kept)


def read_bytes(path: str | Path) -> bytes:
    """What a file or a named pipe holds. Raises SourceError as `read_file` does."""
    name = shown_name(str(path))
    try:
        return _read(os.path.abspath(path), name)  # noqa: PTH100 - as above
    except FileNotFoundError:
        raise SourceError(f"{name} was not found. Check the name and the folder.") from None
    except PermissionError:
        raise SourceError(f"{name} may not be read: you have no permission for it.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(f"{name} could not be read: {reason}.") from None


def _read(path: str, name: str) -> bytes:
    # Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(f"{name} is a folder. Name a text file in it.")
        is_pipe = stat.S_ISFIFO(status.st_mode)
        if not (is_pipe or stat.S_ISREG(status.st_mode)):
            raise SourceError(f"{name} is a device, not a file. Name a text file.")
        if status.st_size > LARGEST:
            raise too_large(name)
        return _read_all(descriptor, name, is_pipe=is_pipe)
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, name: str, *, is_pipe: bool) -> bytes:
    data = bytearray()
    while True:
        if is_pipe and not select.select([descriptor], [], [], PATIENCE)[0]:
            raise SourceError(f"{name} is a pipe into which nothing was written for {PATIENCE:.0f} seconds.")
        chunk = os.read(descriptor, _CHUNK)
        if not chunk:
            return bytes(data)
        data += chunk
        if len(data) > LARGEST:
            raise too_large(name)


def too_large(name: str) -> SourceError:
    """What is said of a source with more than `LARGEST` bytes."""
    return SourceError(f"{name} is larger than {LARGEST // 2**20} MB. Split it, or open the part you need.")
