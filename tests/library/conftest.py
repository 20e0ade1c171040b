"""A library in a directory of its own, and documents to keep in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Anchor
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document, document_id, sha256_of

MakeDocument = Callable[..., Document]

TEXT = "Oekraïne vecht door in Bakhmut.\nRusland meldt een droneaanval op Café Centraal."


def make_document(text: str = TEXT, origin: str | None = "/nieuws/bakhmut.txt", **fields: object) -> Document:
    """A document of that text."""
    sha256 = sha256_of(text)
    values = {"title": "Bakhmut", "date": "2023-03", "language": "nl", "body": 0, **fields}
    return Document(id=document_id(origin, sha256), origin=origin, text=text, sha256=sha256, **values)  # type: ignore[arg-type]


def anchor_at(document: Document, start: int, end: int) -> Anchor:
    """An anchor on that span of the document."""
    return make_anchor(document.text, document.sha256, start, end)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(directory: Path) -> Iterator[Library]:
    with open_library(directory) as opened:
        yield opened


@pytest.fixture
def document(library: Library) -> Document:
    """One document that the library holds."""
    kept = make_document()
    library.save_document(kept)
    return kept
