"""Full-text search in index.db: SQLite finds the documents by trigrams, this module the places in them."""

import re
from collections.abc import Callable, Iterator
from sqlite3 import Connection

from frontreader.library.fold import Folded, fold
from frontreader.library.model import RecentDocument, TextHit

TextOf = Callable[[str, str], str | None]
"""The text of a document's version, by id and SHA-256."""

_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_AROUND = 40
"""Code points of text shown on each side of a hit."""
_TRIGRAM = 3


def terms_of(query: str) -> list[str]:
    """The folded words and "quoted phrases" of a query, each once."""
    found = (fold(match[1] or match[2] or "").strip() for match in _TERM.finditer(query))
    return list(dict.fromkeys(term for term in found if term))


def add(connection: Connection, document: str, sha256: str, text: str) -> None:
    """Make the text the one that is searched for the document."""
    remove(connection, document)
    connection.execute("INSERT INTO texts (document, sha256, folded) VALUES (?, ?, ?)", (document, sha256, fold(text)))


def remove(connection: Connection, document: str) -> None:
    """Search the document no longer."""
    connection.execute("DELETE FROM texts WHERE document = ?", (document,))


def holds(connection: Connection, document: str, sha256: str) -> bool:
    """Whether this version of the document is the one that is searched."""
    query = "SELECT 1 FROM texts WHERE document = ? AND sha256 = ?"
    return connection.execute(query, (document, sha256)).fetchone() is not None


def known_versions(connection: Connection) -> dict[str, str]:
    """The SHA-256 of each document's text that is searched."""
    return dict(connection.execute("SELECT document, sha256 FROM texts"))


def matching(connection: Connection, terms: list[str]) -> dict[str, str]:
    """The documents that hold every term, with the SHA-256 of the text searched."""
    found = (set(_holding(connection, term)) for term in terms)
    return dict(set.intersection(*found))


def _holding(connection: Connection, term: str) -> Iterator[tuple[str, str]]:
    if len(term) < _TRIGRAM:
        yield from connection.execute("SELECT document, sha256 FROM texts WHERE instr(folded, ?) > 0", (term,))
    else:
        yield from connection.execute(
            "SELECT document, sha256 FROM texts WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?)",
            ('"' + term.replace('"', '""') + '"',),
        )


def hits_in(document: RecentDocument, sha256: str, text: str, terms: list[str]) -> Iterator[TextHit]:
    """Where the terms stand in the text, in its order. Where one stands inside another the longer counts."""
    folded = Folded.of(text)
    pattern = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    # Blanks may be of any number: the text keeps its line ends.
    for match in re.finditer(pattern.replace(r"\ ", " +"), folded.text):
        start, end = folded.span(match.start(), match.end())
        yield TextHit(
            document=document.id,
            title=document.title,
            sha256=sha256,
            start=start,
            end=end,
            prefix=text[max(0, start - _AROUND) : start],
            quote=text[start:end],
            suffix=text[end : end + _AROUND],
        )
