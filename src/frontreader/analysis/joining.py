"""What is known so far of a document whose analysis still streams."""

from collections.abc import Sequence
from dataclasses import replace

from frontreader.analysis.model import Analysis, Argument, Entity, Event, Source


def joined(parts: Sequence[Analysis]) -> Analysis:
    """One analysis of parts that do not overlap and whose ids differ. Entities of one name and type become one, under
    the id of the first; the final part does better, as it is linked over the whole document.

    Raises ValueError when there are no parts.
    """
    if not parts:
        raise ValueError("no parts")
    by_name: dict[tuple[str, str], list[Entity]] = {}
    for part in parts:
        for entity in part.entities:
            by_name.setdefault((entity.name, entity.type), []).append(entity)
    kept = {one.id: same[0].id for same in by_name.values() for one in same}
    entities = [_one(same) for same in by_name.values()]
    return replace(
        parts[-1],
        entities=tuple(sorted(entities, key=lambda one: one.mentions[0].start)),
        events=tuple(
            sorted((_renamed(one, kept) for part in parts for one in part.events), key=lambda one: one.trigger.start)
        ),
        times=tuple(sorted((one for part in parts for one in part.times), key=lambda one: one.start)),
    )


def _one(same: list[Entity]) -> Entity:
    first = same[0]
    aliases = dict.fromkeys(alias for one in same for alias in one.aliases)
    mentions = sorted((mention for one in same for mention in one.mentions), key=lambda one: one.start)
    return replace(first, aliases=tuple(aliases), mentions=tuple(mentions))


def _renamed(event: Event, kept: dict[str, str]) -> Event:
    def argument(one: Argument) -> Argument:
        return replace(one, entity=kept[one.entity]) if one.entity in kept else one

    def source(one: Source | None) -> Source | None:
        return replace(one, entity=kept[one.entity]) if one is not None and one.entity in kept else one

    return replace(event, arguments=tuple(map(argument, event.arguments)), source=source(event.source))
