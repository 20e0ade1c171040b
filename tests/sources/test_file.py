"""Opening files: what comes out, and what is said when nothing can."""

import os
import threading
from pathlib import Path

import pytest

from frontreader.sources import file
from frontreader.sources.errors import SourceError
from frontreader.sources.file import read_file
from frontreader.text.document import document_id, sha256_of

ARTICLE = " date 2023-03 De stad valt.\r\n\r\nKiev zwijgt."


def refusal(path: str | Path) -> str:
    with pytest.raises(SourceError) as error:
        read_file(path)
    return str(error.value)


def test_a_file_becomes_a_document(tmp_path: Path) -> None:
    path = tmp_path / "stuk.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())

    document = read_file(path)

    assert document.text == ARTICLE
    assert (document.title, document.date, document.language) == ("De stad valt.", "2023-03", "nl")
    assert document.text[document.body :].startswith("De stad")
    assert document.origin == str(path)
    assert document.sha256 == sha256_of(ARTICLE)
    assert document.id == document_id(str(path), document.sha256)


def test_the_origin_is_absolute_and_keeps_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "echt.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "link.txt").symlink_to("echt.txt")
    monkeypatch.chdir(tmp_path)

    assert read_file("./link.txt").origin == str(tmp_path / "link.txt")


def test_a_changed_text_keeps_its_id(tmp_path: Path) -> None:
    path = tmp_path / "stuk.txt"
    path.write_text("Een.", "utf-8")
    before = read_file(path)
    path.write_text("Twee.", "utf-8")
    after = read_file(path)

    assert before.id == after.id
    assert before.sha256 != after.sha256


def test_a_missing_file(tmp_path: Path) -> None:
    assert "was not found" in refusal(tmp_path / "weg.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "geheim.txt"
    path.write_text(ARTICLE, "utf-8")
    path.chmod(0)

    assert "permission" in refusal(path)


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_errors_of_the_system_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", fail)

    message = refusal(tmp_path / "stuk.txt")

    assert "permission" in message or "Input/output error" in message


def test_a_device_is_refused_at_once() -> None:
    assert "is a device" in refusal("/dev/zero")


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as stream:
        stream.truncate(file.LARGEST + 1)

    assert "larger than 64 MB" in refusal(path)


def test_a_file_that_grows_past_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    monkeypatch.setattr(file, "LARGEST", 1000)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b"a" * 5000))
    writer.start()
    try:
        assert "larger than" in refusal(pipe)
    finally:
        writer.join()


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(ARTICLE, "utf-8"))
    writer.start()
    try:
        assert "".join(read_file(pipe).text.split()) == "".join(ARTICLE.split())
    finally:
        writer.join()


def test_a_pipe_without_a_writer_does_not_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    monkeypatch.setattr(file, "PATIENCE", 0.05)

    assert "nothing was written" in refusal(pipe)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_impossible_names(name: str) -> None:
    assert "could not be read" in refusal(name)


def test_a_name_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    message = refusal(tmp_path / "\x1b[2J\u202e\n.txt")

    assert message.isprintable()
    assert "␛[2J⇆" in message


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text(ARTICLE, "utf-8")

    assert read_file(path).text.split() == ARTICLE.split()
