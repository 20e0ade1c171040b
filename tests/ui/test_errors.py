"""What goes wrong is said on the screen; the text stays readable and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from frontreader.analysis import client
from frontreader.library.model import LibraryError
from frontreader.library.store import Library
from frontreader.ui.screens.note import NoteEditor
from frontreader.ui.screens.picker import Picker
from tests.ui.conftest import Open, Reading

TEXT = "Jan woont in Gent. Hij werkt er al jaren. Piet fietst naar Brugge."
WHY = "The disk is full. Make room. [/] \x1b[31m"
SHOWN = "The disk is full. Make room. [/] ␛[31m"


def _fail(*_: object, **__: object) -> None:
    raise LibraryError(WHY)


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let calls of the library fail from now on."""

    def broken(*names: str) -> None:
        for name in names:
            monkeypatch.setattr(Library, name, _fail)

    return broken


async def _forget(reader: Reading) -> None:
    """Have another message take the place of the last one."""
    await reader.do("go.forward")
    assert "Nowhere to go forward" in reader.status


async def _still_readable(reader: Reading) -> None:
    await reader.do("move.first")
    assert reader.sentence == 1
    await reader.do("move.down")
    assert reader.sentence == 2
    assert "Hij werkt er al jaren." in reader.shown


async def test_without_a_library_one_reads_searches_and_is_told_that_notes_are_not_kept(open_reader: Open) -> None:
    async with open_reader(TEXT, broken=f"Notes cannot be kept: {WHY}", size=(160, 30)) as reader:
        await _still_readable(reader)
        for action in ("note.annotate", "note.tag", "note.in_editor", "note.undo", "note.redo"):
            await _forget(reader)
            await reader.do(action)
            await reader.until(lambda: SHOWN in reader.shown)
            assert reader.app.screen is reader.screen
        await reader.do("search.open")
        await reader.type("brugge")
        await reader.until(lambda: "Brugge" in "".join(reader.lit))
        await reader.press("enter")
        await reader.do("app.open")
        await reader.until(lambda: "Open an article" in reader.shown)
        await reader.press("escape")
        await reader.do("app.quit")
    assert reader.app.return_code == 0


async def test_a_note_that_cannot_be_saved_stays_on_screen_until_it_can(
    open_reader: Open, breaks: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(TEXT, size=(160, 30)) as reader:
        with monkeypatch.context() as while_broken:
            while_broken.setattr(Library, "add_annotation", _fail)
            await reader.do("note.annotate")
            await reader.type("belangrijk")
            await reader.until(lambda: SHOWN in reader.shown)
            assert "Saved" not in reader.shown
            await reader.press("escape")
            await reader.until(lambda: SHOWN in reader.shown)
            assert isinstance(reader.app.screen, NoteEditor)
            assert "belangrijk" in reader.shown
        await reader.press("ctrl+s")
        await reader.until(lambda: "Saved." in reader.shown)
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.screen)
        (note,) = reader.library.annotations(reader.screen.session.document.id)
        assert note.body == "belangrijk"


async def test_every_edit_that_fails_says_so(open_reader: Open, breaks: Callable[..., None]) -> None:
    async with open_reader(TEXT, size=(160, 30)) as reader:
        await reader.do("note.annotate")
        await reader.type("blijft")
        await reader.press("escape")
        await reader.until(lambda: "Note saved" in reader.status)
        breaks("delete_annotation", "edit_annotation", "undo", "redo")
        for action in ("note.delete", "note.undo", "note.redo"):
            await _forget(reader)
            await reader.do(action)
            await reader.until(lambda: SHOWN in reader.shown)
            assert [note.body for note in reader.screen.session.annotations] == ["blijft"], action
            assert reader.app.screen is reader.screen
        await _still_readable(reader)
        await reader.do("app.quit")
        assert [note.body for note in reader.library.annotations(reader.screen.session.document.id)] == ["blijft"]
    assert reader.app.return_code == 0


async def test_the_place_that_cannot_be_kept_is_said_and_does_not_hold_the_reader(
    open_reader: Open, breaks: Callable[..., None]
) -> None:
    async with open_reader(TEXT, size=(160, 30)) as reader:
        breaks("save_view_state")
        await reader.do("move.down")
        await reader.until(lambda: SHOWN in reader.shown)
        await _still_readable(reader)


async def test_an_analysis_that_fails_is_said_and_the_text_is_there(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "ander.txt"
    other.write_text("Jan woont in Gent. Hij werkt er al jaren.", encoding="utf-8")
    monkeypatch.setattr(client, "_COMMAND", ("false",))
    async with open_reader(size=(160, 30)) as reader:
        await reader.do("app.open")
        await reader.until(lambda: isinstance(reader.app.screen, Picker))
        await reader.settle()
        await reader.type(str(other))
        await reader.press("enter")
        await reader.until(lambda: "analysis" in reader.status.lower(), seconds=10)
        assert "Jan woont in Gent." in reader.shown
        await _forget(reader)
        await reader.do("item.word")
        await reader.until(lambda: "could not be looked up" in reader.status)
        await _still_readable(reader)


async def test_what_cannot_be_opened_from_within_is_said_and_the_article_stays(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "beeld.bin").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "leeg.txt").touch()
    async with open_reader(TEXT, size=(200, 30)) as reader:
        document = reader.screen.session.document
        for typed, said in (
            (f"{tmp_path}/weg.txt", "not found"),
            (f"{tmp_path}/", "is a folder"),
            (f"{tmp_path}/beeld.bin", "beeld.bin"),
            (f"{tmp_path}/leeg.txt", "leeg.txt"),
            ("~niemand/x", "not found"),
        ):
            await _forget(reader)
            await reader.do("app.open")
            await reader.until(lambda: isinstance(reader.app.screen, Picker))
            await reader.settle()
            await reader.type(typed)
            await reader.press("enter")
            await reader.until(lambda said=said: said in reader.status)  # type: ignore[misc]
            await _still_readable(reader)
            assert reader.screen.session.document is document
        monkeypatch.setattr(Library, "document", lambda *_: None)
        await reader.do("app.open")
        await reader.until(lambda: isinstance(reader.app.screen, Picker))
        await reader.settle()
        await reader.press("enter")
        await reader.until(lambda: "does not hold that article" in reader.status)
        await _still_readable(reader)
