"""Which events a reader wants to see, and which there are to choose from."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import ROLES, Entity, Event, Role
from frontreader.text.display import one_line
from frontreader.ui.items.wording import ROLE_WORDS, flags
from frontreader.ui.looks import family
from frontreader.ui.renewal import Rename

ACTUAL = "actual"
ANY_SOURCE = "any"
NO_SOURCE = "none"
"""Words for `Narrowing.source` beside an entity's id: said by anybody, or told by the article itself."""
_SOURCE_WORDS = {ANY_SOURCE: "said by anybody", NO_SOURCE: "told by the article"}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What an event must have to be listed; an empty field asks for nothing.

    `types` holds families and full types. `entity` is an entity's id, in `role`, or in any role where that is None.
    `realis` is `actual`, `not`, a modality, or `other` where the modality is unknown. `source` is an entity's id,
    `ANY_SOURCE` or `NO_SOURCE`. `lemma` is the trigger's.
    """

    types: frozenset[str] = frozenset()
    role: Role | None = None
    entity: str | None = None
    realis: str | None = None
    source: str | None = None
    lemma: str | None = None

    def __bool__(self) -> bool:
        return self != Narrowing()

    def matches(self, event: Event) -> bool:
        return (
            (not self.types or event.type in self.types or family(event.type) in self.types)
            and self._has_argument(event)
            and (self.realis is None or self.realis in (flags(event) or (ACTUAL,)))
            and self._has_source(event)
            and (self.lemma is None or event.lemma == self.lemma)
        )

    def _has_argument(self, event: Event) -> bool:
        if self.role is None and self.entity is None:
            return True
        return any(
            self.role in (None, argument.role) and self.entity in (None, argument.entity)
            for argument in event.arguments
        )

    def _has_source(self, event: Event) -> bool:
        if self.source is None:
            return True
        if event.source is None:
            return self.source == NO_SOURCE
        return self.source in (ANY_SOURCE, event.source.entity)

    def renamed(self, rename: Rename) -> "Narrowing":
        """The same in another analysis; an entity that it does not have narrows no more."""
        entity = rename(ItemRef("entity", self.entity)) if self.entity is not None else None
        source = self.source
        if source not in (None, ANY_SOURCE, NO_SOURCE):
            found = rename(ItemRef("entity", source))
            source = found and found.id
        lost = self.entity is not None and entity is None
        return replace(self, entity=entity and entity.id, role=None if lost else self.role, source=source)

    def describe(self, links: Links) -> list[str]:
        """The parts of a status row: `Conflict`, `who Oekraïne`, `planned`, `said by Podolyak`."""
        parts = [one_line(name.rpartition(".")[2]) for name in sorted(self.types)]
        parts = [", ".join(parts)] if parts else []
        if self.role is not None or self.entity is not None:
            role = ROLE_WORDS[self.role] if self.role else "with"
            parts.append(f"{role} {_name(self.entity, links)}" if self.entity else f"has {role}")
        if self.realis is not None:
            parts.append(self.realis)
        if self.source is not None:
            parts.append(_SOURCE_WORDS.get(self.source) or f"said by {_name(self.source, links)}")
        return [*parts, f"“{one_line(self.lemma)}”"] if self.lemma is not None else parts


def _name(entity_id: str, links: Links) -> str:
    entity = links.entity(entity_id)
    return one_line(entity.name if entity else entity_id)


@dataclass(frozen=True, slots=True)
class Option:
    """One value a narrowing field can take, what to call it, and how many events have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Options:
    """All values that occur, the most frequent first."""

    families: tuple[Option, ...] = ()
    types: tuple[Option, ...] = ()
    entities: dict[Role, tuple[Option, ...]] = field(default_factory=dict)
    realis: tuple[Option, ...] = ()
    sources: tuple[Option, ...] = ()


def options(events: Sequence[Event], links: Links) -> Options:
    """What a dialog can offer for these events."""
    by_role: dict[Role, Counter[str]] = {role: Counter() for role in ROLES}
    realis: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for event in events:
        for role, entity in {(one.role, one.entity) for one in event.arguments if one.entity is not None}:
            by_role[role][entity] += 1
        realis.update(flags(event) or (ACTUAL,))
        sources[NO_SOURCE if event.source is None else ANY_SOURCE] += 1
        if event.source is not None and event.source.entity is not None:
            sources[event.source.entity] += 1
    return Options(
        families=_ranked(Counter(family(event.type) for event in events)),
        types=_ranked(Counter(event.type for event in events)),
        entities={
            role: tuple(Option(value, _name(value, links), count) for value, count in _sorted(counts))
            for role, counts in by_role.items()
            if counts
        },
        realis=_ranked(realis),
        sources=tuple(
            Option(value, _SOURCE_WORDS.get(value) or _name(value, links), count) for value, count in _sorted(sources)
        ),
    )


def _sorted(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _ranked(counts: Counter[str]) -> tuple[Option, ...]:
    return tuple(Option(value, one_line(value), count) for value, count in _sorted(counts))


def shown_event(event: Event, hidden: AbstractSet[str]) -> bool:
    """Whether neither the event's family nor its type is hidden."""
    return family(event.type) not in hidden and event.type not in hidden


def shown_entity(entity: Entity, hidden: AbstractSet[str]) -> bool:
    """Whether the entity's type is not hidden."""
    return entity.type not in hidden
