"""A document out of text that was read somewhere."""

from frontreader.text.display import one_line
from frontreader.text.document import Document, document_id, sha256_of
from frontreader.text.metadata import read_metadata


def document_from_text(
    text: str, origin: str | None = None, encoding: str = "utf-8", notices: tuple[str, ...] = ()
) -> Document:
    """The Dutch article in `text`, with the title, date and body that its head tells."""
    metadata = read_metadata(text)
    sha256 = sha256_of(text)
    return Document(
        id=document_id(origin, sha256),
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
