"""Laying a document before the reader, and keeping it and the place where it was left."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from textual.timer import Timer

from frontreader.analysis.choice import is_wanted
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.links import ItemRef, Kind, Links
from frontreader.analysis.model import Analysis
from frontreader.library.model import LibraryError, ViewState
from frontreader.library.store import Library
from frontreader.text.document import Document
from frontreader.ui import strings
from frontreader.ui.analysing import warm
from frontreader.ui.bars import Bar, header
from frontreader.ui.items.narrowing import Narrowing
from frontreader.ui.opening import Opened, redated, with_library
from frontreader.ui.session import Session

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_SECONDS = 0.5
"""How long after the last move the reading position is kept."""


class Desk:
    """Changes what document is on the screen."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._timer: Timer | None = None
        self._warned = False

    def lay(self, opened: Opened, notices: Sequence[str] = ()) -> None:
        """Show a document with all that is known of it; what is not is asked for once the text is on screen."""
        screen, document, session = self._screen, opened.document, self._screen.session
        view = opened.view or ViewState(offset=document.body)
        if opened.view is not None:
            session.hidden = frozenset(view.hidden_types)
        session.marks = dict(view.marks)
        screen.query_one("#header", Bar).show(*header(document.title, document.date))
        if session.analysis is None or session.links is None:
            nothing = Analysis(document.id, document.sha256, (), (), (), (), ANALYZER)
            screen.items.hints |= strings.ANALYSING_TABS
            screen.items.load(nothing, Links(nothing), document, session.annotations)
            screen.pane.show_decorations(session.decorations())
        else:
            screen.findings.show(session.analysis, session.links)
        screen.show_notes()
        screen.pane.move_caret(min(view.offset, max(0, len(document.text) - 1)), tell=False)
        if view.tab:
            screen.items.show_tab(view.tab)
        screen.mark_sentence()
        said = [*notices, *document.notices, *([opened.problem] if opened.problem else [])]
        if said:
            screen.status.warn("  ".join(said))
        screen.status.update()
        screen.call_after_refresh(self._after_first_frame, document.id, view, opened.unplaced)
        if opened.unplaced:
            screen.call_after_refresh(screen.status.say, strings.placing_notes(opened.unplaced))

    def _after_first_frame(self, document_id: str, view: ViewState, unplaced: int) -> None:
        screen, document = self._screen, self._screen.session.document
        if document.id != document_id:
            return
        screen.pane.reveal(screen.pane.caret)
        if view.item is not None:
            kind, name = view.item
            ref = ItemRef(cast("Kind", kind), name)
            if screen.session.places(ref):
                screen.choose(ref, at=screen.pane.caret, jump=False, move=False)
        screen.run_later(self._keep(document, unplaced))
        known = screen.session.found
        if known is None or not is_wanted(known.analyzer):
            screen.analysing.start(document, screen.pane.caret, known)
            screen.status.update()

    async def _keep(self, document: Document, unplaced: int) -> None:
        """Have the library keep the document; the first screen does not wait for the disk."""

        def keep(library: Library) -> int:
            if library.read_only:
                return 0
            library.save_document(document)
            library.mark_read(document.id)
            return len(library.review(document.id))

        if self._screen.store.available:
            try:
                waiting = await self._screen.store.call(keep)
            except LibraryError as error:
                self._screen.status.warn(str(error))
            else:
                if waiting:
                    self._screen.status.warn(strings.notes_wait(waiting))
            if unplaced:
                with suppress(LibraryError):  # it was told
                    await self._screen.reload_notes()

    async def reopen(self) -> None:
        """The library is another one: show the document on screen with what that knows of it."""
        document, library = self._screen.session.document, self._screen.store.library
        await self.change(await asyncio.to_thread(with_library, document, library))

    async def change(self, opened: Opened) -> None:
        """Put the present document away, its place kept, and show another."""
        await self.keep_view()
        screen = self._screen
        screen.analysing.stop()
        screen.parser.reset()
        screen.go.leave_hints()
        screen.selecting.stop()
        screen.session = Session(
            opened.document,
            opened.analysis,
            opened.annotations,
            hidden=screen.config.hide,
            unsure=screen.session.unsure,
            judgements=opened.judgements,
            rejected_shown=screen.session.rejected_shown,
        )
        screen.pane.show_text(opened.document.text)
        screen.strip.show_places((), 1)
        screen.items.narrow(Narrowing())
        self.lay(opened)
        screen.panes.show_text()

    async def date(self, date: str | None) -> None:
        """Give the document on screen another date: its times follow at once, and the analysis that has them is kept.
        An analysis that is under way begins again, as it was told another date."""
        screen, session = self._screen, self._screen.session
        if date == session.document.date:
            return
        document = session.document = session.document.dated(date)
        screen.query_one("#header", Bar).show(*header(document.title, document.date))
        known, whole = session.found, screen.analysing.progress is None
        started = screen.analysing.running or screen.analysing.anew or known is None
        if started:
            screen.analysing.stop()
        if known is not None:
            analysis = await asyncio.to_thread(redated, document, known)
            if session.document is not document:
                return
            screen.findings.take(analysis, warm(analysis))
            if whole:
                await self._keep_analysis(document, analysis)
            known = analysis if whole else None
        if started:
            screen.analysing.start(document, screen.pane.caret, known)

    async def _keep_analysis(self, document: Document, analysis: Analysis) -> None:
        if self._screen.store.available:
            try:
                await self._screen.store.call(lambda library: library.save_analysis(document, analysis))
            except LibraryError as error:
                self._screen.status.warn(strings.not_kept(str(error)))

    async def keep_view(self) -> None:
        """Keep where the reader is."""
        if self._timer is not None:
            self._timer.stop()
        screen, session = self._screen, self._screen.session
        if screen.store.library is None or screen.store.library.read_only:
            return
        chosen = (session.chosen.kind, session.chosen.id) if session.chosen else None
        hidden = tuple(sorted(session.hidden))
        view = ViewState(screen.pane.caret, screen.items.tab, hidden, chosen, dict(session.marks))
        document = session.document.id
        try:
            await screen.store.call(lambda library: library.save_view_state(document, view))
        except LibraryError as error:
            if not self._warned:  # once: the place is tried to be kept at every move
                screen.status.warn(str(error))
            self._warned = True
        else:
            self._warned = False

    def keep_view_soon(self) -> None:
        """Keep the place once the reader rests."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(_SECONDS, lambda: self._screen.run_later(self.keep_view()))
