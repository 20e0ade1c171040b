"""What waits for the reader's verdict: notes and judgements that did not find their place in a text that has changed,
and items of which an analyzer claims other now than the reader holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from frontreader.annotations.judgements import Claim, Judgement
from frontreader.annotations.placement import Placement
from frontreader.judging.applying import placed_by_reader, settled, without_place
from frontreader.judging.claims import analyzer_name
from frontreader.judging.judged import Disagreement, Judged
from frontreader.library.model import Waiting
from frontreader.library.store import Library
from frontreader.text.document import Document
from frontreader.text.span import HasSpan, Span, index_at
from frontreader.ui import strings
from frontreader.ui.items.wording import ROLE_WORDS

_ROLE_NAMES: dict[str, str] = dict(ROLE_WORDS.items())


@dataclass(frozen=True, slots=True)
class Side:
    """A passage, and offsets into it of what it is about."""

    text: str
    about: Span


class Entry(Protocol):
    """One thing that waits. `places` are where it may stand now, in the text at hand; what `accept`, `put` and `refuse`
    do goes to the library, and may raise LibraryError."""

    @property
    def key(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def why(self) -> str: ...

    @property
    def old(self) -> Side: ...

    @property
    def places(self) -> Sequence[Span]: ...

    @property
    def placed_by_hand(self) -> bool: ...

    @property
    def claims(self) -> tuple[str, str]:
        """What the reader holds and what is found, in words; empty where the passages say all."""
        ...

    def accept(self, library: Library, number: int) -> bool:
        """Take the place of that number, or what is found; False where there is none."""
        ...

    def put(self, library: Library, span: Span) -> None:
        """Put it where the reader says."""
        ...

    def refuse(self, library: Library) -> None:
        """Leave a note or a judgement with the old version; hold on to what the reader said of an item."""
        ...


def _candidates(placement: Placement) -> list[Span]:
    found = [placement.span] if placement.span is not None else []
    return found or [Span(one.start, one.end) for one in placement.candidates]


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note or highlight."""

    waiting: Waiting
    document: Document

    placed_by_hand = True
    claims = ("", "")

    @property
    def key(self) -> str:
        return f"note {self.waiting.annotation.id}"

    @property
    def label(self) -> str:
        note = self.waiting.annotation
        return note.body.strip().partition("\n")[0] or note.anchor.quote

    @property
    def why(self) -> str:
        return strings.placement_words(self.waiting.placement)

    @property
    def old(self) -> Side:
        return Side(self.waiting.old, self.waiting.quote)

    @property
    def places(self) -> Sequence[Span]:
        return _candidates(self.waiting.placement)

    def accept(self, library: Library, number: int) -> bool:
        if number >= len(self.places):
            return False
        self.put(library, self.places[number])
        return True

    def put(self, library: Library, span: Span) -> None:
        library.place(self.waiting.annotation.id, self.document.sha256, span.start, span.end)

    def refuse(self, library: Library) -> None:
        library.keep_with_version(self.waiting.annotation.id, self.document.sha256)


@dataclass(frozen=True, slots=True)
class LostEntry:
    """A judgement whose item did not find its place."""

    judgement: Judgement
    placement: Placement
    document: Document
    old: Side

    placed_by_hand = True
    claims = ("", "")

    @property
    def key(self) -> str:
        return f"judgement {self.judgement.id}"

    @property
    def label(self) -> str:
        claim = self.judgement.held or self.judgement.seen
        kind = claim.type if claim is not None else self.judgement.kind
        return f"{kind} {self.judgement.anchor.quote}"

    @property
    def why(self) -> str:
        return strings.placement_words(self.placement)

    @property
    def places(self) -> Sequence[Span]:
        return _candidates(self.placement)

    def accept(self, library: Library, number: int) -> bool:
        if number >= len(self.places):
            return False
        self.put(library, self.places[number])
        return True

    def put(self, library: Library, span: Span) -> None:
        library.judge([placed_by_reader(self.judgement, self.document.text, self.document.sha256, span)])

    def refuse(self, library: Library) -> None:
        library.judge([without_place(self.judgement, self.document.sha256)])


