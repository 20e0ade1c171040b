"""The reader's screen: the article beside its items, and what ties them together."""

import asyncio
import inspect
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen

from frontreader.analysis.analyzer import Part
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import Analysis
from frontreader.annotations.model import Annotation
from frontreader.library.model import LibraryError, ViewState
from frontreader.library.store import Library
from frontreader.text.span import HasSpan, index_at
from frontreader.ui import strings
from frontreader.ui.actions import Action, Where, by_id
from frontreader.ui.bars import Bar, Piece, header
from frontreader.ui.config import Config
from frontreader.ui.controllers.go import Go
from frontreader.ui.controllers.loading import Controllers
from frontreader.ui.controllers.select import Select
from frontreader.ui.items.card import Card
from frontreader.ui.items.item_list import ItemList
from frontreader.ui.items.pane import ItemsPane
from frontreader.ui.jumps import Place
from frontreader.ui.keymap import Keymap, KeyParser, key_name
from frontreader.ui.looks import family
from frontreader.ui.opening import Opened
from frontreader.ui.reading.pane import Lit, ReadingPane
from frontreader.ui.session import Session
from frontreader.ui.store import Store

if TYPE_CHECKING:
    from frontreader.analysis.client import Running

NARROW_SCREEN = 80
"""Columns below which one pane is shown at a time."""
_MESSAGE_SECONDS = 6.0
_VIEW_SECONDS = 0.5
"""How long after the last move the reading position is kept."""


