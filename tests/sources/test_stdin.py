"""An article that is piped in."""

import io
import os

import pytest

from frontreader.sources import stdin
from frontreader.sources.errors import SourceError
from frontreader.sources.stdin import read_stdin


class Keyboard(io.BytesIO):
    def isatty(self) -> bool:
        return True


def test_what_is_piped_in_is_a_document_without_origin() -> None:
    document = read_stdin(io.BytesIO("De stad valt. Caf\u00e9.".encode("cp1252")))

    assert document.origin is None
    assert document.text == "De stad valt. Café."
    assert document.encoding == "windows-1252"
    assert document.notices
    assert document.id == f"doc-{document.sha256[:16]}"


def test_a_pipe_is_read_to_its_end() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"De stad valt.")
    os.close(writer)

    with os.fdopen(reader, "rb") as stream:
        assert read_stdin(stream).title == "De stad valt."


@pytest.mark.parametrize(
    ("stream", "word"),
    [(io.BytesIO(), "empty"), (io.BytesIO(b" \n"), "white space"), (Keyboard(b"x"), "Nothing is piped in")],
)
def test_nothing_to_read(stream: io.BytesIO, word: str) -> None:
    with pytest.raises(SourceError, match=word):
        read_stdin(stream)


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stdin, "LARGEST", 10)

    with pytest.raises(SourceError, match="larger"):
        read_stdin(io.BytesIO(b"a" * 11))
