"""What the reader has open and where they are in it. Knows no Textual."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import Analysis
from frontreader.annotations.model import Annotation
from frontreader.text.document import Document
from frontreader.text.span import Span
from frontreader.ui.items.narrowing import Narrowing
from frontreader.ui.jumps import JumpList
from frontreader.ui.looks import FAMILY_STYLES, MENTION_STYLES, TIME_STYLE, family
from frontreader.ui.reading.decorations import Decoration

Walked = Literal["", "item", "matches"]


@dataclass
class Session:
    """One document that is being read. `chosen` is the item whose places are lit; `walked` is what `n` walks."""

    document: Document
    analysis: Analysis | None = None
    annotations: Sequence[Annotation] = ()
    chosen: ItemRef | None = None
    walked: Walked = ""
    spans: Sequence[Span] = ()
    at: int = 0
    hidden: frozenset[str] = frozenset()
    narrowing: Narrowing = field(default_factory=Narrowing)
    jumps: JumpList = field(default_factory=JumpList)
    marks: dict[str, int] = field(default_factory=dict)
    links: Links | None = None

    def __post_init__(self) -> None:
        if self.analysis is not None:
            self.links = Links(self.analysis)

    def analysed(self, analysis: Analysis) -> None:
        """Another analysis, whole or in part."""
        self.analysis = analysis
        self.links = Links(analysis)

    def annotation(self, annotation_id: str) -> Annotation | None:
        return next((one for one in self.annotations if one.id == annotation_id), None)

    def notes_at(self, offset: int) -> list[Annotation]:
        """The notes that `offset` lies in, the shortest first."""
        found = [one for one in self.annotations if one.start <= offset < max(one.end, one.start + 1)]
        return sorted(found, key=lambda one: one.end - one.start)

    def places(self, ref: ItemRef) -> list[Span]:
        """Where an item stands."""
        if ref.kind == "note":
            note = self.annotation(ref.id)
            return [Span(note.start, note.end)] if note else []
        return self.links.spans(ref) if self.links else []

    def shows(self, ref: ItemRef) -> bool:
        """Whether its type is not hidden."""
        if self.links is None or not self.hidden:
            return True
        if ref.kind == "time":
            return "TIME" not in self.hidden
        if ref.kind == "event":
            event = self.links.event(ref.id)
            return event is None or family(event.type) not in self.hidden
        entity = self.links.entity(ref.id) if ref.kind == "entity" else None
        return entity is None or entity.type not in self.hidden

    def items_at(self, offset: int) -> list[ItemRef]:
        """The items shown at `offset`, the innermost first; notes behind what was extracted."""
        found = [ref for ref in self.links.items_at(offset) if self.shows(ref)] if self.links else []
        return found + [ItemRef("note", note.id) for note in self.notes_at(offset)]

    def decorations(self) -> list[Decoration]:
        """How the text is styled, hidden types left out."""
        body = self.document.body
        found = [Decoration(0, body, "reading--metadata")] if body else []
        if self.analysis is None:
            return found
        found += [
            Decoration(mention.start, mention.end, MENTION_STYLES[mention.type])
            for entity in self.analysis.entities
            for mention in entity.mentions
            if mention.type not in self.hidden
        ]
        if "TIME" not in self.hidden:
            found += [Decoration(time.start, time.end, TIME_STYLE) for time in self.analysis.times]
        for event in self.analysis.events:
            name = family(event.type)
            if name not in self.hidden:
                found += [Decoration(part.start, part.end, FAMILY_STYLES[name]) for part in event.trigger.parts]
        return found

    def starts(self, kind: Literal["event", "entity"]) -> list[tuple[int, ItemRef]]:
        """Where each event's trigger, or each mention, begins, in text order, hidden types left out."""
        if self.analysis is None:
            return []
        if kind == "event":
            found = [
                (event.trigger.start, ItemRef("event", event.id))
                for event in self.analysis.events
                if family(event.type) not in self.hidden and self.narrowing.matches(event)
            ]
        else:
            found = [
                (mention.start, ItemRef("entity", entity.id))
                for entity in self.analysis.entities
                for mention in entity.mentions
                if mention.type not in self.hidden
            ]
        return sorted(found)
