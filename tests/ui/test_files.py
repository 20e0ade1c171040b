"""Opening another article: recent ones, files near by, a path; and what is guessed about them."""

import io
from pathlib import Path

import pytest

from frontreader.resources import seed_path
from frontreader.sources.file import read_file
from frontreader.sources.stdin import read_stdin
from frontreader.ui.screens.picker import Picker
from tests.ui.conftest import Open, Reading

TEXT = "Jan woont in Gent. Hij werkt er al jaren."


async def _choose(reader: Reading, typed: str) -> None:
    await reader.do("app.open")
    await reader.until(lambda: isinstance(reader.app.screen, Picker))
    await reader.settle()
    await reader.type(typed)
    before = reader.screen.session.document
    await reader.press("enter")
    await reader.until(lambda: reader.screen.session.document != before)
    await reader.settle()


async def test_a_file_near_by_then_a_recent_article_where_it_was_left(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "brugge.txt").write_text("Piet fietst naar Brugge. Daar regent het.", encoding="utf-8")
    (tmp_path / ".verborgen.md").write_text("niets", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with open_reader() as reader:
        await reader.do("move.last", count=20)
        await reader.do("go.mark", "k")
        await reader.do("move.entity_next")
        await _choose(reader, "brugge")
        assert "Piet fietst naar Brugge." in reader.shown
        assert "Bakhmut" not in reader.shown
        assert reader.lit == []
        assert reader.sentence in {0, 1}
        await reader.until(lambda: reader.screen.session.analysis is not None, seconds=60)
        await reader.until(lambda: "Entities" in reader.shown and "analys" not in reader.shown, seconds=60)
        await reader.do("go.to_mark", "k")
        assert "no mark k" in reader.status
        await reader.do("note.annotate")
        await reader.type("over Brugge")
        await reader.press("escape")
        await reader.until(lambda: "Note saved" in reader.status)

        await _choose(reader, "bakhmut")
        assert reader.sentence == 20
        assert not reader.screen.session.annotations
        assert "over Brugge" not in reader.shown
        await reader.do("go.to_mark", "k")
        assert reader.sentence == 20
        await _choose(reader, "Piet")
        assert [note.body for note in reader.screen.session.annotations] == ["over Brugge"]


async def test_a_whole_path_is_opened_as_it_is_typed(open_reader: Open, tmp_path: Path) -> None:
    path = tmp_path / "nieuws van gisteren.txt"
    path.write_text("Het regende in Leuven.", encoding="utf-8")
    async with open_reader(TEXT) as reader:
        await _choose(reader, str(path))
        assert reader.screen.session.document.origin == str(path)
        await _choose(reader, str(seed_path()))
        assert "Bakhmut" in reader.shown


async def test_escape_leaves_everything_as_it_was(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.down")
        await reader.do("app.open")
        await reader.until(lambda: isinstance(reader.app.screen, Picker))
        assert "Jan woont in Gent." in reader.shown
        await reader.press("escape")
        assert reader.sentence == 2


async def test_another_encoding_is_said_first(open_reader: Open, tmp_path: Path) -> None:
    path = tmp_path / "oud.txt"
    path.write_bytes("De coördinator zei: “Oekraïne”. Het was € 5.".encode("windows-1252"))
    async with open_reader(document=read_file(path), size=(160, 24)) as reader:
        assert "Windows-1252" in reader.status
        assert "De coördinator zei: “Oekraïne”. Het was € 5." in reader.shown
        await reader.do("move.down")
        assert "Windows-1252" in reader.status, "it stays until the next message"


async def test_a_text_from_stdin_has_no_origin_and_is_found_again_among_the_recent(open_reader: Open) -> None:
    document = read_stdin(io.BytesIO(b"Kop van het stuk\n\nJan woont in Gent."))
    assert document.origin is None
    async with open_reader(document=document) as reader:
        assert "Kop van het stuk" in reader.rows[0]
        await _choose(reader, str(seed_path()))
        await reader.do("app.open")
        await reader.until(lambda: "from stdin" in reader.shown)
        await reader.press("escape")
        await _choose(reader, "Kop van")
        assert reader.screen.session.document == document
