"""What an analysis claims of its items, in the words of judgements."""

from typing import NamedTuple

from frontreader.analysis.model import Analysis, AnalyzerInfo, Entity, Event, Mention, TimeExpression
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.judgements import Claim, Filler, ItemKind, phrase_at
from frontreader.annotations.model import Anchor
from frontreader.text.span import HasSpan


class ItemName(NamedTuple):
    """Names one item of an analysis that can be judged."""

    kind: ItemKind
    id: str


def analyzer_name(info: AnalyzerInfo) -> str:
    """`neural 1`."""
    return f"{info.name} {info.version}".strip()


class Items:
    """The items of an analysis of `text` by name, with what is claimed of each."""

    def __init__(self, analysis: Analysis, text: str) -> None:
        self.analysis = analysis
        self.text = text
        self.entities = {entity.id: entity for entity in analysis.entities}
        self.mentions = {mention.id: mention for entity in analysis.entities for mention in entity.mentions}
        self.entity_of = {mention.id: entity for entity in analysis.entities for mention in entity.mentions}
        self.events = {event.id: event for event in analysis.events}
        self.times = {time.id: time for time in analysis.times}

    def place(self, item: ItemName) -> HasSpan | None:
        """Where an item stands: an entity at its first mention, an event at its trigger."""
        match item.kind:
            case "entity":
                entity = self.entities.get(item.id)
                return entity.mentions[0] if entity and entity.mentions else None
            case "mention":
                return self.mentions.get(item.id)
            case "event":
                event = self.events.get(item.id)
                return event.trigger if event else None
            case "time":
                return self.times.get(item.id)

    def anchor(self, item: ItemName) -> Anchor | None:
        """An anchor on it; None where there is no such item."""
        place = self.place(item)
        return make_anchor(self.text, self.analysis.sha256, place.start, place.end) if place is not None else None

    def claim(self, item: ItemName, anchor_start: int) -> Claim | None:
        """What is claimed of it, its phrases seen from an anchor that begins at `anchor_start`."""
        match item.kind:
            case "entity" if entity := self.entities.get(item.id):
                return entity_claim(entity, self.text, anchor_start)
            case "mention" if mention := self.mentions.get(item.id):
                return mention_claim(mention, self.text, anchor_start)
            case "event" if event := self.events.get(item.id):
                return event_claim(event, self.text, anchor_start)
            case "time" if time := self.times.get(item.id):
                return time_claim(time, self.text, anchor_start)
            case _:
                return None

    def in_text_order(self) -> list[ItemName]:
        """All that is judged one by one: mentions, events and times; an entity is judged with its mentions."""
        found = [
            *((one.start, one.end, ItemName("mention", one.id)) for one in self.mentions.values()),
            *((one.trigger.start, one.trigger.end, ItemName("event", one.id)) for one in self.events.values()),
            *((one.start, one.end, ItemName("time", one.id)) for one in self.times.values()),
        ]
        return [item for _, _, item in sorted(found)]


def entity_claim(entity: Entity, text: str, anchor_start: int) -> Claim:
    first = entity.mentions[0]
    return Claim(entity.type, (phrase_at(text, anchor_start, first.start, first.end),), name=entity.name)


def mention_claim(mention: Mention, text: str, anchor_start: int) -> Claim:
    return Claim(mention.type, (phrase_at(text, anchor_start, mention.start, mention.end),))


def time_claim(time: TimeExpression, text: str, anchor_start: int) -> Claim:
    part = phrase_at(text, anchor_start, time.start, time.end)
    return Claim(time.type, (part,), value=time.value, mod=time.mod or "")


def event_claim(event: Event, text: str, anchor_start: int) -> Claim:
    trigger = event.trigger
    pieces: list[HasSpan] = [trigger]
    pieces += [part for part in trigger.parts if (part.start, part.end) != (trigger.start, trigger.end)]
    return Claim(
        event.type,
        tuple(phrase_at(text, anchor_start, piece.start, piece.end) for piece in pieces),
        realis=event.realis,
        modality=event.modality or "",
        polarity=event.polarity,
        source=phrase_at(text, anchor_start, event.source.start, event.source.end) if event.source else None,
        roles=tuple(
            Filler(argument.role, phrase_at(text, anchor_start, argument.start, argument.end))
            for argument in event.arguments
        ),
    )


def differences(before: Claim, after: Claim) -> tuple[tuple[str, str, str], ...]:
    """What differs between two claims on one item: (what, before, after) in words, and nothing of where they stand."""
    pairs = {
        "type": (before.type, after.type),
        "words": (_words(before), _words(after)),
        "name": (before.name, after.name),
        "realis": (before.modality or before.realis, after.modality or after.realis),
        "polarity": (before.polarity, after.polarity),
        "source": (before.source.quote if before.source else "", after.source.quote if after.source else ""),
        "value": (f"{before.value} {before.mod}".strip(), f"{after.value} {after.mod}".strip()),
        "merged": (before.into.quote if before.into else "", after.into.quote if after.into else ""),
    }
    for role in dict.fromkeys(filler.role for filler in (*before.roles, *after.roles)):
        pairs[role] = (_fillers(before, role), _fillers(after, role))
    return tuple((what, one, other) for what, (one, other) in pairs.items() if one != other)


def _words(claim: Claim) -> str:
    return " … ".join(part.quote for part in claim.parts)


def _fillers(claim: Claim, role: str) -> str:
    return " · ".join(sorted(filler.phrase.quote for filler in claim.roles if filler.role == role))
