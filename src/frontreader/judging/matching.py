"""Which item of an analysis a judgement is about: by where both stand."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from frontreader.annotations.judgements import ItemKind, Judgement, locate
from frontreader.annotations.model import Anchor
from frontreader.annotations.placement import Placement
from frontreader.judging.claims import ItemName, Items
from frontreader.text.span import HasSpan, Span, overlap

if TYPE_CHECKING:
    from frontreader.annotations.anchors import Finder

_LONGEST = 300
"""Code points: an item that begins earlier than this before another does not reach it."""


class Places:
    """Where anchors stand in one text."""

    def __init__(self, text: str, sha256: str) -> None:
        self._text = text
        self._sha256 = sha256
        self._finder: Finder | None = None

    def of(self, anchor: Anchor) -> Placement:
        """Exact where the text is the one that the anchor was made in."""
        if anchor.sha256 == self._sha256:
            return Placement("exact", Span(anchor.start, anchor.end))
        if self._finder is None:
            from frontreader.annotations.anchors import Finder  # only where the text changed

            self._finder = Finder(self._text, self._sha256)
        return self._finder.find(anchor)


def matches(
    placed: Mapping[str, Span], judgements: Sequence[Judgement], items: Items
) -> tuple[dict[str, ItemName], set[str]]:
    """The item that each judgement is about, by the judgement's id; none is the item of two. `placed` has the place of
    each judgement's anchor. Equal places go before overlapping ones, then equal types, then what was judged last. With
    them the judgements that have had their day: others, given later (by two readers at once), are on the same item."""
    grid = {kind: _Grid(kind, items) for kind in ("mention", "event", "time")}
    found = []
    for judgement in judgements:
        span = placed[judgement.id]
        kind: ItemKind = "mention" if judgement.kind == "entity" else judgement.kind
        claims = [claim for claim in (judgement.held, judgement.seen) if claim is not None]
        mains = [locate(claim.parts[0], items.text, span.start) for claim in claims if claim.parts]
        targets = [span, *(part for part in mains if part is not None)]
        for place, item in grid[kind].near(targets):
            share = max(_share(place, target) for target in targets)
            if share >= (0.01 if kind == "event" else 1 / 3):
                same_type = any(
                    claim and claim.type == _type(items, item) for claim in (judgement.seen, judgement.held)
                )
                if judgement.kind == "entity":
                    item = ItemName("entity", items.entity_of[item.id].id)
                found.append((share == 1, same_type, share, judgement.modified, judgement.id, item))
    found.sort(reverse=True)
    by_judgement: dict[str, ItemName] = {}
    taken: set[ItemName] = set()
    late: set[str] = set()
    for equal, _, _, _, judgement_id, item in found:
        if judgement_id not in by_judgement and item not in taken:
            by_judgement[judgement_id] = item
            taken.add(item)
            late.discard(judgement_id)
        elif judgement_id not in by_judgement and equal:
            late.add(judgement_id)
    return by_judgement, late | _twice_added(placed, judgements, by_judgement)


def _twice_added(
    placed: Mapping[str, Span], judgements: Sequence[Judgement], by_judgement: Mapping[str, ItemName]
) -> set[str]:
    """Judgements on what no analysis has where a later one holds the same of the same words."""
    newest: dict[object, str] = {}
    for one in sorted(judgements, key=lambda one: (one.modified, one.id)):
        if one.id not in by_judgement and one.held is not None:
            newest[one.kind, placed[one.id], one.held.type] = one.id
    kept = set(newest.values())
    return {one.id for one in judgements if one.id not in by_judgement and one.held is not None and one.id not in kept}


class _Grid:
    """The items of one kind by where they begin."""

    def __init__(self, kind: ItemKind, items: Items) -> None:
        spans: Iterable[tuple[HasSpan, str]]
        match kind:
            case "event":
                spans = [(one.trigger, one.id) for one in items.events.values()]
            case "time":
                spans = [(one, one.id) for one in items.times.values()]
            case _:
                spans = [(one, one.id) for one in items.mentions.values()]
        self._all = sorted(((span.start, span.end, ItemName(kind, name)) for span, name in spans))
        self._starts = [start for start, _, _ in self._all]

    def near(self, targets: Iterable[Span]) -> list[tuple[Span, ItemName]]:
        """The items that share a code point with one of the targets."""
        found: dict[ItemName, Span] = {}
        for target in targets:
            low, high = bisect_left(self._starts, target.start - _LONGEST), bisect_left(self._starts, target.end)
            for start, end, name in self._all[low:high]:
                if end > target.start:
                    found[name] = Span(start, end)
        return [(span, name) for name, span in found.items()]


def _share(one: HasSpan, other: HasSpan) -> float:
    """The part of both together that both share."""
    shared = overlap(one, other)
    return shared / (one.end - one.start + other.end - other.start - shared) if shared else 0.0


def _type(items: Items, item: ItemName) -> str:
    match item.kind:
        case "mention":
            return items.mentions[item.id].type
        case "event":
            return items.events[item.id].type
        case "time":
            return items.times[item.id].type
        case _:
            return items.entities[item.id].type
