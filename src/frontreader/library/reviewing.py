"""Versions of documents, and where annotations stand in them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from frontreader.annotations.model import Annotation
from frontreader.annotations.placement import Placement
from frontreader.library import documents, notes, places
from frontreader.library.annotating import Annotating, known
from frontreader.library.journal import Edit
from frontreader.library.model import Placed, Version, Waiting
from frontreader.library.stored import now_in_seconds
from frontreader.text.document import Document
from frontreader.text.span import Span

if TYPE_CHECKING:
    from frontreader.library.placing import Placer

NO_PLACE = -1
"""Start and end of an annotation that has no place in a version."""


class Reviewing(Annotating):
    """A text that changed is a new version; the old one stays, with its annotations as they were made."""

    def versions(self, document: str) -> list[Version]:
        """The versions of the document, the newest first."""
        with self._library.reading() as connection:
            return documents.versions(connection, document)

    def version(self, document: str, sha256: str) -> Document | None:
        """The document in one of its versions."""
        with self._library.reading() as connection:
            return documents.load(connection, document, sha256)

    def placed(self, document: Document) -> list[Placed]:
        """Where each of the document's annotations stands in its text, be it the current version or another, one that
        is not kept yet included. In the order in which they were made on the text."""
        annotations, placer = self._placer(document)
        if placer is None:
            return [Placed(one, Placement("exact", Span(one.start, one.end))) for one in annotations]
        placed = [placer.place(one) for one in annotations]
        if placer.found:
            self._index.keep_placements(document.sha256, placer.found)
        return placed

    def unplaced(self, document: Document) -> int:
        """How many annotations `placed` would have to look for, which takes up to a millisecond or two each."""
        annotations, placer = self._placer(document)
        return 0 if placer is None else sum(placer.is_to_be_sought(one) for one in annotations)

    def _placer(self, document: Document) -> "tuple[list[Annotation], Placer | None]":
        """The annotations, and what places them where they are not all of this version."""
        with self._library.reading() as connection:
            annotations = notes.of_document(connection, document.id)
            if all(one.anchor.sha256 == document.sha256 for one in annotations):
                return annotations, None
            decisions = places.of_document(connection, document.id)
            names = [one.sha256 for one in documents.versions(connection, document.id)]
        from frontreader.library.placing import Placer, Versions  # only where the text changed

        others = Versions([one for one in names if one != document.sha256], _Texts(self, document.id))
        placer = Placer(document.text, document.sha256, others, decisions)
        placer.known = self._index.placements(document.sha256)
        return annotations, placer

    def annotations_in(self, document: Document) -> list[Annotation]:
        """The annotations with their offsets in this text; at NO_PLACE where they have no place in it, or none for
        certain. For showing: the library keeps the anchors as they were made."""
        found = []
        for one in self.placed(document):
            span = one.placement.span
            start, end = (span.start, span.end) if span is not None else (NO_PLACE, NO_PLACE)
            anchor = replace(one.annotation.anchor, start=start, end=end, sha256=document.sha256)
            found.append(replace(one.annotation, anchor=anchor))
        return found

    def review(self, document: str) -> list[Waiting]:
        """The annotations that wait for the reader's verdict: those that did not certainly find their place in the
        current version, and of which the reader did not decide yet."""
        current = self._known_document(document)
        versions = {current.sha256: current}
        found = []
        for one in self.placed(current):
            if one.is_certain or one.decided:
                continue
            anchor = one.annotation.anchor
            if anchor.sha256 not in versions:
                kept = self.version(document, anchor.sha256)
                versions[anchor.sha256] = kept or current
            old = versions[anchor.sha256]
            if old.sha256 == anchor.sha256:
                span = _sentences_of(old, anchor.start, anchor.end)
                quote = Span(anchor.start - span.start, anchor.end - span.start)
                found.append(Waiting(one.annotation, one.placement, old.text[span.start : span.end], quote))
            else:  # a version that the library never had: of notes that came from elsewhere
                found.append(Waiting(one.annotation, one.placement, anchor.quote, Span(0, len(anchor.quote))))
        return found

    def place(self, annotation: str, sha256: str, start: int, end: int) -> None:
        """Have the reader say where the annotation stands in a version: where it was found, at one of the candidates
        or elsewhere. Undo takes it back; the anchor that it was made with stays."""
        from frontreader.annotations.anchors import make_anchor

        with self._library.writing() as connection:
            before = known(notes.one(connection, annotation))
            text = documents.text_of(connection, before.document, sha256)
            if text is None:
                raise documents.missing_document()
            anchor = make_anchor(text, sha256, start, end)
            if before.anchor.sha256 != sha256:
                self._decide(before, sha256, places.to_json(anchor))
            elif before.anchor != anchor:
                self._record(before, replace(before, anchor=anchor, modified=now_in_seconds()))

    def keep_with_version(self, annotation: str, sha256: str) -> None:
        """Have the reader say that the annotation has no place in a version, and stays with the one it was made on."""
        with self._library.writing() as connection:
            self._decide(known(notes.one(connection, annotation)), sha256, places.to_json(None))

    def _decide(self, annotation: Annotation, sha256: str, after: str) -> None:
        with self._library.writing() as connection:
            before = places.state(connection, annotation.id, sha256)
            if before != after:
                target = places.target(annotation.id, sha256)
                self.record(Edit(annotation.document, "place", target, before, after))

    def _known_document(self, document: str) -> Document:
        with self._library.reading() as connection:
            found = documents.load(connection, document)
        if found is None:
            raise documents.missing_document()
        return found


class _Texts:
    """The texts of a document's versions, each read once."""

    def __init__(self, library: Reviewing, document: str) -> None:
        self._library, self._document = library, document
        self._texts: dict[str, str | None] = {}

    def __call__(self, sha256: str) -> str | None:
        if sha256 not in self._texts:
            kept = self._library.version(self._document, sha256)
            self._texts[sha256] = None if kept is None else kept.text
        return self._texts[sha256]


def _sentences_of(document: Document, start: int, end: int) -> Span:
    """The sentences that a span touches."""
    from frontreader.text.sentences import segment  # not needed before something waits

    touched = [one for one in segment(document.text, document.body) if one.start < end and start < one.end]
    return Span(min(touched[0].start, start), max(touched[-1].end, end)) if touched else Span(start, end)
