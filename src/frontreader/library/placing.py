"""Where annotations stand in a version of their document. The text is not read where all of it is known already."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from frontreader import __version__
from frontreader.annotations.anchors import Finder, make_anchor
from frontreader.annotations.model import Anchor, Annotation
from frontreader.annotations.placement import Candidate, Change, Placement
from frontreader.library.model import Placed
from frontreader.library.notes import anchor_to_json
from frontreader.text.span import Span

CERTAIN = frozenset({"exact", "moved"})
"""Statuses that need no review."""
_MOST_VERSIONS = 8
"""Versions between that are tried where an annotation is not found from its own."""

Decisions = Mapping[str, Mapping[str, Anchor | None]]
"""What the reader decided: by annotation, then by version, the older first; None: it stays with the old version."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The other versions of a document, the newest first, and how to read them."""

    names: Sequence[str]
    text_of: Callable[[str], str | None]


class Placer:
    """Places annotations in one text. `known` is what was found before, by `sought`; `found` is what is new."""

    def __init__(self, text: str, sha256: str, versions: Versions, decisions: Decisions) -> None:
        self._text, self._sha256 = text, sha256
        self._versions, self._decisions = versions, decisions
        self._finders: dict[str, Finder] = {}
        self.known: Mapping[str, str] = {}
        self.found: dict[str, str] = {}

    def sought(self, annotation: Annotation) -> str:
        """What names the question where an annotation stands in the text."""
        anchors = [anchor_to_json(anchor) for anchor in self._anchors(annotation)]
        question = json.dumps([__version__, anchors, self._versions.names])
        return hashlib.sha256(question.encode()).hexdigest()[:32]

    def place(self, annotation: Annotation) -> Placed:
        """Where it stands."""
        decided = self._decisions.get(annotation.id, {})
        if annotation.anchor.sha256 == self._sha256:
            return Placed(annotation, Placement("exact", Span(annotation.start, annotation.end)))
        if self._sha256 in decided:
            anchor = decided[self._sha256]
            found = Placement("gone") if anchor is None else Placement("exact", Span(anchor.start, anchor.end))
            return Placed(annotation, found, decided=True)
        sought = self.sought(annotation)
        if sought in self.known:
            return Placed(annotation, _from_json(self.known[sought]))
        placement = self._find(annotation)
        self.found[sought] = _to_json(placement)
        return Placed(annotation, placement)

    def is_to_be_sought(self, annotation: Annotation) -> bool:
        """Whether the text would have to be read to place it."""
        if self._sha256 in {annotation.anchor.sha256, *self._decisions.get(annotation.id, {})}:
            return False
        return self.sought(annotation) not in self.known

    def _anchors(self, annotation: Annotation) -> list[Anchor]:
        """Where the reader put it in other versions, the newest first, then where it was made."""
        decided = self._decisions.get(annotation.id, {})
        put = [anchor for sha256, anchor in decided.items() if anchor is not None and sha256 != self._sha256]
        return [*reversed(put), annotation.anchor]

    def _find(self, annotation: Annotation) -> Placement:
        anchors = self._anchors(annotation)
        found = [self._finder(self._sha256).find(anchor) for anchor in anchors]
        certain = _certain(found)
        return certain or _certain(self._from_between(anchors)) or found[0]

    def _from_between(self, anchors: Sequence[Anchor]) -> Iterable[Placement]:
        """Where it stands by the places it certainly had in versions between: a text that changed twice."""
        tried = {anchor.sha256 for anchor in anchors} | {self._sha256}
        for sha256 in [name for name in self._versions.names if name not in tried][:_MOST_VERSIONS]:
            text = self._versions.text_of(sha256)
            if text is None:
                continue
            there = _certain(self._finder(sha256).find(anchor) for anchor in anchors)
            if there is not None and there.span is not None:
                anchor = make_anchor(text, sha256, there.span.start, there.span.end)
                yield self._finder(self._sha256).find(anchor)

    def _finder(self, sha256: str) -> Finder:
        if sha256 not in self._finders:
            text = self._text if sha256 == self._sha256 else self._versions.text_of(sha256)
            self._finders[sha256] = Finder(text or "", sha256)
        return self._finders[sha256]


def _certain(placements: Iterable[Placement]) -> Placement | None:
    return next((one for one in placements if one.status in CERTAIN), None)


def _to_json(placement: Placement) -> str:
    return json.dumps(
        {
            "status": placement.status,
            "span": [placement.span.start, placement.span.end] if placement.span else None,
            "candidates": [[one.start, one.end, one.score] for one in placement.candidates],
            "changes": [[one.old, one.new] for one in placement.changes],
        }
    )


def _from_json(stored: str) -> Placement:
    data = json.loads(stored)
    return Placement(
        data["status"],
        Span(*data["span"]) if data["span"] else None,
        tuple(Candidate(*one) for one in data["candidates"]),
        tuple(Change(*one) for one in data["changes"]),
    )
