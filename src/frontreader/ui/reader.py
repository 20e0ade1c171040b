"""The reader's screen: the article beside its items, and what ties them together."""

import inspect
from collections.abc import Awaitable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from frontreader.analysis.links import ItemRef
from frontreader.text.span import index_at
from frontreader.ui import strings
from frontreader.ui.actions import Action, Where, by_id
from frontreader.ui.analysing import Analysed, Analysing, Failed, Renewing, Segmented
from frontreader.ui.bars import Bar
from frontreader.ui.config import Config
from frontreader.ui.controllers.go import Go
from frontreader.ui.controllers.loading import Controllers
from frontreader.ui.controllers.select import Select
from frontreader.ui.desk import Desk
from frontreader.ui.findings import Findings
from frontreader.ui.items.card import Card
from frontreader.ui.items.item_list import ItemList
from frontreader.ui.items.pane import ItemsPane
from frontreader.ui.judging import Judging
from frontreader.ui.jumps import Place
from frontreader.ui.keymap import Keymap, KeyParser, key_name
from frontreader.ui.noting.elsewhere import Elsewhere
from frontreader.ui.opening import Opened
from frontreader.ui.panes import Panes
from frontreader.ui.reading.density import DensityStrip
from frontreader.ui.reading.pane import Lit, ReadingPane
from frontreader.ui.safekeeping import Safekeeping
from frontreader.ui.session import Session, placed
from frontreader.ui.status import Status
from frontreader.ui.store import Store
from frontreader.ui.watching import Watching

if TYPE_CHECKING:
    from frontreader.ui.controllers.search import Search


