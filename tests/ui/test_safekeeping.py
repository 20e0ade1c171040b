"""A damaged library is noticed, told of and set aside as the reader chooses; a changed text asks for review."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from frontreader.annotations.anchors import make_anchor
from frontreader.library import backups
from frontreader.library.model import LibraryDamagedError
from frontreader.library.store import open_library
from frontreader.sources.build import document_from_text
from frontreader.text.document import Document
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.bars import Bar
from frontreader.ui.config import Config
from frontreader.ui.opening import Opened, with_library
from frontreader.ui.screens.picker import Picker
from frontreader.ui.store import Store
from tests.ui.conftest import Open, Reading, analysis_of

TEXT = "Jan woont in Gent. Hij werkt er al jaren.\n\nPiet fietst naar Brugge. Daar regent het."


def _damage(directory: Path) -> bytes:
    path = directory / "library.db"
    content = path.read_bytes()
    damaged = content[:4096] + b"\xff" * 4096 + content[8192:]
    path.write_bytes(damaged)
    return damaged


@pytest.fixture
def document(home: Path) -> Document:
    """An article with a note, in a library that has a backup and then was damaged."""
    document = document_from_text(TEXT, "/home/lezer/een-bericht.txt")
    with open_library(home) as library:
        library.save_document(document)
        library.add_annotation(document.id, make_anchor(TEXT, document.sha256, 0, 18), "bewaard")
    backups.make(home)
    return document


@asynccontextmanager
async def _reading(home: Path, document: Document) -> AsyncIterator[Reading]:
    """The app as it starts where the library cannot be opened."""
    with pytest.raises(LibraryDamagedError) as error:
        open_library(home)
    store = Store(None, f"Notes cannot be kept: {error.value}", home)
    app = FrontReaderApp(Opened(document, analysis_of(document)), store, Config(), [store.why])
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.pause()
        with open_library(home / "elders") as unused:
            reader = Reading(app, pilot, unused)
            await reader.until(lambda: isinstance(app.screen, Picker))
            await reader.settle()
            yield reader
    store.close()


async def test_the_last_good_backup_is_put_back_at_a_key(home: Path, document: Document) -> None:
    damaged = _damage(home)
    async with _reading(home, document) as reader:
        assert "is damaged" in reader.shown
        assert "1 document, 1 note" in reader.shown
        assert (home / "library.db").read_bytes() == damaged
        await reader.press("enter")
        await reader.until(lambda: [one.body for one in reader.screen.session.annotations] == ["bewaard"])
        await reader.until(lambda: "The backup is your library again" in reader.status)
        (aside,) = home.glob("library-damaged-*.db")
        assert aside.read_bytes() == damaged
        await reader.do("move.last")
        await reader.do("note.annotate")
        await reader.type("nieuw")
        await reader.press("escape")
        await reader.until(lambda: len(reader.screen.session.annotations) == 2)


async def test_or_an_empty_one_is_begun(home: Path, document: Document) -> None:
    damaged = _damage(home)
    async with _reading(home, document) as reader:
        await reader.press("down", "down", "enter")
        await reader.until(lambda: "Your library is empty" in reader.status)
        (aside,) = home.glob("library-damaged-*.db")
        assert aside.read_bytes() == damaged
        await reader.until(lambda: reader.screen.store.available)
        assert reader.screen.session.annotations == []


async def test_or_one_reads_on_and_nothing_is_touched(home: Path, document: Document) -> None:
    damaged = _damage(home)
    async with _reading(home, document) as reader:
        await reader.press("escape")
        await reader.do("move.last")
        assert reader.sentence == 4
        await reader.do("note.annotate")
        await reader.until(lambda: "is damaged" in reader.status)
    assert (home / "library.db").read_bytes() == damaged
    assert list(home.glob("library-damaged-*")) == []


async def test_damage_found_while_reading_is_told_and_mended(open_reader: Open) -> None:
    async with open_reader(TEXT, size=(160, 30)) as reader:
        directory = reader.library.directory
        document = reader.screen.session.document
        reader.library.add_annotation(document.id, make_anchor(TEXT, document.sha256, 0, 18), "bewaard")
        await reader.screen.safekeeping.keep()
        assert len(backups.paths(directory)) == 1

        def damaged(_: Path) -> None:
            raise LibraryDamagedError("library.db is damaged.")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(backups, "keep", damaged)
            await reader.screen.safekeeping.keep()
        await reader.until(lambda: isinstance(reader.app.screen, Picker))
        await reader.settle()
        await reader.press("enter")
        await reader.until(lambda: "The backup is your library again" in reader.status)
        assert [one.body for one in reader.screen.session.annotations] == ["bewaard"]


async def test_a_changed_text_says_how_many_notes_wait(open_reader: Open) -> None:
    new = document_from_text(TEXT.replace("al jaren", "pas een week"), "/home/lezer/een-bericht.txt")
    async with open_reader(TEXT) as reader:
        document = reader.screen.session.document
        reader.library.add_annotation(document.id, make_anchor(TEXT, document.sha256, 19, 41), "hoe lang?")
        reader.library.add_annotation(document.id, make_anchor(TEXT, document.sha256, 43, 67), "waarheen?")
    async with open_reader(document=new, size=(160, 30)) as reader:
        await reader.until(lambda: "1 note waits for your review" in reader.status)
        shown = {one.body: one for one in reader.screen.session.annotations}
        note = shown["waarheen?"]
        assert new.text[note.start : note.end] == "Piet fietst naar Brugge."


async def test_many_notes_find_their_places_behind_the_first_screen(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("frontreader.ui.opening._PLACED_AT_ONCE", 1)
    new = document_from_text("Eerst dit. " + TEXT, "/home/lezer/een-bericht.txt")
    async with open_reader(TEXT) as reader:
        document = reader.screen.session.document
        for start, end in ((0, 18), (19, 41), (43, 67)):
            reader.library.add_annotation(document.id, make_anchor(TEXT, document.sha256, start, end), "x")
    async with open_reader(document=new, size=(160, 30)) as reader:
        await reader.until(lambda: len(reader.screen.session.annotations) == 3)
        quotes = [new.text[one.start : one.end] for one in reader.screen.session.annotations]
        assert quotes == ["Jan woont in Gent.", "Hij werkt er al jaren.", "Piet fietst naar Brugge."]


async def test_a_library_that_may_not_be_written_is_read(home: Path, document: Document) -> None:
    before = (home / "library.db").read_bytes()
    library = open_library(home, read_only=True)
    store = Store(library)
    app = FrontReaderApp(with_library(document, library), store, Config(), ["Notes can be read, and none can be kept."])
    async with app.run_test(size=(200, 30)) as pilot:
        await pilot.pause()
        reader = Reading(app, pilot, library)
        await reader.settle()
        assert "none can be kept" in reader.status
        assert [one.body for one in reader.screen.session.annotations] == ["bewaard"]
        await reader.do("move.last")
        assert reader.sentence == 4
        await reader.screen.desk.keep_view()
        await reader.screen.safekeeping.keep()
        assert "none can be kept" in reader.status
        await reader.do("note.annotate")
        await reader.type("nieuw")
        await reader.until(lambda: "cannot be written" in reader.app.screen.query_one("#note-status", Bar).plain)
        await reader.press("escape", "escape")
        await reader.until(lambda: reader.app.screen is reader.screen)
        await reader.do("note.undo")
        await reader.until(lambda: "cannot be written" in reader.status)
        await reader.do("move.first")
        assert reader.sentence == 1
    store.close()
    assert (home / "library.db").read_bytes() == before
