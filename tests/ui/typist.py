"""A reader that writes note after note on the screen, and prints what the screen has confirmed. Run as a program; tests
kill it."""

import asyncio
import sys
from pathlib import Path

from textual.pilot import Pilot

from frontreader.analysis.info import ANALYZER
from frontreader.analysis.model import Analysis
from frontreader.library.store import open_library
from frontreader.sources.build import document_from_text
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.bars import Bar
from frontreader.ui.config import Config
from frontreader.ui.opening import with_library
from frontreader.ui.screens.note import NoteEditor
from frontreader.ui.store import Store

TEXT = "Jan woont in Gent. Hij werkt er al jaren."


async def write(directory: Path, first: int) -> None:
    document = document_from_text(TEXT, "/home/lezer/een-bericht.txt")
    library = open_library(directory)
    library.save_document(document)
    library.save_analysis(document, Analysis(document.id, document.sha256, (), (), (), (), ANALYZER))
    app = FrontReaderApp(with_library(document, library), Store(library), Config())
    async with app.run_test() as pilot:
        await pilot.pause()
        for number in range(first, first + 1000):
            await _write_one(app, pilot, f"n{number}.")


async def _write_one(app: FrontReaderApp, pilot: Pilot[None], word: str) -> None:
    """Add a word to the note, and print it once the screen says that it is saved."""
    while not isinstance(app.screen, NoteEditor):
        app.reader.run_action_id("note.annotate")
        await pilot.pause()
    await pilot.press(*word)
    while "Saved." not in app.screen.query_one("#note-status", Bar).plain:
        await asyncio.sleep(0.005)
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
    if word.endswith("3."):  # now and then it is left and opened again
        await pilot.press("escape")


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), int(sys.argv[2])))
