"""The review queue: opened from the text, and what its verdicts do."""

from collections.abc import Callable, Sequence

from frontreader.library.model import LibraryError
from frontreader.library.store import Library
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.reviewing import Entry, waiting
from frontreader.ui.screens.review import ReviewScreen


class Review(Controller):
    """What is placed by hand waits, as `placing`, until the reader selects where it stands and opens the queue."""

    placing: Entry | None = None

    async def open(self, _: int | None, __: str | None) -> None:
        selection = self.screen.pane.selection
        if self.placing is not None and selection is not None:
            await self._put(self.placing, selection)
        entries = await self._waiting()
        if entries is None:
            return
        pane = self.screen.pane
        self.screen.selecting.stop()
        screen = ReviewScreen(entries, pane.text, pane.sentences, self.screen.keymap, self._do)

        def left(key: str | None) -> None:
            if key is None:
                return
            what, _, name = key.partition(" ")
            entry = next((one for one in screen.entries if one.key == name), None)
            if entry is None:
                return
            self.placing = entry if what == "hand" else None
            self.screen.panes.show_text()
            if entry.places:
                self.screen.remember()
                pane.move_caret(entry.places[screen.place].start)
            if self.placing is not None:
                self.screen.status.say(strings.place_by_hand(self.screen.keymap.shown("review.open")))

        self.screen.app.push_screen(screen, left)

    async def _waiting(self) -> list[Entry] | None:
        """What waits now; None, and the reader is told, where the library cannot say."""
        document, judged = self.session.document, self.screen.judging.judged
        try:
            return await self.screen.store.call(lambda library: waiting(library, document, judged))
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return None

    async def _put(self, entry: Entry, span: Span) -> None:
        self.placing = None
        await self._decide(lambda library: entry.put(library, span))

    async def _do(self, what: str, entry: Entry, place: int) -> Sequence[Entry]:
        """Do what the reader decided of an entry; what waits then."""

        def work(library: Library) -> None:
            if what == "refuse":
                entry.refuse(library)
            elif not entry.accept(library, place):
                raise LibraryError(strings.NOTHING_TO_ACCEPT)

        await self._decide(work)
        return await self._waiting() or []

    async def _decide(self, work: Callable[[Library], None]) -> None:
        try:
            await self.screen.store.call(work)
            await self.screen.reload_notes()
            await self.screen.judging.reload()
        except LibraryError as error:
            self.screen.status.warn(str(error))

    # These are done on the queue's own screen

    def accept(self, _: int | None, __: str | None) -> None:
        self.screen.status.say(strings.open_review_first(self.screen.keymap.shown("review.open")))

    refuse = by_hand = follow = next_place = previous_place = down = up = leave = accept