@dataclass(frozen=True, slots=True)
class DisagreementEntry:
    """An item of which the analyzer claims other now."""

    disagreement: Disagreement
    judged: Judged

    placed_by_hand = False

    @property
    def key(self) -> str:
        return f"judgement {self.disagreement.judgement.id}"

    @property
    def label(self) -> str:
        judgement = self.disagreement.judgement
        claim = judgement.held or judgement.seen
        kind = claim.type if claim is not None else judgement.kind
        return f"{kind} {judgement.anchor.quote}"

    @property
    def why(self) -> str:
        return strings.disagreement_words(self.disagreement.changes, analyzer_name(self.judged.found.analyzer))

    @property
    def old(self) -> Side:
        return side_of(self.judged.text, self.judged.analysis.sentences, self._mine)

    @property
    def places(self) -> Sequence[Span]:
        item = self.disagreement.item
        place = self.judged.items.place(item) if item is not None else None
        if self.disagreement.found is None:
            return ()
        return [Span(place.start, place.end)] if place is not None else [self._mine]

    @property
    def claims(self) -> tuple[str, str]:
        judgement, found = self.disagreement.judgement, self.disagreement.found
        mine = strings.REJECTED_CLAIM if judgement.held is None else claim_words(judgement.held)
        return mine, claim_words(found) if found is not None else ""

    @property
    def _mine(self) -> Span:
        judgement = self.disagreement.judgement
        start = self.judged.starts[judgement.id]
        return Span(start, start + len(judgement.anchor.quote))

    def accept(self, library: Library, number: int) -> bool:  # noqa: ARG002 - there is one claim
        self._settle(library, mine=False)
        return True

    def put(self, library: Library, span: Span) -> None:  # noqa: ARG002 - it has its place
        self._settle(library, mine=True)

    def refuse(self, library: Library) -> None:
        self._settle(library, mine=True)

    def _settle(self, library: Library, *, mine: bool) -> None:
        one = self.disagreement
        left = settled(one, analyzer_name(self.judged.found.analyzer), mine=mine)
        library.judge([left] if left is not None else [], [] if left is not None else [one.judgement])


def claim_words(claim: Claim) -> str:
    """A claim for one line: `Conflict.Battle, who Kiev, actual`."""
    words = [claim.type, claim.name] if claim.name else [claim.type]
    words += [f"{_ROLE_NAMES.get(one.role, one.role)} {one.phrase.quote}" for one in claim.roles]
    words += [claim.modality or claim.realis, "not" if claim.polarity == "negative" else ""]
    words += [f"said by {claim.source.quote}" if claim.source is not None else "", claim.value, claim.mod]
    return ", ".join(" ".join(word.split()) for word in words if word)


def side_of(text: str, sentences: Sequence[HasSpan], span: Span) -> Side:
    """The sentences that a span touches."""
    low = max(0, index_at(sentences, span.start))
    high = max(low, index_at(sentences, max(span.start, span.end - 1)))
    if not sentences:
        return Side(text[span.start : span.end], Span(0, span.end - span.start))
    start = min(sentences[low].start, span.start)
    end = max(sentences[high].end, span.end)
    return Side(text[start:end], Span(span.start - start, span.end - start))


def waiting(library: Library, document: Document, judged: Judged | None) -> list[Entry]:
    """All that waits in a document, notes first. Raises LibraryError."""
    found: list[Entry] = [NoteEntry(one, document) for one in library.review(document.id)]
    if judged is None:
        return found
    found += [
        LostEntry(one.judgement, one.placement, document, _old_side(library, document, one.judgement))
        for one in judged.lost
    ]
    found += [DisagreementEntry(one, judged) for one in judged.disagreements]
    return found


def _old_side(library: Library, document: Document, judgement: Judgement) -> Side:
    from frontreader.text.sentences import segment

    anchor = judgement.anchor
    old = library.version(document.id, anchor.sha256)
    if old is None:
        start = len(anchor.prefix)
        return Side(anchor.prefix + anchor.quote + anchor.suffix, Span(start, start + len(anchor.quote)))
    return side_of(old.text, segment(old.text, old.body), Span(anchor.start, anchor.end))
