"""Search: what is searched, and the way in and out of the overlay."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from frontreader.analysis.links import ItemRef
from frontreader.analysis.model import Analysis
from frontreader.search.index import SearchIndex
from frontreader.search.items import Ref, SearchItem
from frontreader.text.document import Document
from frontreader.text.span import HasSpan, Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.screens.search import SearchOverlay
from frontreader.ui.session import Session

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_MOST_PLACES = 1_000
"""Of one match: an entity of a book has more, and `n` is no way to read them all."""


def sentence_items(text: str, sentences: Sequence[HasSpan]) -> Iterator[SearchItem]:
    """The sentences, named as an analysis names them; they need none."""
    for number, one in enumerate(sentences, 1):
        yield SearchItem(("sentence", f"s{number}"), text[one.start : one.end], (), one.start)


def extracted_items(text: str, analysis: Analysis) -> Iterator[SearchItem]:
    """Entities with their aliases, events with what takes part in them, times."""
    for entity in analysis.entities:
        forms = {text[mention.start : mention.end] for mention in entity.mentions}
        aliases = tuple(dict.fromkeys((*entity.aliases, *sorted(forms - {entity.name}))))
        yield SearchItem(("entity", entity.id), entity.name, aliases, entity.mentions[0].start)
    for event in analysis.events:
        trigger = " … ".join(text[part.start : part.end] for part in event.trigger.parts)
        fillers = [text[argument.start : argument.end] for argument in event.arguments]
        label = f"{event.type.rpartition('.')[2]}  {trigger}  {' · '.join(fillers)}"
        yield SearchItem(("event", event.id), label, (event.lemma,) if event.lemma else (), event.trigger.start)
    for time in analysis.times:
        yield SearchItem(("time", time.id), text[time.start : time.end], (time.value,), time.start)


def note_items(session: Session) -> Iterator[SearchItem]:
    """Notes by their text, tags and quote."""
    for note in session.annotations:
        tags = " ".join(f"#{tag}" for tag in note.tags)
        label = " ".join(part for part in (note.body, tags) if part) or note.anchor.quote
        yield SearchItem(("note", note.id), label, (note.anchor.quote,), note.start)


class Search(Controller):
    """The index is made in a thread when search is first opened, and again when what it holds has changed."""

    def __init__(self, screen: "ReaderScreen") -> None:
        super().__init__(screen)
        self._index: SearchIndex | None = None
        self._made_of: tuple[Document, Analysis | None, Sequence[HasSpan]] | None = None
        self._notes: list[Ref] = []

    def index(self) -> SearchIndex:
        """An index of what is known now; it may still be filling."""
        document, analysis, sentences = made_of = (
            self.session.document,
            self.session.analysis,
            self.screen.pane.sentences,
        )
        before = self._made_of
        if self._index is not None and before is not None and all(a is b for a, b in zip(made_of, before, strict=True)):
            return self._index
        self._made_of = made_of
        index = self._index = SearchIndex()

        def fill() -> None:
            if analysis is not None:
                index.add(extracted_items(document.text, analysis))
            index.add(sentence_items(document.text, sentences))
            index.settle()
            self.screen.app.call_from_thread(self._filled, index)

        self._add_notes(index)
        self.screen.run_worker(fill, thread=True, exclusive=True, group="search-index")
        return index

    def notes_changed(self) -> None:
        """Notes were added, edited or deleted."""
        if self._index is not None:
            self._index.remove(self._notes)
            self._add_notes(self._index)

    def analysis_changed(self) -> None:
        """More is known of the article: an open search finds it."""
        overlay = self.screen.app.screen
        if isinstance(overlay, SearchOverlay):
            overlay.index = self.index()

    def _add_notes(self, index: SearchIndex) -> None:
        items = list(note_items(self.session))
        index.add(items)
        self._notes = [item.ref for item in items]

    def _filled(self, index: SearchIndex) -> None:
        overlay = self.screen.app.screen
        if index is self._index and isinstance(overlay, SearchOverlay):
            overlay.index_grew()

    def open(self, _: int | None, __: str | None) -> None:
        screen, session = self.screen, self.session
        here = screen.here()
        before = (session.chosen, session.spans, session.at, session.walked)
        scroll = screen.pane.scroll_y

        def left(found: list[ItemRef] | None) -> None:
            screen.pane.lift(0)
            if found is not None:
                session.jumps.push(here)
                self._walk(found)
                return
            screen.return_to(here)
            session.chosen, session.spans, session.at, session.walked = before
            screen.pane.scroll_to(y=scroll, animate=False, immediate=True, force=True)
            screen.light()

        overlay = SearchOverlay(
            self.index(), self.preview, screen.sentence_at, growing=lambda: screen.analysing.running
        )
        screen.app.push_screen(overlay, left)

    def preview(self, ref: ItemRef, letters: list[Span]) -> None:
        """The text behind follows the selected match."""
        places = letters or self._places(ref)
        if places:
            self.session.spans, self.session.at = places, 0
            self.screen.light()
            self.screen.pane.move_caret(places[0].start)
            self.screen.pane.lift(SearchOverlay.ROWS)

    def _places(self, ref: ItemRef) -> Sequence[Span]:
        """Where a match stands; sentences are those of the pane, which are there before the analysis."""
        if ref.kind != "sentence":
            return self.session.places(ref)
        index = int(ref.id.removeprefix("s")) - 1
        sentences = self.screen.pane.sentences
        return [Span(sentences[index].start, sentences[index].end)] if index < len(sentences) else []

    def _walk(self, refs: list[ItemRef]) -> None:
        """`n` walks the places of all matches in the order of the text, from the one that was taken."""
        taken = self.screen.pane.caret
        spans = {span for ref in refs for span in self._places(ref)[:_MOST_PLACES]}
        self.session.walk(sorted(spans), "matches", taken)
        if refs[0].kind != "sentence":
            self.session.chosen = refs[0]
            self.screen.items.select(refs[0])
        self.screen.light()
        self.screen.status.say(strings.matches(len(spans)))