class ReaderScreen(Screen[None]):
    """One document at a time. Controllers do the actions; this ties text, items and notes to each other."""

    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = "#text"

    def __init__(self, opened: Opened, store: Store, config: Config, notices: list[str]) -> None:
        super().__init__()
        self.store = store
        self.config = config
        self.keymap = Keymap(config.keys)
        self.parser = KeyParser(self.keymap)
        self.session = Session(
            opened.document,
            opened.analysis,
            opened.annotations,
            hidden=config.hide,
            unsure=config.unsure,
            judgements=opened.judgements,
        )
        self.pane = ReadingPane(opened.document.text, measure=config.measure, id="text")
        self.strip = DensityStrip(id="density")
        self.items = ItemsPane(id="items")
        self.panes = Panes(self)
        self.status = Status(self)
        self.desk = Desk(self)
        self.analysing = Analysing(self)
        self.findings = Findings(self)
        self.selecting = Select(self)
        self.elsewhere = Elsewhere(self)
        self.go = Go(self)
        self.judging = Judging(self)
        self.watching = Watching(self)
        self.safekeeping = Safekeeping(self)
        self.controllers = Controllers(self)
        self.controllers |= {"select": self.selecting, "go": self.go}
        self._styled = False
        self._opened = opened
        self._followed = -1
        self._notices = notices

    def compose(self) -> ComposeResult:
        yield Bar(id="header")
        with Horizontal(id="panes"):
            yield self.pane
            yield self.strip
            yield self.items
        yield Bar(id="status")

    def on_mount(self) -> None:
        self.pane.on_scrolled = self.show_view
        self.items.hints |= strings.empty_tabs(self.keymap.shown("note.annotate"), self.keymap.shown("note.highlight"))
        self.desk.lay(self._opened, self._notices)
        self.panes.arrange(items=False)
        self.watching.start()
        self.call_after_refresh(self.safekeeping.start)

    def update_node_styles(self, animate: bool = True) -> None:
        """Textual works out every style again when a screen is first shown, though they were made just before: a tenth
        of the time to the first frame."""
        if self._styled:
            super().update_node_styles(animate=animate)
        self._styled = True

    # The analysis

    @on(Analysed)
    def _analysed(self, message: Analysed) -> None:
        self.findings.analysed(message)

    @on(Segmented)
    def _segmented(self, message: Segmented) -> None:
        self.findings.segmented(message)

    @on(Renewing)
    def _renewing(self, message: Renewing) -> None:
        self.findings.renewing(message)

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.findings.failed(message)

    # Notes

    def show_notes(self) -> None:
        """Mark the notes in the text and list them."""
        self.pane.show_notes(self.session.annotations)
        self.items.set_annotations(self.session.annotations)
        self.elsewhere.look()

    def on_changed_elsewhere(self) -> None:
        self.run_later(self.watching.reload())

    async def reload_notes(self) -> None:
        """The library's notes changed. Raises LibraryError."""
        document = self.session.document
        found = await self.store.call(lambda library: library.annotations_in(document))
        if document is self.session.document:
            self.session.annotations = placed(found, document)
            self.show_notes()
            if (search := self.search) is not None:
                search.notes_changed()
            self.mark_sentence()

    @property
    def search(self) -> "Search | None":
        """The search, where the reader has searched already."""
        return cast("Search | None", self.controllers.get("search"))

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

    def mark_sentence(self) -> None:
        """Mark the items of the current sentence."""
        self.items.mark_sentence(self.pane.sentence)

    def choose(self, ref: ItemRef, *, at: int | None = None, jump: bool = True, move: bool = True) -> None:
        """Make `ref` the chosen item: its places are lit, its row and card shown, the place at `at` walked from."""
        spans = self.session.places(ref)
        if not spans:
            self.items.select(ref)
            if ref.kind == "note":
                self.status.say(strings.NOTE_WITHOUT_PLACE)
            return
        if jump:
            self.remember()
        self.session.chosen = ref
        self.session.walk(spans, "item", self.pane.caret if at is None else at)
        self.items.select(ref)
        self.light()
        if move:
            self.pane.move_caret(spans[self.session.at].start)

    def light(self) -> None:
        """Show what is lit, in the text and in the density strip."""
        self.pane.show_lit(Lit(self.session.spans, self.session.at))
        self.strip.show_places(self.session.spans, len(self.pane.text))
        self.status.update()

    def unlight(self) -> None:
        """Nothing is chosen any more."""
        self.session.chosen = None
        self.session.walk((), "", 0)
        self.light()

    def on_reading_pane_caret_moved(self) -> None:
        self._follow_caret()

    def _follow_caret(self) -> None:
        """Show and keep where the caret is, once for each move."""
        if self.pane.caret == self._followed:
            return
        self._followed = self.pane.caret
        self.mark_sentence()
        self.status.update()
        self.desk.keep_view_soon()

    def on_reading_pane_pressed(self, message: ReadingPane.Pressed) -> None:
        self.selecting.stop()
        self.pane.move_caret(message.offset, reveal=False)

    def on_reading_pane_dragged(self, message: ReadingPane.Dragged) -> None:
        self.selecting.drag(message.start, message.offset, message.unit)

    def on_reading_pane_picked(self) -> None:
        self.run_action_id("go.star")

    def show_view(self) -> None:
        """Show in the density strip which part of the article is on screen."""
        rows = max(1, self.pane.virtual_size.height)
        top = self.pane.scroll_y
        self.strip.show_view(top / rows, (top + self.pane.size.height - 1) / rows)

    def on_density_strip_clicked(self, message: DensityStrip.Clicked) -> None:
        self.remember()
        self.pane.move_caret(int(message.fraction * len(self.pane.text)))

    def on_item_list_highlighted(self, message: ItemList.Highlighted) -> None:
        self.choose(message.ref, at=-1, jump=False)

    def on_item_list_followed(self, message: ItemList.Followed) -> None:
        self.choose(message.ref, at=-1)
        self.panes.show_text()

    def on_card_followed(self, message: Card.Followed) -> None:
        places = self.session.places(message.ref)
        if message.ref.kind == "note" and (note := self.elsewhere.note(message.ref.id)) is not None:
            self.run_later(self.elsewhere.go(note))
        elif message.ref.kind != "sentence":
            self.choose(message.ref, at=-1)
        elif places:
            self.remember()
            self.pane.move_caret(places[0].start)

    def on_items_pane_tab_shown(self) -> None:
        self.mark_sentence()
        self.desk.keep_view_soon()

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

    def on_resize(self) -> None:
        self.panes.arrange()
        self.status.update()
        self.call_after_refresh(self.show_view)

    # Keys

    @property
    def where(self) -> Where:
        """Which keys apply."""
        if self.selecting.anchor is not None:
            return "select"
        return "text" if self.pane.has_focus else "items"

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if self.app.screen is not self:  # typed ahead, while a screen that it is meant for was opening
            self.app.screen.call_later(_pass_on, self.app.screen, event)
            return
        key = key_name(event.key, event.character)
        if self.go.hinting:
            self.go.hint_key(key)
            return
        if key == "ctrl+c":
            self.status.say(strings.how_to_quit(self.keymap.shown("app.quit"), self.keymap.shown("item.copy")))
            return
        step = self.parser.feed(key, self.where)
        self.status.update()
        if step.action is not None:
            self._run(step.action, step.count, step.argument)

    def run_action_id(self, action_id: str) -> None:
        """Do an action that was chosen by name; one that takes a character waits for it."""
        action = by_id()[action_id]
        if action.takes_character:
            self.parser.expect(action)
            self.status.update()
        else:
            self._run(action, None, None)

    def _run(self, action: Action, count: int | None, argument: str | None) -> None:
        done = getattr(self.controllers[action.group], action.name)(count, argument)
        if inspect.isawaitable(done):
            self.run_later(done)
        self._follow_caret()  # the pane's own message comes a frame later

    def run_later(self, work: Awaitable[None]) -> None:
        """Let `work` go on beside the next keys: the library may be busy, the screen may not. Edits keep their order,
        as the library's thread takes them one by one."""
        self.run_worker(_coroutine(work), group="actions", exit_on_error=True)


def _pass_on(screen: Screen[object], event: events.Key) -> None:
    """Give a key to the field of a screen, once that is there."""
    (screen.focused or screen).post_message(events.Key(event.key, event.character))


async def _coroutine(work: Awaitable[None]) -> None:
    await work