class ReaderScreen(Screen[None]):
    """One document at a time. Controllers do the actions; this ties text, items and notes to each other."""

    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = "#text"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]  # noqa: RUF012 (as Textual declares it)

    class PartArrived(Message):
        """A worker analysed part of a document."""

        def __init__(self, sha256: str, part: Part) -> None:
            super().__init__()
            self.sha256 = sha256
            self.part = part

    class Segmented(Message):
        """The sentences of a document are known before its analysis is."""

        def __init__(self, sha256: str, sentences: Sequence[HasSpan]) -> None:
            super().__init__()
            self.sha256 = sha256
            self.sentences = sentences

    class AnalysisFailed(Message):
        """A worker could not."""

        def __init__(self, sha256: str, why: str) -> None:
            super().__init__()
            self.sha256 = sha256
            self.why = why

    def __init__(self, opened: Opened, store: Store, config: Config, notices: list[str]) -> None:
        super().__init__()
        self.store = store
        self.config = config
        self.keymap = Keymap(config.keys)
        self.parser = KeyParser(self.keymap)
        self.zen = False
        self.divider = 0
        self._opened = opened
        self.session = Session(opened.document, opened.analysis, opened.annotations, hidden=config.hide)
        self.pane = ReadingPane(opened.document.text, measure=config.measure, id="text")
        self.items = ItemsPane(id="items")
        self.selecting = Select(self)
        self.controllers = Controllers(self)
        self.controllers["select"] = self.selecting
        self._message: tuple[str, str] = ("", "")
        self._notices = notices
        self._message_timer: Any = None
        self._view_timer: Any = None
        self._progress: tuple[int, int] | None = None
        self.running: Running | None = None
        """The analysis under way."""

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        with Horizontal(id="panes"):
            yield self.pane
            yield self.items
        yield Bar(id="status")

    def on_mount(self) -> None:
        self.items.hints |= strings.empty_tabs(self.keymap.shown("note.annotate"))
        self._show_opened(self._opened)

    # Opening

    def _show_opened(self, opened: Opened) -> None:
        """Show a document with all that is known of it; what is not is asked for once the text is on screen."""
        document = opened.document
        view = opened.view or ViewState(offset=document.body)
        if opened.view is not None:
            self.session.hidden = frozenset(view.hidden_types)
        self.session.marks = dict(view.marks)
        self.query_one("#header", Bar).show(*header(document.title, document.date))
        if self.session.analysis is None:
            nothing = Analysis(document.id, document.sha256, (), (), (), (), ANALYZER)
            self.items.hints |= strings.ANALYSING_TABS
            self.items.load(nothing, Links(nothing), document, self.session.annotations)
            self.pane.show_decorations(self.session.decorations())
        else:
            self._show_analysis()
        self._show_notes()
        self.pane.move_caret(min(view.offset, max(0, len(document.text) - 1)), tell=False)
        if view.tab:
            self.items.show_tab(view.tab)
        self._mark_sentence()
        notices = [*self._notices, *document.notices, *([opened.problem] if opened.problem else [])]
        self._notices = []
        if notices:
            self.warn("  ".join(notices))
        self.update_status()
        self.call_after_refresh(self._after_first_frame, view)

    def _after_first_frame(self, view: ViewState) -> None:
        self.pane.reveal(self.pane.caret)
        if view.item is not None:
            self._restore_item(view)
        if self.session.analysis is None:
            from frontreader.ui.analysing import analyse, segment_first

            segment_first(self)
            analyse(self)

    def _restore_item(self, view: ViewState) -> None:
        kind, name = view.item or ("", "")
        ref = ItemRef(kind, name)  # type: ignore[arg-type]
        if self.session.places(ref):
            self.choose(ref, at=self.pane.caret, jump=False, focus_text=True, move=False)

    async def show_document(self, opened: Opened) -> None:
        """Leave the present document, its place kept, and show another."""
        await self.leave()
        self.stop_analysis()
        self.selecting.stop()
        hidden = self.session.hidden
        self.session = Session(opened.document, opened.analysis, opened.annotations, hidden=hidden)
        self.pane.show_text(opened.document.text)
        self._show_opened(opened)
        self.show_text_pane()

    def open_other(self, path: str | None, document_id: str | None) -> None:
        """Open a file, or what the library kept of a document."""
        from frontreader.ui.opening import load

        async def work() -> None:
            opened, error = await asyncio.to_thread(load, path, document_id, self.store.library)
            if opened is None:
                self.warn(error)
                return
            await self.show_document(opened)

        self.run_worker(work(), exclusive=True, group="open")

    async def leave(self) -> None:
        """Keep where the reader is."""
        if self.store.available:
            try:
                await self.store.call(self._keep_view())
            except LibraryError as error:
                self.warn(str(error))

    # The analysis

    def on_reader_screen_part_arrived(self, message: PartArrived) -> None:
        if message.sha256 != self.session.document.sha256:
            return
        part = message.part
        self._progress = None if part.final else (part.done, part.total)
        self.session.analysed(part.analysis)
        self._show_analysis()
        self._mark_sentence()
        self.update_status()

    def on_reader_screen_segmented(self, message: Segmented) -> None:
        if message.sha256 == self.session.document.sha256 and not self.pane.sentences:
            self.pane.show_sentences(message.sentences)
            self.update_status()

    def on_reader_screen_analysis_failed(self, message: AnalysisFailed) -> None:
        if message.sha256 == self.session.document.sha256:
            self._progress = None
            self.warn(message.why)

    def stop_analysis(self) -> bool:
        """Stop the analysis; whether one was running."""
        running = any(worker.group == "analysis" and not worker.is_finished for worker in self.workers)
        self.workers.cancel_group(self, "analysis")
        if self.running is not None:
            self.running.cancel()
        self._progress = self.running = None
        self.items.hints |= strings.EMPTY_TABS
        self.update_status()
        return running

    def _show_analysis(self) -> None:
        session = self.session
        if session.analysis is None or session.links is None:
            return
        if self._progress is None:
            self.items.hints |= strings.EMPTY_TABS
        self.pane.show_sentences(session.analysis.sentences)
        self.pane.show_decorations(session.decorations())
        self.items.hide_types(session.hidden)
        self.items.load(session.analysis, session.links, session.document, session.annotations)

    def hide(self, hidden: frozenset[str]) -> None:
        """Show and hide types."""
        self.session.hidden = hidden
        self.pane.show_decorations(self.session.decorations())
        self.items.hide_types(hidden)
        self.save_view()

    def type_counts(self) -> Counter[str]:
        """How many mentions, times and events of each type or family there are."""
        counts: Counter[str] = Counter()
        if self.session.analysis is not None:
            counts.update(one.type for entity in self.session.analysis.entities for one in entity.mentions)
            counts.update(family(event.type) for event in self.session.analysis.events)
            counts["TIME"] = len(self.session.analysis.times)
        return counts

    # Notes

    def _show_notes(self) -> None:
        self.pane.show_notes(self.session.annotations)
        self.items.set_annotations(self.session.annotations)

    async def reload_notes(self) -> None:
        """The library's notes changed."""
        document = self.session.document.id
        try:
            found: list[Annotation] = await self.store.call(lambda library: library.annotations(document))
        except LibraryError as error:
            self.warn(str(error))
            return
        if document == self.session.document.id:
            self.session.annotations = found
            self._show_notes()
            if "search" in self.controllers:
                from frontreader.ui.controllers.search import Search  # only where it has been used already

                search = self.controllers["search"]
                if isinstance(search, Search):
                    search.notes_changed()
            self._mark_sentence()

    # The two-way link

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at or before `offset`; -1 while none are known."""
        return index_at(self.pane.sentences, offset)

    def items_of_sentence(self) -> list[ItemRef]:
        """What stands in the current sentence and is shown."""
        links, index = self.session.links, self.pane.sentence
        found = links.items_in(index) if links is not None and index >= 0 else []
        span = self.pane.sentence_span(index)
        notes = [ItemRef("note", one.id) for one in self.session.annotations if span.start <= one.start < span.end]
        return [ref for ref in found if self.session.shows(ref)] + notes

    def _mark_sentence(self) -> None:
        self.items.mark_sentence(self.pane.sentence)

    def choose(
        self, ref: ItemRef, *, at: int | None = None, jump: bool = True, focus_text: bool = False, move: bool = True
    ) -> None:
        """Make `ref` the chosen item: its places are lit, its row and card shown, the place at `at` walked from."""
        spans = self.session.places(ref)
        if not spans:
            self.items.select(ref)
            return
        if jump:
            self.remember()
        self.session.chosen, self.session.walked, self.session.spans = ref, "item", spans
        offset = self.pane.caret if at is None else at
        self.session.at = max(0, min(index_at(spans, offset), len(spans) - 1))
        self.items.select(ref)
        self.light()
        if move:
            self.pane.move_caret(spans[self.session.at].start)
        if focus_text:
            self.show_text_pane()

    def light(self) -> None:
        """Show what is lit."""
        self.pane.show_lit(Lit(tuple(self.session.spans), self.session.at))
        self.update_status()

    def unlight(self) -> None:
        """Nothing is chosen any more."""
        self.session.chosen, self.session.walked, self.session.spans, self.session.at = None, "", (), 0
        self.pane.show_matches(())
        self.light()

    def on_reading_pane_caret_moved(self) -> None:
        self._mark_sentence()
        self.update_status()
        self.save_view()

    def on_reading_pane_picked(self) -> None:
        self.run_action_id("go.star")

    def on_item_list_highlighted(self, message: ItemList.Highlighted) -> None:
        self.choose(message.ref, at=-1, jump=False)

    def on_item_list_followed(self, message: ItemList.Followed) -> None:
        self.choose(message.ref, at=-1)
        self.show_text_pane()

    def on_card_followed(self, message: Card.Followed) -> None:
        if message.ref.kind == "sentence":
            self.remember()
            self.pane.move_caret(self.session.places(message.ref)[0].start)
        else:
            self.choose(message.ref, at=-1)

    def on_items_pane_tab_shown(self) -> None:
        self._mark_sentence()
        self.save_view()

    # Places

    def here(self) -> Place:
        """Where the reader is."""
        return Place(self.pane.caret, self.items.tab, self.session.chosen)

    def remember(self) -> None:
        """Put where the reader is on the jump list, before a jump."""
        self.session.jumps.push(self.here())

    def return_to(self, place: Place) -> None:
        """Go back to a place: text, tab and item."""
        if place.item is not None and self.session.places(place.item):
            self.choose(place.item, at=place.offset, jump=False, move=False)
        elif place.item is None:
            self.unlight()
        self.items.show_tab(place.tab)
        self.pane.move_caret(place.offset)

    def save_view(self) -> None:
        """Keep the place soon, once the reader rests."""
        if self._view_timer is not None:
            self._view_timer.stop()
        self._view_timer = self.set_timer(_VIEW_SECONDS, self.leave)

    def _keep_view(self) -> Callable[[Library], None]:
        session = self.session
        view = ViewState(
            self.pane.caret,
            self.items.tab,
            tuple(sorted(session.hidden)),
            (session.chosen.kind, session.chosen.id) if session.chosen else None,
            dict(session.marks),
        )
        document = session.document.id
        return lambda library: library.save_view_state(document, view)

    # Panes

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.size.width < NARROW_SCREEN

    def show_text_pane(self) -> None:
        self.pane.focus()
        self._arrange()

    def show_card(self) -> None:
        """To the card, whose lines lead on."""
        self._arrange(items=True)
        self.items.card.focus()

    def show_items_pane(self, *, keep: bool = False) -> None:
        """To the list: its cursor goes to the current sentence's items, unless `keep`."""
        listed = self.items.list
        inside = [
            ref for ref in self.items_of_sentence() if listed.rows is not None and listed.rows.find(ref) is not None
        ]
        if inside and not keep and listed.current not in inside:
            self.items.select(inside[0])
        self._arrange(items=True)
        listed.focus()

    def set_zen(self, zen: bool) -> None:
        """Only the text, centred, or both panes."""
        self.zen = zen
        self.pane.centred = zen
        self.pane.focus()
        self._arrange()

    def move_divider(self, columns: int) -> None:
        self.divider += columns
        self._arrange(items=not self.pane.has_focus)

    def _arrange(self, items: bool = False) -> None:
        """Give the panes their room."""
        width = self.size.width
        self.items.display = not self.zen and (not self.narrow or items)
        self.pane.display = not (self.narrow and items) or self.zen
        if self.zen or self.narrow:
            self.pane.styles.width = "1fr"
        else:
            wanted = min(self.config.measure + self.pane.margin_cells + 3, width * 6 // 10) + self.divider
            room = max(30, min(wanted, width - 24))
            self.divider += room - wanted
            self.pane.styles.width = room
        self.call_after_refresh(self.pane.reflow)

    def on_resize(self) -> None:
        self._arrange(items=self.items.list.has_focus or self.items.card.has_focus)
        self.update_status()

    # Keys

    @property
    def where(self) -> Where:
        """Which keys apply."""
        if self.selecting.anchor is not None:
            return "select"
        return "text" if self.pane.has_focus else "items"

    async def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        key = key_name(event.key, event.character)
        go = self.controllers["go"]
        if isinstance(go, Go) and go.hinting:
            go.hint_key(key)
            return
        if key == "escape" and self.parser.pending:
            self.parser.reset()
            self.update_status()
            return
        step = self.parser.feed(key, self.where)
        self.update_status()
        if step.action is not None:
            await self._run(step.action, step.count, step.argument)

    def run_action_id(self, action_id: str) -> None:
        """Do an action that was chosen by name; those that want a character ask for it."""
        action = by_id()[action_id]
        if action.keys[0].endswith("<char>"):
            self.parser.keys = tuple(self.keymap.keys[action_id][0].split()[:-1])
            self.update_status()
            return
        self.call_later(self._run, action, None, None)

    async def _run(self, action: Action, count: int | None, argument: str | None) -> None:
        done = getattr(self.controllers[action.group], action.name)(count, argument)
        if inspect.isawaitable(done):
            await done

    # The status line

    def say(self, text: str) -> None:
        """Tell the reader something; text from outside is made visible by the bar."""
        self._tell(text, "bar--message")

    def warn(self, text: str) -> None:
        """Tell the reader that something is wrong; it stays until the next message."""
        self._tell(text, "bar--warning")

    def say_no_more(self, kind: str, forward: bool) -> None:
        self.say(strings.no_more(kind, forward))

    def _tell(self, text: str, style: str) -> None:
        self._message = (text, style)
        if self._message_timer is not None:
            self._message_timer.stop()
        if style != "bar--warning":
            self._message_timer = self.set_timer(_MESSAGE_SECONDS, self._forget_message)
        self.update_status()

    def _forget_message(self) -> None:
        self._message = ("", "")
        self.update_status()

    def update_status(self) -> None:
        if not self.is_mounted:
            return
        left: list[Piece] = [(f" {self._position()} ", "bar--title")]
        if self.parser.pending or self.controllers["go"].hinting:  # type: ignore[attr-defined]
            left.append((f" {self.parser.pending}… ", "bar--pending"))
            offered = self.keymap.continues(self.where, self.parser.keys) if self.parser.keys else []
            left += [
                piece
                for keys, action in offered
                for piece in (
                    (f" {''.join(keys[len(self.parser.keys) :])}", "bar--key"),
                    (f" {action.description} ", "bar--dim"),
                )
            ]
            self.query_one("#status", Bar).show(left)
            return
        if self._message[0]:
            left.append((f" {self._message[0]} ", self._message[1]))
        elif self.session.spans and self.session.walked:
            left.append(
                (f" {strings.walking(self.session.at + 1, len(self.session.spans), self.session.walked)} ", "bar--dim")
            )
        if self._progress is not None:
            left.append((f" {strings.analysing(*self._progress)} ", "bar--dim"))
        self.query_one("#status", Bar).show(left, self._footer())

    def _position(self) -> str:
        pane = self.pane
        percent = round(100 * (pane.caret + 1) / max(1, len(pane.text)))
        if self.where == "select" and pane.selection:
            return strings.selected(len(pane.text[pane.selection.start : pane.selection.end].split()))
        if not pane.sentences:
            return f"{percent} %"
        return f"{pane.sentence + 1}/{len(pane.sentences)} · {percent} %"

    def _footer(self) -> list[Piece]:
        pieces: list[Piece] = []
        for action_id, word in strings.FOOTER.items():
            keys = self.keymap.shown(action_id)
            if action_id == "move.down":
                keys = f"{keys} {self.keymap.shown('move.up')}"
            if action_id == "move.event_next":
                keys = f"{keys} {self.keymap.shown('move.event_previous')}"
            pieces.append((f" {keys}", "bar--key"))
            pieces.append((f" {word} ", "bar--dim"))
        return pieces
