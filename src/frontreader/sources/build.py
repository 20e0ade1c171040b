"""A document out of text that was read somewhere."""

from collections.abc import Callable
from dataclasses import replace

from frontreader.text.display import one_line
from frontreader.text.document import Document, document_id, sha256_of

Kept = Callable[[str], Document | None]
"""What is kept of a document by its id: with the same text its head need not be read again."""


def document_from_text(
    text: str,
    origin: str | None = None,
    encoding: str = "utf-8",
    notices: tuple[str, ...] = (),
    kept: Kept | None = None,
) -> Document:
    """The Dutch article in `text`, with the title, date and body that its head tells."""
    sha256 = sha256_of(text)
    name = document_id(origin, sha256)
    before = kept(name) if kept is not None else None
    if before is not None and before.sha256 == sha256:
        return replace(before, origin=origin, text=text, encoding=encoding, notices=notices)
    from frontreader.text.metadata import read_metadata  # its rules take longer to load than a known article to show

    metadata = read_metadata(text)
    return Document(
        id=name,
        title=metadata.title,
        date=metadata.date,
        language="nl",
        origin=origin,
        text=text,
        sha256=sha256,
        body=metadata.body,
        encoding=encoding,
        notices=notices,
    )


def shown_name(path: str) -> str:
    """A file's name for a message: on one line, with nothing in it that could act on a terminal."""
    return one_line(path)
