"""What the reader has open and where they are in it. Knows no Textual."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import Analysis, Event, Mention, TimeExpression
from frontreader.annotations.judgements import Judgement
from frontreader.annotations.model import Annotation
from frontreader.text.document import Document
from frontreader.text.span import Span, index_at
from frontreader.ui.items.narrowing import Narrowing
from frontreader.ui.items.wording import is_unsure
from frontreader.ui.jumps import JumpList
from frontreader.ui.looks import FAMILY_STYLES, MENTION_STYLES, TIME_STYLE, family
from frontreader.ui.reading.decorations import Decoration
from frontreader.ui.renewal import Rename, renaming

if TYPE_CHECKING:
    from frontreader.judging.judged import Judged

Walked = Literal["", "item", "matches"]
Kind = Literal["event", "entity"]
_KEPT_PLACES = 50
"""Items whose places are kept: one of a book stands in ten thousand."""
NO_PLACE = -1
"""Start and end of an annotation that did not find its place in the present text."""


def placed(annotations: Sequence[Annotation], document: Document) -> list[Annotation]:
    """The annotations where their passages stand in the present text, by their anchors; at NO_PLACE where they are
    not found for certain. For the screen only: the library keeps the anchors as they were made."""
    found = []
    finder = None
    for one in annotations:
        if one.anchor.sha256 != document.sha256:
            if finder is None:
                from frontreader.annotations.anchors import Finder  # only where the text changed

                finder = Finder(document.text, document.sha256)
            span = finder.find(one.anchor).span
            start, end = (span.start, span.end) if span is not None else (NO_PLACE, NO_PLACE)
            one = replace(one, anchor=replace(one.anchor, start=start, end=end))
        found.append(one)
    return found


@dataclass
class Session:
    """One document that is being read. `analysis` is as the reader judged it, `found` the analyzer's own. `chosen` is
    the item whose places are lit; `walked` is what `n` walks: `spans`, of which the reader is at number `at`.
    `annotations` are placed in the present text. What the analyzer is less sure of than `unsure` (0 to 1) is dimmed."""

    document: Document
    analysis: Analysis | None = None
    annotations: Sequence[Annotation] = ()
    chosen: ItemRef | None = None
    walked: Walked = ""
    spans: Sequence[Span] = ()
    at: int = 0
    hidden: frozenset[str] = frozenset()
    unsure: float = 0.0
    narrowing: Narrowing = field(default_factory=Narrowing)
    jumps: JumpList = field(default_factory=JumpList)
    marks: dict[str, int] = field(default_factory=dict)
    links: Links | None = None
    judgements: Sequence[Judgement] = ()
    rejected_shown: bool = False
    found: Analysis | None = None
    _judged: "Judged | None" = None
    _paragraphs: list[int] | None = None
    _places: dict[ItemRef, Sequence[Span]] = field(default_factory=dict)
    _starts: dict[object, list[tuple[int, ItemRef]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.analysis is not None:
            self.found = self.analysis
            if self.judgements:
                self.take_judged(self.as_judged())
            self.links = Links(self.analysis)
        self.annotations = placed(self.annotations, self.document)

    @property
    def judged(self) -> "Judged | None":
        """The analysis as judged, and what is known of that; None without an analysis."""
        if self._judged is None and self.found is not None:
            self._judged = self.as_judged()
        return self._judged

    def as_judged(self, found: Analysis | None = None) -> "Judged":
        """The analyzer's own analysis, or another, as the reader's judgements make it. May take a moment."""
        from frontreader.judging.applying import apply  # a document without judgements opens without it

        basis = found or self.found
        if basis is None:
            raise ValueError("nothing is found yet")
        return apply(self.judgements, basis, self.document.text, keep_rejected=self.rejected_shown)

    def forget_judged(self) -> None:
        """What was found has changed, and no judgement is on it."""
        self._judged = None

    def take_judged(self, judged: "Judged") -> None:
        """From now on the analysis is this one."""
        self._judged, self.found, self.analysis = judged, judged.found, judged.analysis

    def analysed(self, analysis: Analysis, links: Links) -> Rename:
        """Another analysis, whole or in part. What was chosen, narrowed to and jumped from in the one before is found
        again in it; the way it was is returned."""
        rename = renaming(self.links, links)
        before = self.chosen
        chosen = rename(before) if before is not None else None
        self.analysis, self.links = analysis, links
        self.narrowing = self.narrowing.renamed(rename)
        self.jumps.rename(rename)
        self._starts.clear()
        self._places.clear()
        if before is None or before.kind == "note":
            return rename
        self.chosen = chosen
        if self.walked == "item":
            self.spans = self.places(chosen) if chosen else ()
            self.at = max(0, min(self.at, len(self.spans) - 1))
        return rename

    def annotation(self, annotation_id: str) -> Annotation | None:
        return next((one for one in self.annotations if one.id == annotation_id), None)

    def notes_at(self, offset: int) -> list[Annotation]:
        """The notes that `offset` lies in, the shortest first."""
        found = [one for one in self.annotations if one.start <= offset < max(one.end, one.start + 1)]
        return sorted(found, key=lambda one: one.end - one.start)

    def places(self, ref: ItemRef) -> Sequence[Span]:
        """Where an item stands; nowhere for a note that lost its place."""
        if ref.kind == "note":
            note = self.annotation(ref.id)
            return [Span(note.start, note.end)] if note is not None and note.start != NO_PLACE else []
        if self.links is None:
            return ()
        if ref not in self._places:
            if len(self._places) > _KEPT_PLACES:
                self._places.clear()
            self._places[ref] = tuple(self.links.spans(ref))
        return self._places[ref]

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
        """The items shown at `offset`, the innermost first; behind them the entities that a word there refers to,
        then notes."""
        found = [*self.links.items_at(offset), *self.links.referred_at(offset)] if self.links else []
        shown = [ref for ref in dict.fromkeys(found) if self.shows(ref)]
        return shown + [ItemRef("note", note.id) for note in self.notes_at(offset)]

    def other_language(self, sentence: int) -> str:
        """The language of the sentence of that index, where it is another than the document's; else empty."""
        if self.analysis is None or not 0 <= sentence < len(self.analysis.sentences):
            return ""
        language = self.analysis.sentences[sentence].language
        return language if language != self.document.language else ""

    def decorations(self) -> list[Decoration]:
        """How the text is styled, hidden types left out."""
        body = self.document.body
        found = [Decoration(0, body, "reading--metadata")] if body else []
        if self.analysis is None:
            return found
        found += [
            Decoration(one.start, one.end, "reading--foreign")
            for one in self.analysis.sentences
            if one.language != self.document.language
        ]
        found += [
            Decoration(mention.start, mention.end, self._style(MENTION_STYLES[mention.type], mention, "mention"))
            for entity in self.analysis.entities
            for mention in entity.mentions
            if mention.type not in self.hidden
        ]
        if "TIME" not in self.hidden:
            found += [
                Decoration(time.start, time.end, self._style(TIME_STYLE, time, "time")) for time in self.analysis.times
            ]
        for event in self.analysis.events:
            name = family(event.type)
            if name not in self.hidden:
                style = self._style(FAMILY_STYLES[name], event, "event")
                found += [Decoration(part.start, part.end, style) for part in event.trigger.parts]
        return found

    def _style(self, name: str, item: Mention | TimeExpression | Event, kind: str) -> str:
        if self.rejected_shown and self._judged is not None and (kind, item.id) in self._judged.rejected:
            return "reading--rejected"
        return "reading--unsure" if is_unsure(item, self.unsure) else name

    def starts(self, kind: Kind) -> list[tuple[int, ItemRef]]:
        """Where each event's trigger, or each mention, begins, in text order; what is hidden or narrowed away is left
        out. Kept until one of these changes: a long document has a hundred thousand."""
        key = (kind, self.hidden, self.narrowing)
        if key not in self._starts:
            self._starts[key] = sorted(self._all_starts(kind))
        return self._starts[key]

    def _all_starts(self, kind: Kind) -> list[tuple[int, ItemRef]]:
        if self.analysis is None:
            return []
        if kind == "event":
            return [
                (event.trigger.start, ItemRef("event", event.id))
                for event in self.analysis.events
                if family(event.type) not in self.hidden and self.narrowing.matches(event)
            ]
        return [
            (mention.start, ItemRef("entity", entity.id))
            for entity in self.analysis.entities
            for mention in entity.mentions
            if mention.type not in self.hidden
        ]

    @property
    def paragraph_starts(self) -> list[int]:
        """Where the paragraphs of the article begin."""
        if self._paragraphs is None:
            from frontreader.text.paragraphs import paragraphs

            body = self.document.body
            self._paragraphs = [max(one.start, body) for one in paragraphs(self.document.text) if one.end > body]
        return self._paragraphs

    def walk(self, spans: Sequence[Span], walked: Walked, offset: int) -> None:
        """From now on `n` walks `spans`, starting at the one at or before `offset`."""
        self.spans, self.walked = spans, walked
        self.at = max(0, min(index_at(spans, offset), len(spans) - 1))
