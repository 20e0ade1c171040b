"""The reader, opened as its user opens it: on a document that the library knows, with its real analysis."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import cache
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.model import Analysis
from frontreader.library.store import Library, open_library
from frontreader.resources import seed_path
from frontreader.sources.build import document_from_text
from frontreader.sources.file import read_file
from frontreader.text.document import Document
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.bars import Bar
from frontreader.ui.config import Config
from frontreader.ui.keymap import ANY
from frontreader.ui.opening import Opened, with_library
from frontreader.ui.reader import ReaderScreen
from frontreader.ui.store import Store


@cache
def analysis_of(document: Document) -> Analysis:
    """The analysis of a document, made once for all tests: by rules, which are quick, as if by the wanted analyzer."""
    from frontreader.analysis.rules import RuleAnalyzer

    return dataclasses.replace(analyse(RuleAnalyzer(), document), analyzer=ANALYZER)


class Reading:
    """What a reader can do and see."""

    def __init__(self, app: FrontReaderApp, pilot: Pilot[None], library: Library) -> None:
        self.app = app
        self.pilot = pilot
        self.library = library

    @property
    def screen(self) -> ReaderScreen:
        return self.app.reader

    async def do(self, action_id: str, argument: str = "", count: int | None = None) -> None:
        """Press the keys that the registry has for an action."""
        for digit in str(count) if count is not None else "":
            await self.pilot.press(digit)
        for key in self.screen.keymap.keys[action_id][0].split():
            await self.pilot.press(argument if key == ANY else key)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type into what has the focus."""
        await self.pilot.press(*("space" if letter == " " else letter for letter in text))
        await self.settle()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def quit(self) -> None:
        """Leave, and wait until all is kept."""
        await self.do("app.quit")
        await self.until(lambda: not self.app.is_running or self.app._exit)

    async def settle(self) -> None:
        """Wait until all that was sent to the screen is handled, and what it led to is drawn."""
        for _ in range(2):
            await self.pilot._wait_for_screen()  # no public way that does not also wait for an idle processor
            while any(one.group == "actions" and not one.is_finished for one in self.app.workers):
                await asyncio.sleep(0.005)
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()
        await self.pilot._wait_for_screen()

    async def until(self, holds: Callable[[], bool], seconds: float = 5.0) -> None:
        """Wait for what a worker brings about."""
        for _ in range(int(seconds / 0.02)):
            if holds():
                return
            await self.pilot.pause(0.02)
        raise AssertionError("it did not come about")

    @property
    def rows(self) -> list[str]:
        """The whole screen as text, row by row."""
        return [
            "".join(segment.text for segment in line)
            for line in self.app.screen._compositor.render_strips()  # no public way to ask for it
        ]

    @property
    def shown(self) -> str:
        return "\n".join(self.rows)

    @property
    def status(self) -> str:
        return self.screen.query_one("#status", Bar).plain

    @property
    def sentence(self) -> int:
        """Number of the current sentence."""
        return self.screen.pane.sentence + 1

    @property
    def caret(self) -> int:
        return self.screen.pane.caret

    def text_at_caret(self, length: int) -> str:
        return self.screen.pane.text[self.caret : self.caret + length]

    @property
    def hinting(self) -> bool:
        """Whether labels are shown, one of which is to be typed."""
        return bool(self.screen.pane.hints)

    @property
    def selected(self) -> str:
        span = self.screen.pane.selection
        return self.screen.pane.text[span.start : span.end] if span else ""

    @property
    def lit(self) -> list[str]:
        return [self.screen.pane.text[span.start : span.end] for span in self.screen.pane.lit.spans]


Open = Callable[..., AbstractAsyncContextManager[Reading]]


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    with open_library(home) as opened:
        yield opened


@pytest.fixture
def open_reader(library: Library, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a document or a text (the seed where neither is given) in a screen of some size.

    `analysis` stands in for the one that the analyzer would make; `broken` is why there is no library.
    """

    async def handled(*_: float) -> None:
        await asyncio.sleep(0)

    # Pilot waits twice for an idle processor after each key; a tenth of a second, and up to two where it is busy.
    # `settle` waits for what the keys led to instead.
    monkeypatch.setattr("textual.app.wait_for_idle", handled)

    @asynccontextmanager
    async def opened(
        text: str | None = None,
        *,
        size: tuple[int, int] = (120, 36),
        config: Config | None = None,
        date: str | None = None,
        document: Document | None = None,
        analysis: Analysis | None = None,
        broken: str = "",
        notices: tuple[str, ...] = (),
    ) -> AsyncIterator[Reading]:
        if document is None and text is not None:
            document = document_from_text(text, "/home/lezer/een-bericht.txt")
        document = document or read_file(seed_path())
        document = dataclasses.replace(document, date=date or document.date)
        analysis = dataclasses.replace(analysis, analyzer=ANALYZER) if analysis else analysis_of(document)
        library.save_document(document)
        library.save_analysis(document, analysis)
        store = Store(None, broken) if broken else Store(open_library(library.directory), "")
        opened = Opened(document, analysis) if broken else with_library(document, library)
        app = FrontReaderApp(opened, store, config or Config(), list(notices))
        try:
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                yield Reading(app, pilot, library)
        finally:
            store.close()

    return opened
