"""Events made of what the reader holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from frontreader.analysis.model import (
    Argument,
    Entity,
    Event,
    Modality,
    Piece,
    Polarity,
    Realis,
    Role,
    Source,
    TimeExpression,
    Trigger,
)
from frontreader.annotations.judgements import Claim
from frontreader.text.span import HasSpan, Span, overlap


@dataclass(frozen=True, slots=True)
class EventMaker:
    """Knows the entities and times that events refer to."""

    entities: Sequence[Entity]
    times: Sequence[TimeExpression]

    def event(
        self,
        name: str,
        held: Claim,
        pieces: Sequence[Span],
        *,
        sentence: str,
        roles: Sequence[tuple[str, Span]],
        source: Span | None,
        before: Event | None,
    ) -> Event:
        """The event as the reader holds it: `pieces` are those of its trigger, the main one first. What the reader does
        not judge, and who stands in a phrase that is as it was, is as in `before`, the event of the analyzer."""
        main = pieces[0]
        parts = tuple(Piece(one.start, one.end) for one in sorted(pieces))
        kept = before.arguments if before is not None else ()
        arguments = tuple(self._argument(role, span, kept) for role, span in roles)
        return Event(
            name,
            held.type,
            sentence,
            Trigger(main.start, main.end, parts),
            cast("Realis", held.realis or "actual"),
            cast("Modality", held.modality) if held.modality else None,
            cast("Polarity", held.polarity or "positive"),
            arguments,
            self._source(source, before.source if before is not None else None),
            self._time(arguments, before),
            before.lemma if before is not None else None,
            before.confidence if before is not None else None,
            before.quantities if before is not None else (),
        )

    def _argument(self, role: str, span: Span, kept: Sequence[Argument]) -> Argument:
        same = (one for one in kept if (one.start, one.end) == (span.start, span.end))
        found = next(same, None)
        if found is not None:
            return Argument(cast("Role", role), span.start, span.end, found.entity, found.inferred)
        return Argument(cast("Role", role), span.start, span.end, self._entity_in(span))

    def _source(self, span: Span | None, kept: Source | None) -> Source | None:
        if span is None:
            return None
        if kept is not None and (kept.start, kept.end) == (span.start, span.end):
            return kept
        return Source(span.start, span.end, self._entity_in(span))

    def _entity_in(self, span: HasSpan) -> str | None:
        """The entity that a phrase names: of several the one with the longest name in it, of equal ones the first."""
        best, found = 0, None
        for entity in self.entities:
            for mention in entity.mentions:
                shared = overlap(mention, span)
                if shared > best and shared == mention.end - mention.start:
                    best, found = shared, entity.id
        return found

    def _time(self, arguments: Sequence[Argument], before: Event | None) -> str | None:
        """The time that fills the role, or the one that the analyzer gave where its phrases are the same."""
        when = [(one.start, one.end) for one in arguments if one.role == "time"]
        was = [(one.start, one.end) for one in before.arguments if one.role == "time"] if before is not None else []
        if before is not None and when == was:
            return before.time
        for start, end in when:
            for time in self.times:
                if overlap(time, Span(start, end)):
                    return time.id
        return None
