"""Finding items again when another analysis takes the place of one: ids are those of one analysis."""

from collections.abc import Callable

from frontreader.analysis.links import ItemRef, Links

Rename = Callable[[ItemRef], ItemRef | None]
"""Gives the item that takes the place of one; None where there is none."""
_LOOKED_AT = 20
"""Places of an item that are tried."""


def renaming(before: Links | None, after: Links) -> Rename:
    """From the items of `before` to those of `after`, both of the same text: by where they stand, entities by name
    where that fails."""

    def rename(ref: ItemRef) -> ItemRef | None:
        if ref.kind == "note":
            return ref
        if before is None or ref.kind == "sentence":
            return None
        for span in before.spans(ref)[:_LOOKED_AT]:
            there = [other for other in after.items_at(span.start) if other.kind == ref.kind]
            if ref in there:
                return ref
            same = (other for other in there if span in after.spans(other)[:_LOOKED_AT])
            if found := next(same, there[0] if there else None):
                return found
        entity = before.entity(ref.id) if ref.kind == "entity" else None
        named = (one for one in after.analysis.entities if entity is not None and one.name == entity.name)
        return next((ItemRef("entity", one.id) for one in named), None)

    return rename
