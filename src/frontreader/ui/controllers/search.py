"""Search: what is searched, and the way in and out of the overlay."""

from collections.abc import Iterator

from frontreader.analysis.links import ItemRef
from frontreader.search.index import SearchIndex
from frontreader.search.items import SearchItem
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.screens.search import SearchOverlay
from frontreader.ui.session import Session


def sentence_items(session: Session) -> Iterator[SearchItem]:
    """The sentences; they need no analysis."""
    text = session.document.text
    if session.analysis is not None:
        for one in session.analysis.sentences:
            yield SearchItem(("sentence", one.id), text[one.start : one.end], (), one.start)


def extracted_items(session: Session) -> Iterator[SearchItem]:
    """Entities with their aliases, events with what takes part in them, times."""
    if session.analysis is None or session.links is None:
        return
    text = session.document.text
    for entity in session.analysis.entities:
        forms = {text[mention.start : mention.end] for mention in entity.mentions}
        aliases = tuple(dict.fromkeys((*entity.aliases, *sorted(forms - {entity.name}))))
        yield SearchItem(("entity", entity.id), entity.name, aliases, entity.mentions[0].start)
    for event in session.analysis.events:
        trigger = " … ".join(text[part.start : part.end] for part in event.trigger.parts)
        fillers = [text[argument.start : argument.end] for argument in event.arguments]
        label = f"{event.type.rpartition('.')[2]}  {trigger}  {' · '.join(fillers)}"
        yield SearchItem(("event", event.id), label, (event.lemma,) if event.lemma else (), event.trigger.start)
    for time in session.analysis.times:
        yield SearchItem(("time", time.id), text[time.start : time.end], (time.value,), time.start)


def note_items(session: Session) -> Iterator[SearchItem]:
    """Notes by their text, tags and quote."""
    for note in session.annotations:
        tags = " ".join(f"#{tag}" for tag in note.tags)
        label = " ".join(part for part in (note.body, tags) if part) or note.anchor.quote
        yield SearchItem(("note", note.id), label, (note.anchor.quote,), note.start)


class Search(Controller):
    """The index is made in a thread when search is first opened, and again when what it holds has changed."""

    def __init__(self, screen) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super().__init__(screen)
        self._index: SearchIndex | None = None
        self._made_of: tuple[object, ...] = ()

    def index(self) -> SearchIndex:
        """An index of what is known now; it may still be filling."""
        made_of = (self.session.document.id, self.session.document.sha256, id(self.session.analysis))
        if self._index is None or made_of != self._made_of:
            self._index, self._made_of = SearchIndex(), made_of
            session, index = self.session, self._index

            def fill() -> None:
                index.add(extracted_items(session))
                index.add(sentence_items(session))
                index.settle()
                self.screen.app.call_from_thread(self._filled, index)

            self._index.add(note_items(session))
            self.screen.run_worker(fill, thread=True, exclusive=True, group="search-index")
        return self._index

    def notes_changed(self) -> None:
        """Notes were added, edited or deleted."""
        if self._index is not None:
            known = {("note", note.id) for note in self.session.annotations}
            self._index.remove([ref for ref in self._note_refs if ref not in known])
            self._add_notes(self._index)

    def _add_notes(self, index: SearchIndex) -> None:
        index.add(note_items(self.session))
        self._note_refs = [("note", note.id) for note in self.session.annotations]

    _note_refs: list = []  # type: ignore[type-arg]  # noqa: RUF012

    def _filled(self, index: SearchIndex) -> None:
        overlay = self.screen.app.screen
        if index is self._index and isinstance(overlay, SearchOverlay):
            overlay.index_grew()

    def open(self, _: int | None, __: str | None) -> None:
        screen = self.screen
        here = screen.here()
        before = (self.session.chosen, self.session.spans, self.session.at, self.session.walked)
        scroll = screen.pane.scroll_y

        def left(found: list[ItemRef] | None) -> None:
            screen.pane.lift(0)
            if found is None:
                self.session.chosen, self.session.spans, self.session.at, self.session.walked = before
                screen.pane.show_matches(())
                screen.return_to(here)
                screen.pane.scroll_to(y=scroll, animate=False, immediate=True, force=True)
                screen.light()
                return
            screen.session.jumps.push(here)
            self._walk(found)

        screen.app.push_screen(SearchOverlay(self.index(), self.preview), left)

    def preview(self, ref: ItemRef, letters: list[Span]) -> None:
        """The text behind follows the selected match."""
        places = [self._sentence(ref)] if ref.kind == "sentence" else self.session.places(ref)
        if not places:
            return
        self.screen.pane.show_matches([])
        self.session.spans, self.session.at = (letters or places) if ref.kind == "sentence" else places, 0
        self.screen.light()
        self.screen.pane.move_caret(self.session.spans[0].start)
        self.screen.pane.lift(SearchOverlay.ROWS)

    def _sentence(self, ref: ItemRef) -> Span:
        sentences = self.session.analysis.sentences if self.session.analysis else ()
        one = sentences[int(ref.id.removeprefix("s")) - 1]
        return Span(one.start, one.end)

    def _walk(self, refs: list[ItemRef]) -> None:
        """`n` walks the places of the match, then those of the other matches, in the order of the text."""
        chosen = refs[0]
        spans: list[Span] = []
        for ref in refs:
            spans += [self._sentence(ref)] if ref.kind == "sentence" else self.session.places(ref)[:1_000]
        current = self.screen.pane.caret
        self.session.spans = sorted(set(spans))
        starts = [span.start for span in self.session.spans]
        self.session.at = starts.index(current) if current in starts else 0
        self.session.walked = "matches"
        if chosen.kind != "sentence":
            self.session.chosen = chosen
            self.screen.items.select(chosen)
        self.screen.light()
        self.screen.say(strings.matches(len(self.session.spans)))
