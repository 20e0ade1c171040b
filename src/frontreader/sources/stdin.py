"""An article from standard input."""

from typing import BinaryIO

from frontreader.sources.build import document_from_text
from frontreader.sources.decoding import decode
from frontreader.sources.errors import SourceError
from frontreader.sources.file import LARGEST, too_large
from frontreader.text.document import Document

_NAME = "Standard input"


def read_stdin(stream: BinaryIO) -> Document:
    """The article that is piped in, read to its end; it has no origin.

    Raises SourceError where the stream is a keyboard, cannot be read, has more than `LARGEST` bytes or no text.
    """
    if stream.isatty():
        raise SourceError("Nothing is piped in. Name a file, or pipe an article: command | frontreader -")
    try:
        data = stream.read(LARGEST + 1)
    except OSError as error:
        raise SourceError(f"{_NAME} could not be read: {error.strerror or error}.") from None
    if len(data) > LARGEST:
        raise too_large(_NAME)
    decoded = decode(data, _NAME)
    return document_from_text(decoded.text, None, decoded.encoding, decoded.notices)
