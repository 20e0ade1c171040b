"""The words of a document's items, for exports that people read."""

from collections.abc import Callable
from dataclasses import dataclass

from frontreader.analysis.links import Links
from frontreader.analysis.model import ROLES, Analysis, Argument, Event, Role, Source
from frontreader.text.display import one_line
from frontreader.text.document import Document
from frontreader.text.span import HasSpan


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

    def role_entities(self, event: Event, role: Role) -> list[str]:
        """The names of the entities in a role, each once."""
        return list(
            dict.fromkeys(name for one in event.arguments if one.role == role and (name := self.entity_name(one)))
        )

    def entity_name(self, filler: Argument | Source) -> str:
        """The name of the entity in an argument or source, empty where there is none."""
        entity = self.links.entity(filler.entity) if filler.entity is not None else None
        return entity.name if entity else ""

    def time_value(self, event: Event) -> str:
        """The TIMEX3 value of when it happens, empty where unknown."""
        time = self.links.time(event.time) if event.time is not None else None
        return time.value if time else ""

    def details(self, event: Event) -> str:
        """Everything about an event but its type and trigger: `agent: Rusland; place: Bakhmut; planned`."""
        found = [f"{role}: {', '.join(fillers)}" for role in ROLES if (fillers := self.role(event, role))]
        if event.realis != "actual":
            found.append(event.modality or event.realis)
        if event.polarity == "negative":
            found.append("negated")
        if event.source:
            found.append(f"source: {self.of(event.source)}")
        if value := self.time_value(event):
            found.append(f"when: {one_line(value)}")
        return "; ".join(found)


def phrases_of(document: Document, analysis: Analysis) -> Phrases:
    """Phrases for people to read."""
    return Phrases(document, Links(analysis))
