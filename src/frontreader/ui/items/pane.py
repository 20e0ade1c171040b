"""The items pane: tabs, the list of the present tab, and the card of its current item."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize
from textual.message import Message

from frontreader.analysis.links import ItemRef, Kind, Links
from frontreader.analysis.model import Analysis
from frontreader.annotations.model import Annotation
from frontreader.text.document import Document
from frontreader.ui import strings
from frontreader.ui.items.card import Card
from frontreader.ui.items.card_lines import Material, codes_by_type, repeats_of
from frontreader.ui.items.item_list import ItemList
from frontreader.ui.items.narrowing import Narrowing, shown_entity, shown_event
from frontreader.ui.items.note_narrowing import NoteNarrowing
from frontreader.ui.items.rows import Doubt, Rows, entity_rows, event_rows, note_rows, time_rows
from frontreader.ui.items.tabs import TABS, Tabs
from frontreader.ui.items.wording import HasConfidence
from frontreader.ui.looks import glyph
from frontreader.ui.noting.targets import NoteTargets
from frontreader.ui.renewal import Rename, renaming

if TYPE_CHECKING:
    from frontreader.judging.judged import Judged

Order = Literal["text", "type", "count", "name", "sure"]
TAB_OF: dict[Kind, str] = {"event": "Events", "entity": "Entities", "time": "Times", "note": "Notes"}
HINTS = {
    **strings.EMPTY_TABS,
    "Notes": "No notes yet. Select words in the article and annotate them: the note will be listed here.",
}
HIDDEN_TIMES = "TIME"
"""The name of the times among the types that can be hidden, as in `looks.TYPE_NAMES`."""
_LEAST_HEIGHT_WITH_CARD = 12
_CODES_AFTER = 1.0
"""Seconds until the codes of the typology are read: the first screen does not wait for them."""


class ItemsPane(Vertical):
    """Shows one analysis and the reader's notes. Beside its own message it lets those of the list and the card pass:
    `ItemList.Highlighted`, `ItemList.Followed`, `Card.Followed`."""

    class TabShown(Message):
        """The reader went to another tab."""

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self.tabs = Tabs()
        self.list = ItemList()
        self.card = Card()
        self.hints = dict(HINTS)
        """What an empty tab says, by tab; the app may add its keys."""
        self._tab = TABS[0]
        self._analysis: Analysis | None = None
        self._links: Links | None = None
        self._document: Document | None = None
        self._notes: Sequence[Annotation] = ()
        self._codes: Mapping[str, str] = {}
        self._repeats: Mapping[str, Sequence[int]] = {}
        self._material: Material | None = None
        self._targets: NoteTargets | None = None
        self._elsewhere: Mapping[str, Annotation] = {}
        self._judged: Judged | None = None
        self._narrowing = Narrowing()
        self._note_narrowing = NoteNarrowing()
        self._hidden: frozenset[str] = frozenset()
        self._order: Order = "text"
        self._unsure = 0.0
        self._rows: dict[str, Rows[Any]] = {}
        self._kept: dict[str, ItemRef] = {}

    def compose(self) -> ComposeResult:
        yield self.tabs
        yield self.list
        yield self.card

    def on_mount(self) -> None:
        self.set_timer(_CODES_AFTER, lambda: self.run_worker(self.learn_codes()))

    async def learn_codes(self) -> None:
        """Have the cards say what event types are called elsewhere."""
        self._codes = await asyncio.to_thread(codes_by_type)
        self._take_notes(self._notes)
        self.card.show(self.card.ref, self._material)

    # What it shows

    def load(
        self,
        analysis: Analysis,
        links: Links,
        document: Document,
        annotations: Sequence[Annotation],
        *,
        narrowing: Narrowing | None = None,
        hidden: frozenset[str] | None = None,
        unsure: float | None = None,
        judged: "Judged | None" = None,
    ) -> None:
        """Show an analysis, or another one of the same document: cursor and rows stay where they are. None leaves
        narrowing, hidden types and what is dimmed as they are. `judged` is None where the reader judged nothing."""
        self._judged = judged
        rename: Rename | None = None
        if self._document is not None and self._document.id != document.id:
            self._kept.clear()
            self.list.marked = frozenset()
            self.list.picked = frozenset()
            self._note_narrowing = NoteNarrowing()
        elif self._links is not None:
            rename = renaming(self._links, links)
            found = {tab: rename(ref) for tab, ref in self._kept.items()}
            self._kept = {tab: ref for tab, ref in found.items() if ref is not None}
        self._analysis, self._links, self._document = analysis, links, document
        self._narrowing = self._narrowing if narrowing is None else narrowing
        self._hidden = self._hidden if hidden is None else hidden
        self._unsure = self._unsure if unsure is None else unsure
        self._repeats = repeats_of(analysis.events)
        self._take_notes(annotations)
        self._remake(rename)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show other notes; the lists of the analysis stay as they are."""
        self._take_notes(annotations)
        self._show()

    def set_elsewhere(self, notes: Mapping[str, Annotation]) -> None:
        """Notes of other documents that these link to, by what the links call them."""
        self._elsewhere = notes
        self._take_notes(self._notes)
        self.card.show(self.card.ref, self._material)

    def narrow(self, narrowing: Narrowing) -> None:
        """List only the events that match."""
        self._narrowing = narrowing
        self._remake()

    def narrow_notes(self, narrowing: NoteNarrowing) -> None:
        """List only the notes that match."""
        self._note_narrowing = narrowing
        self._take_notes(self._notes)
        self._show()

    def hide_types(self, hidden: frozenset[str]) -> None:
        """Leave out entities by type, events by family or type."""
        self._hidden = hidden
        self._remake()

    def sort(self, by: Order) -> None:
        """In the order of the text, by type, by count (of mentions), by name or by confidence, the surest first; what a
        list cannot be sorted by leaves it in the order of the text."""
        self._order = by
        self._remake()

    def dim_unsure(self, below: float) -> None:
        """Dim what the analyzer is less sure of."""
        self._unsure = below
        self._remake()

    @property
    def narrowing(self) -> Narrowing:
        return self._narrowing

    @property
    def note_narrowing(self) -> NoteNarrowing:
        return self._note_narrowing

    @property
    def hidden(self) -> frozenset[str]:
        return self._hidden

    @property
    def order(self) -> Order:
        return self._order

    # Tabs

    @property
    def tab(self) -> str:
        return self._tab

    def show_tab(self, name: str) -> None:
        """Show one of `TABS`; its cursor is where it was."""
        if name != self._tab:
            self._go_to_tab(name)
            self.post_message(self.TabShown(name))

    def next_tab(self, step: int) -> None:
        self.show_tab(TABS[(TABS.index(self._tab) + step) % len(TABS)])

    def _go_to_tab(self, name: str) -> None:
        if self.list.current:
            self._kept[self._tab] = self.list.current
        self._tab = name
        self._show()

    # Items

    def select(self, ref: ItemRef) -> bool:
        """Show an item: its tab, its row, its card. False where the list does not have it (narrowed or hidden): then
        the card shows it all the same."""
        if ref.kind not in TAB_OF:
            return False
        if TAB_OF[ref.kind] != self._tab:
            self._go_to_tab(TAB_OF[ref.kind])
        found = self.list.move_to(ref)
        self.card.show(ref, self._material)
        return found

    def mark_sentence(self, index: int) -> None:
        """Mark the items of the sentence with this index (from 0), and bring the first into sight."""
        refs = self._items_in(index)
        self.list.marked = frozenset(refs)
        rows = self.list.rows
        places = [place for ref in refs if rows and (place := rows.find(ref)) is not None]
        if rows and places:
            self.list.scroll_to_ref(rows.ref(max(places)))
            self.list.scroll_to_ref(rows.ref(min(places)))

    def _items_in(self, index: int) -> list[ItemRef]:
        if self._links is None or self._analysis is None or not 0 <= index < len(self._analysis.sentences):
            return []
        sentence = self._analysis.sentences[index]
        notes = [note for note in self._notes if sentence.start <= note.start < max(sentence.end, sentence.start + 1)]
        notes += self._targets.to(ItemRef("sentence", sentence.id)) if self._targets is not None else []
        return [*self._links.items_in(index), *(ItemRef("note", note.id) for note in notes)]

    # Inside

    def _take_notes(self, notes: Sequence[Annotation]) -> None:
        self._notes = sorted(notes, key=lambda note: (note.start, note.end))
        if self._links is None or self._document is None:
            return
        self._rows["Notes"] = note_rows(self._note_narrowing.kept(self._notes), self._links)
        ids = {note.id for note in self._notes}
        self.list.picked = frozenset(ref for ref in self.list.picked if ref.id in ids)
        by_id = {note.id: note for note in self._notes}
        links, text = self._links, self._document.text
        self._targets = NoteTargets(self._notes, links, text, self._elsewhere)
        self._material = Material(
            links, text, by_id, self._repeats, self._codes, judged=self._judged, targets=self._targets
        )

    def _remake(self, rename: Rename | None = None) -> None:
        """Make the lists anew from what is known, narrowed, hidden and sorted."""
        if self._analysis is None or self._links is None or self._document is None:
            return
        links, text = self._links, self._document.text
        events = [
            event
            for event in self._analysis.events
            if shown_event(event, self._hidden) and self._narrowing.matches(event)
        ]
        entities = [entity for entity in self._analysis.entities if shown_entity(entity, self._hidden)]
        times = [] if HIDDEN_TIMES in self._hidden else list(self._analysis.times)
        match self._order:
            case "type":
                events.sort(key=lambda event: event.type)
                entities.sort(key=lambda entity: entity.type)
            case "count":
                entities.sort(key=lambda entity: -len(entity.mentions))
            case "name":
                entities.sort(key=lambda entity: entity.name.casefold())
            case "sure":
                events.sort(key=_doubt)
                entities.sort(key=_doubt)
                times.sort(key=_doubt)
            case "text":
                pass
        doubt = Doubt(self._unsure, figures=self._order == "sure", verdict=self._verdict)
        self._rows |= {
            "Events": event_rows(events, links, text, doubt),
            "Entities": entity_rows(entities, links, len(text), doubt),
            "Times": time_rows(times, links, text, doubt),
        }
        self._show(rename)

    def _verdict(self, kind: Kind, name: str) -> str:
        """The reader's verdict on an item of a list."""
        if self._judged is None or kind not in ("entity", "event", "time"):
            return ""
        from frontreader.judging.claims import ItemName

        found = self._judged.own(ItemName(kind, name))
        return "added" if found is not None and found.added else found.verdict if found is not None else ""

    def _show(self, rename: Rename | None = None) -> None:
        """Bring tabs, list and card up to date with the present tab."""
        rows = self._rows.get(self._tab)
        self.tabs.show(self._tab, self._counts(), self._narrowed_words())
        if rows is None:
            return
        same_list = self.list.rows is not None and self.list.rows.kind == rows.kind
        self.list.empty = self._empty_words()
        self.list.show(rows, None if same_list else self._kept.get(self._tab), rename)
        self.card.show(self.list.current, self._material)
        self._show_card()

    def _counts(self) -> dict[str, str]:
        if self._analysis is None:
            return {}
        counts: dict[str, str] = {}
        for name, rows in self._rows.items():
            total = self._total(name)
            counts[name] = str(total) if len(rows) == total else f"{len(rows)}/{total}"
            if not self._analysis.sentences and name != "Notes":
                counts[name] = ""  # not analysed yet: nothing is known, which is not 0
        return counts

    def _total(self, tab: str) -> int:
        """How much a tab would list if nothing were narrowed or hidden."""
        if self._analysis is None:
            return 0
        match tab:
            case "Events":
                return len(self._analysis.events)
            case "Entities":
                return len(self._analysis.entities)
            case "Times":
                return len(self._analysis.times)
            case _:
                return len(self._notes)

    def _narrowed_words(self) -> str:
        if self._links is None:
            return ""
        if self._tab == "Notes":
            return f" {glyph('·')} ".join(self._note_narrowing.describe())
        parts = self._narrowing.describe(self._links) if self._tab == "Events" else []
        if self._hidden:
            parts.append(f"{len(self._hidden)} type{'s' if len(self._hidden) > 1 else ''} hidden")
        return f" {glyph('·')} ".join(parts)

    def _empty_words(self) -> str:
        if self._analysis is None:
            return ""
        if self._total(self._tab):
            return "Nothing is left of this list. Widen what it is narrowed to, or show the hidden types again."
        return self.hints[self._tab]

    def _show_card(self) -> None:
        self.card.display = self.list.current is not None and self.size.height >= _LEAST_HEIGHT_WITH_CARD

    def on_resize(self, event: Resize) -> None:
        self.card.display = self.list.current is not None and event.size.height >= _LEAST_HEIGHT_WITH_CARD

    def on_item_list_highlighted(self, message: ItemList.Highlighted) -> None:
        self.card.show(message.ref, self._material)

    def on_tabs_chosen(self, message: Tabs.Chosen) -> None:
        message.stop()
        self.show_tab(message.name)


def _doubt(item: HasConfidence) -> float:
    """The surest first; what nothing is known of last."""
    return 2.0 if item.confidence is None else 1.0 - item.confidence
