"""Notes: written, saved while they are written, found again, undone."""

import contextlib
from pathlib import Path

import pytest

from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.ui.bars import Bar
from frontreader.ui.config import Config
from frontreader.ui.screens.note import NoteEditor
from frontreader.ui.screens.tags import tags_in
from tests.ui.conftest import Open, Reading

TEXT = "Jan woont in Gent. Hij werkt er al jaren.\n\nPiet fietst naar Brugge. Daar regent het."


def _kept(reader: Reading) -> list[Annotation]:
    """What the library has: another connection than the reader's own."""
    return reader.library.annotations(reader.screen.session.document.id)


def _editor_says(reader: Reading) -> str:
    return reader.app.screen.query_one("#note-status", Bar).plain


async def _write(reader: Reading, text: str) -> None:
    """A note on the current sentence or selection, saved and left."""
    await reader.do("note.annotate")
    await reader.type(text)
    await reader.press("escape")
    await reader.until(lambda: not isinstance(reader.app.screen, NoteEditor))


async def test_a_note_is_on_disk_soon_after_the_last_key_and_only_then_called_saved(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.down")
        await reader.do("note.annotate")
        assert "“Hij werkt er al jaren.”" in reader.shown
        await reader.type("Waar dan?")
        assert "Writing" in _editor_says(reader)
        assert "Saved" not in _editor_says(reader)
        await reader.until(lambda: "Saved." in _editor_says(reader), seconds=2)
        (note,) = _kept(reader)
        assert note.body == "Waar dan?"
        assert note.anchor.quote == "Hij werkt er al jaren."
        assert TEXT[note.start : note.end] == note.anchor.quote
        await reader.type(" En sinds")
        await reader.press("enter")
        await reader.type("wanneer?")
        await reader.press("escape")
        await reader.until(lambda: _kept(reader)[0].body == "Waar dan? En sinds\nwanneer?")
        assert len(_kept(reader)) == 1
        await reader.until(lambda: "Note saved." in reader.status)
        assert any("✎" in row and "Hij werkt" in row for row in reader.rows)

        await reader.do("note.undo")
        await reader.until(lambda: _kept(reader) == [])
        await reader.do("note.undo")
        await reader.until(lambda: "Nothing to undo" in reader.status)
        await reader.do("note.redo")
        await reader.until(lambda: len(_kept(reader)) == 1)
        assert _kept(reader)[0].body == "Waar dan? En sinds\nwanneer?"
        await reader.do("note.redo")
        await reader.until(lambda: "Nothing to redo" in reader.status)


async def test_a_note_is_edited_where_it_is_chosen_deleted_and_brought_back(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await _write(reader, "eerste")
        await reader.do("move.last")
        await _write(reader, "laatste")
        await reader.do("view.tab_next", count=4)
        await reader.do("go.pane")
        assert reader.screen.items.tab == "Notes"
        await reader.do("move.first")
        await _write(reader, " versie")
        assert [note.body for note in _kept(reader)] == ["eerste versie", "laatste"]
        assert "eerste versie" in reader.shown
        await reader.do("note.delete")
        await reader.until(lambda: [note.body for note in _kept(reader)] == ["laatste"])
        assert "brings it back" in reader.status
        assert "eerste versie" not in reader.shown
        await reader.do("note.undo", count=2)
        await reader.until(lambda: [note.body for note in _kept(reader)] == ["eerste", "laatste"])
        await reader.do("note.redo")
        await reader.until(lambda: [note.body for note in _kept(reader)] == ["eerste versie", "laatste"])

        await reader.do("go.pane_previous")
        await reader.do("move.last")
        await _write(reader, "!")
        assert [note.body for note in _kept(reader)] == ["eerste versie", "laatste!"]
        await reader.do("note.delete")
        await reader.until(lambda: len(_kept(reader)) == 1)
        await reader.do("note.delete")
        assert "no note here" in reader.status


async def test_a_selection_gets_a_note_of_its_own_and_keeps_its_sentences_note(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await _write(reader, "over de zin")
        await reader.do("select.start")
        await reader.do("move.word_next", count=2)
        await _write(reader, "over twee woorden")
        assert reader.selected == ""
        assert {(note.anchor.quote, note.body) for note in _kept(reader)} == {
            ("Jan woont in Gent.", "over de zin"),
            ("Jan woont", "over twee woorden"),
        }


async def test_a_note_without_a_word_is_not_kept(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await _write(reader, "  ")
        assert _kept(reader) == []
        await _write(reader, "weg")
        await reader.do("note.annotate")
        await reader.press("backspace", "backspace", "backspace", "escape")
        await reader.until(lambda: _kept(reader) == [])
        await reader.do("note.undo")
        await reader.until(lambda: len(_kept(reader)) == 1)


async def test_tags_are_typed_offered_and_completed(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("note.tag")
        await reader.type("#Wonen, werk")
        await reader.press("escape")
        await reader.until(lambda: len(_kept(reader)) == 1)
        assert _kept(reader)[0].tags == ("Wonen", "werk")
        await reader.do("move.last")
        await reader.do("note.tag")
        await reader.type("wo")
        assert "Tab completes: #Wonen" in _editor_says(reader)
        await reader.press("tab")
        await reader.type("weer")
        await reader.press("escape")
        await reader.until(lambda: len(_kept(reader)) == 2)
        assert _kept(reader)[1].tags == ("Wonen", "weer")
        await reader.do("view.tab_next", count=4)
        assert "#Wonen" in reader.shown


@pytest.mark.parametrize(
    ("line", "tags"), [("", ()), ("a b", ("a", "b")), ("#a,#b ,  c,a", ("a", "b", "c")), ("# ## ,", ())]
)
def test_tags_are_parted_by_commas_or_blanks(line: str, tags: tuple[str, ...]) -> None:
    assert tags_in(line) == tags


def _program(path: Path, script: str) -> str:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


async def test_the_readers_own_editor(open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = _program(tmp_path / "ed", 'printf "%s en meer" "$(cat "$1")" > "$1"')
    async with open_reader(TEXT, config=Config(editor=program)) as reader:
        monkeypatch.setattr(reader.app, "suspend", contextlib.nullcontext)
        await _write(reader, "begin")
        await reader.do("note.in_editor")
        await reader.until(lambda: _kept(reader)[0].body == "begin en meer")
        await reader.do("note.annotate")
        await reader.type(" hier")
        await reader.press("ctrl+e")
        await reader.until(lambda: _kept(reader)[0].body == "begin en meer hier en meer")
        _program(tmp_path / "ed", 'echo verloren? > "$1"; exit 3')
        await reader.do("note.in_editor")
        await reader.until(lambda: "ended with 3" in reader.status)
        left = Path(reader.status.partition("what you wrote is in ")[2].split()[0])
        assert left.read_text() == "verloren?\n"
        left.unlink()
        (tmp_path / "ed").unlink()
        await reader.do("note.in_editor")
        await reader.until(lambda: "cannot be run" in reader.status)
        assert _kept(reader)[0].body == "begin en meer hier en meer"


async def test_notes_are_there_again_when_the_article_is_opened_again(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await _write(reader, "blijft")
        await reader.do("app.quit")
    async with open_reader(TEXT) as again:
        await again.do("view.tab_next", count=4)
        assert "blijft" in again.shown
        await again.do("note.undo")
        await again.until(lambda: _kept(again) == [])
        assert "blijft" not in again.shown


async def test_what_is_pasted_comes_once_and_opening_a_note_changes_nothing(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        session = reader.screen.session
        anchor = make_anchor(TEXT, session.document.sha256, 0, 18)
        before = reader.library.add_annotation(session.document.id, anchor, "uit\x1b[31m elders", ("twee woorden",))
        await reader.screen.reload_notes()
        await reader.do("note.annotate")
        assert "uit␛[31m elders" in reader.shown
        await reader.press("escape")
        await reader.settle()
        assert _kept(reader) == [before]
        await reader.do("note.annotate")
        await reader.paste(" geplakt\r\nregel")
        await reader.press("escape")
        await reader.until(lambda: _kept(reader) != [before])
        assert _kept(reader)[0].body == "uit␛[31m elders geplakt\nregel"
