"""Both directions between the text and the items of its analysis."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple

from frontreader.analysis.model import Analysis, Entity, Event, Sentence, TimeExpression
from frontreader.text.span import HasSpan, Span

_FAR = sys.maxsize
"""Beyond the end of any text."""

Kind = Literal["event", "entity", "time", "note", "sentence"]


class ItemRef(NamedTuple):
    """Names one item. Notes are no part of an analysis: Links has no spans for them."""

    kind: Kind
    id: str


class _Mark(NamedTuple):
    """One span of an item; sorts in text order, the outer of two that start together first."""

    start: int
    inverse_end: int
    ref: ItemRef

    @property
    def end(self) -> int:
        return -self.inverse_end


class Links:
    """Answers what the screen asks all the time; each index is made when it is first needed.

    Sentences are named by their index, which counts from 0.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    # From the text to the items

    def sentence_at(self, offset: int) -> int:
        """The sentence at or before `offset`, the first for what precedes it; -1 where there is none."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0 if self.analysis.sentences else -1)

    def items_in(self, sentence_index: int) -> list[ItemRef]:
        """The items that have a span beginning in a sentence, each once, in text order."""
        sentence = self.analysis.sentences[sentence_index]
        low = bisect_left(self._starts, sentence.start)
        high = bisect_left(self._starts, sentence.end)
        return list(dict.fromkeys(mark.ref for mark in self._marks[low:high]))

    def items_at(self, offset: int) -> list[ItemRef]:
        """The items that `offset` lies in, the innermost first."""
        found: list[_Mark] = []
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._reach[index] > offset:
            if self._marks[index].end > offset:
                found.append(self._marks[index])
            index -= 1
        found.sort(key=lambda mark: mark.end - mark.start)
        return list(dict.fromkeys(mark.ref for mark in found))

    def referred_at(self, offset: int) -> list[ItemRef]:
        """The entities that a phrase at `offset`, which does not name them, refers to (hij, de stad)."""
        index = bisect_right(self._references, (offset, _FAR)) - 1
        found = []
        while index >= 0 and self._referred_reach[index] > offset:
            _, end, entity = self._references[index]
            if end > offset:
                found.append(ItemRef("entity", entity))
            index -= 1
        return list(dict.fromkeys(found))

    # From the items to the text

    def spans(self, ref: ItemRef) -> list[Span]:
        """Where an item stands, in text order: an entity's mentions, an event's trigger parts."""
        return [Span(one.start, one.end) for one in self._places(ref)]

    def sentence_of(self, ref: ItemRef) -> int:
        """The sentence that an item first stands in; -1 where the analysis lacks it."""
        places = self._places(ref)
        return self.sentence_at(places[0].start) if places else -1

    # Items by name

    def event(self, event_id: str) -> Event | None:
        return self._events.get(event_id)

    def entity(self, entity_id: str) -> Entity | None:
        return self._entities.get(entity_id)

    def time(self, time_id: str) -> TimeExpression | None:
        return self._times.get(time_id)

    def sentence(self, sentence_id: str) -> Sentence | None:
        return self._sentences.get(sentence_id)

    # What an entity has to do with the events

    def does(self, entity_id: str) -> list[Event]:
        """The events that it is an agent of, in text order, as are those of the next three."""
        return self._roles.get((entity_id, "agent"), [])

    def undergoes(self, entity_id: str) -> list[Event]:
        """The events that it is a target of."""
        return self._roles.get((entity_id, "target"), [])

    def appears(self, entity_id: str) -> list[Event]:
        """The events that it has any other role in."""
        return self._roles.get((entity_id, "other"), [])

    def says(self, entity_id: str) -> list[Event]:
        """The events that it is the source of."""
        return self._roles.get((entity_id, "source"), [])

    # The indices

    def _places(self, ref: ItemRef) -> Sequence[HasSpan]:
        one: HasSpan | None = None
        match ref.kind:
            case "entity":
                entity = self.entity(ref.id)
                return entity.mentions if entity else ()
            case "event":
                event = self.event(ref.id)
                return event.trigger.parts or (event.trigger,) if event else ()
            case "time":
                one = self.time(ref.id)
            case "sentence":
                one = self.sentence(ref.id)
            case "note":
                pass
        return (one,) if one else ()

    @cached_property
    def _events(self) -> dict[str, Event]:
        return {event.id: event for event in self.analysis.events}

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.analysis.entities}

    @cached_property
    def _times(self) -> dict[str, TimeExpression]:
        return {time.id: time for time in self.analysis.times}

    @cached_property
    def _sentences(self) -> dict[str, Sentence]:
        return {sentence.id: sentence for sentence in self.analysis.sentences}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.analysis.sentences]

    @cached_property
    def _marks(self) -> list[_Mark]:
        refs: Iterable[ItemRef] = [
            *(ItemRef("entity", name) for name in self._entities),
            *(ItemRef("event", name) for name in self._events),
            *(ItemRef("time", name) for name in self._times),
        ]
        return sorted(_Mark(place.start, -place.end, ref) for ref in refs for place in self._places(ref))

    @cached_property
    def _starts(self) -> list[int]:
        return [mark.start for mark in self._marks]

    @cached_property
    def _reach(self) -> list[int]:
        """How far the marks up to each one reach: a walk back may stop where that is before the offset."""
        return list(accumulate((mark.end for mark in self._marks), max))

    @cached_property
    def _references(self) -> list[tuple[int, int, str]]:
        """Start and end of each phrase that refers to an entity, and the entity."""
        return sorted(
            (one.start, one.end, one.entity)
            for event in self.analysis.events
            for one in (*event.arguments, *((event.source,) if event.source else ()))
            if one.inferred and one.entity is not None
        )

    @cached_property
    def _referred_reach(self) -> list[int]:
        return list(accumulate((end for _, end, _ in self._references), max))

    @cached_property
    def _roles(self) -> dict[tuple[str, str], list[Event]]:
        roles: dict[tuple[str, str], list[Event]] = {}
        for event in self.analysis.events:
            keys: set[tuple[str, str]] = {
                (argument.entity, argument.role if argument.role in ("agent", "target") else "other")
                for argument in event.arguments
                if argument.entity is not None
            }
            if event.source and event.source.entity is not None:
                keys.add((event.source.entity, "source"))
            for key in keys:
                roles.setdefault(key, []).append(event)
        return roles
