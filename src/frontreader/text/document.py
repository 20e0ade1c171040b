"""A document: one article, kept exactly as it came."""

import hashlib
from dataclasses import dataclass, replace


def sha256_of(text: str) -> str:
    """Hex SHA-256 of the text's UTF-8; it names one exact version of a document."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_id(origin: str | None, sha256: str) -> str:
    """A document keeps its id when its text changes, so an origin names it; without one the text does."""
    if origin is None:
        return f"doc-{sha256[:16]}"
    return f"doc-{hashlib.sha256(origin.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    `text` is exactly what came (line ends kept, no byte order mark). `date` is ISO 8601 at its own precision:
    `2023`, `2023-03` or `2023-03-10`; None where unknown. `body` is the offset where the article begins, behind
    a dateline. `origin` is an absolute path or an address; None for text that came from nowhere (stdin).
    `title` is text from outside: show it through `text.display` only. `notices` are plain English sentences
    for the status line, such as the encoding that was guessed.
    """

    id: str
    title: str
    date: str | None
    language: str
    origin: str | None
    text: str
    sha256: str
    body: int = 0
    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()

    def dated(self, date: str | None) -> "Document":
        """The same document with another date."""
        return replace(self, date=date)
