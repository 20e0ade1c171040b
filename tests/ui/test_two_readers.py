"""Two FrontReaders on one library: each shows what the other wrote, and neither writes over it."""

import time

from frontreader.annotations.anchors import make_anchor
from frontreader.library.model import LibraryError
from frontreader.ui.bars import Bar
from frontreader.ui.screens.note import NoteEditor
from tests.ui.conftest import Open, Reading

TEXT = "Jan woont in Gent. Hij werkt er al jaren.\n\nPiet fietst naar Brugge. Daar regent het."


def _bodies(reader: Reading) -> list[str]:
    """What the screen has."""
    return [note.body for note in reader.screen.session.annotations]


def _other_adds(reader: Reading, body: str) -> str:
    """Another FrontReader writes a note: `library` of a test is a connection of its own. Its id."""
    document = reader.screen.session.document
    return reader.library.add_annotation(document.id, make_anchor(TEXT, document.sha256, 0, 18), body).id


async def test_what_the_other_wrote_is_on_screen_within_a_second(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        note = _other_adds(reader, "van de ander")
        began = time.monotonic()
        await reader.until(lambda: _bodies(reader) == ["van de ander"], seconds=3)
        assert time.monotonic() - began < 1
        assert "Another FrontReader changed the notes" in reader.status
        reader.library.delete_annotation(note)
        await reader.until(lambda: _bodies(reader) == [], seconds=3)


async def test_what_the_reader_writes_is_no_news_to_them(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("note.annotate")
        await reader.type("zelf")
        await reader.press("escape")
        await reader.until(lambda: _bodies(reader) == ["zelf"])
        await reader.screen.watching.reload()
        assert "Another FrontReader" not in reader.shown


async def test_two_texts_of_one_note_are_both_kept_and_that_is_said(open_reader: Open) -> None:
    async with open_reader(TEXT, size=(160, 30)) as reader:
        note = _other_adds(reader, "begin")
        await reader.until(lambda: _bodies(reader) == ["begin"], seconds=3)
        await reader.do("note.annotate")
        assert isinstance(reader.app.screen, NoteEditor)
        reader.library.edit_annotation(note, body="begin van de ander")
        await reader.type(" van mij")
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.screen)
        document = reader.screen.session.document
        await reader.until(lambda: len(reader.library.annotations(document.id)) == 2)
        kept = {one.body for one in reader.library.annotations(document.id)}
        assert kept == {"begin van de ander", "begin van mij"}
        await reader.until(lambda: "both are kept" in reader.screen.query_one("#status", Bar).plain)


async def test_a_library_that_was_set_aside_is_told_and_one_reads_on(open_reader: Open) -> None:
    from frontreader.library.backups import set_aside

    async with open_reader(TEXT, size=(200, 30)) as reader:
        set_aside(reader.library.directory)
        await reader.until(lambda: "set aside or replaced meanwhile" in reader.status, seconds=3)
        await reader.do("note.annotate")
        await reader.type("blijft hier")
        await reader.until(lambda: "set aside" in reader.app.screen.query_one("#note-status", Bar).plain, seconds=3)
        assert "Saved" not in reader.shown
        try:
            reader.library.annotations(reader.screen.session.document.id)
        except LibraryError as error:
            raise AssertionError from error
        await reader.press("escape", "escape")
        await reader.do("move.last")
        assert reader.sentence == 4
