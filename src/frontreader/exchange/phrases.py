"""The words of a document's items, for exports that people read."""

from collections.abc import Callable
from dataclasses import dataclass

from frontreader.analysis.links import Links
from frontreader.analysis.model import ROLES, Analysis, Argument, Entity, Event, Quantity, Role, Source
from frontreader.exchange.amounts import casualty_words
from frontreader.text.display import one_line
from frontreader.text.document import Document
from frontreader.text.span import HasSpan

UNSURE = 0.5
"""Of an event with less confidence it is said that it is unsure."""


def phrase(text: str, span: HasSpan) -> str:
    """The words of a span on one line, nothing in them that could act on a terminal; runs of blanks are one."""
    return " ".join(one_line(text[span.start : span.end]).split())


def exact(text: str, span: HasSpan) -> str:
    """The words of a span as they stand."""
    return text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Phrases:
    """What items are called. `words` makes the words of a span: `phrase` or `exact`."""

    document: Document
    links: Links
    words: Callable[[str, HasSpan], str] = phrase

    def of(self, span: HasSpan) -> str:
        """The words of a span."""
        return self.words(self.document.text, span)

    def trigger(self, event: Event) -> str:
        """The trigger's words, all pieces of a separable verb."""
        return " ".join(self.of(piece) for piece in event.trigger.parts or (event.trigger,))

    def role(self, event: Event, role: Role) -> list[str]:
        """The phrases that fill a role."""
        return [self.of(argument) for argument in event.arguments if argument.role == role]

    def role_entities(self, event: Event, role: Role) -> list[Entity]:
        """The entities in a role, each once."""
        found = {one.entity: self._entity(one) for one in event.arguments if one.role == role}
        return [entity for entity in found.values() if entity is not None]

    def inferred(self, event: Event) -> list[str]:
        """Which of role and `source` are filled by a word that only refers to its entity."""
        roles: list[str] = [one.role for one in event.arguments if one.inferred]
        return list(dict.fromkeys([*roles, *(["source"] if event.source and event.source.inferred else [])]))

    def entity_name(self, filler: Argument | Source) -> str:
        """The name of the entity in an argument or source, empty where there is none."""
        entity = self._entity(filler)
        return entity.name if entity else ""

    def _entity(self, filler: Argument | Source) -> Entity | None:
        return self.links.entity(filler.entity) if filler.entity is not None else None

    def filler(self, filler: Argument | Source) -> str:
        """The words of an argument or source; where they only refer to an entity, its name behind them."""
        name = one_line(self.entity_name(filler)) if filler.inferred else ""
        return f"{self.of(filler)} = {name}" if name else self.of(filler)

    def quantity(self, quantity: Quantity) -> str:
        """`12-17 killed`, or the words of the number."""
        return casualty_words(quantity) or self.of(quantity)

    def time_value(self, event: Event) -> str:
        """The TIMEX3 value of when it happens, empty where unknown."""
        time = self.links.time(event.time) if event.time is not None else None
        return time.value if time else ""

    def details(self, event: Event) -> str:
        """Everything about an event but its type and trigger: `agent: Rusland; place: Bakhmut; planned`."""
        found = [
            f"{role}: {', '.join(fillers)}"
            for role in ROLES
            if (fillers := [self.filler(one) for one in event.arguments if one.role == role])
        ]
        found += [f"number: {self.quantity(one)}" for one in event.quantities]
        if event.realis != "actual":
            found.append(event.modality or event.realis)
        if event.polarity == "negative":
            found.append("negated")
        if event.source:
            found.append(f"source: {self.filler(event.source)}")
        if value := self.time_value(event):
            found.append(f"when: {one_line(value)}")
        if event.confidence is not None and event.confidence < UNSURE:
            found.append(f"unsure: {event.confidence:.2f}")
        return "; ".join(found)


def phrases_of(document: Document, analysis: Analysis) -> Phrases:
    """Phrases for people to read."""
    return Phrases(document, Links(analysis))
