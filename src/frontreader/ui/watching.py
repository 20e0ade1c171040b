"""Other FrontReaders on the same library: what they write is on this screen within a second."""

from typing import TYPE_CHECKING

from textual.message import Message

from frontreader.library.model import LibraryError
from frontreader.library.store import Library
from frontreader.ui import strings
from frontreader.ui.session import placed

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_SECONDS = 0.4
"""How often the library is asked whether somebody else wrote to it: a few microseconds in its own thread."""


class ChangedElsewhere(Message):
    """Another process wrote to the library. What it holds of the document on screen is to be asked for again."""


class Watching:
    """Asks the library's thread, and tells the screen."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._asking = False
        self._warned = False

    def start(self) -> None:
        """From now on."""
        self._screen.set_interval(_SECONDS, self._ask)

    def _ask(self) -> None:
        if self._screen.store.available and not self._asking:
            self._asking = True
            self._screen.run_worker(self._look(), group="watching")

    async def _look(self) -> None:
        try:
            if await self._screen.store.call(Library.changed_elsewhere):
                self._screen.post_message(ChangedElsewhere())
            self._warned = False
        except LibraryError as error:
            if not self._warned:  # once: it is asked again at once
                self._screen.status.warn(str(error))
            self._warned = True
        finally:
            self._asking = False

    async def reload(self) -> None:
        """Show what another process wrote about the document on screen, and say so where that is anything."""
        screen, document = self._screen, self._screen.session.document
        if not screen.store.available:
            return
        try:
            found = await screen.store.call(lambda library: library.annotations_in(document))
            if document is not screen.session.document:
                return
            if placed(found, document) != list(screen.session.annotations):
                await screen.reload_notes()
                screen.status.say(strings.CHANGED_ELSEWHERE)
            await screen.judging.reload()
        except LibraryError as error:
            screen.status.warn(str(error))
