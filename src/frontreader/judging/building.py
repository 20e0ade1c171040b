"""An analysis made anew with the reader's corrections, one judgement after another."""

from dataclasses import replace
from typing import cast

from frontreader.analysis.model import (
    Analysis,
    Entity,
    Event,
    Mention,
    MentionType,
    TimeExpression,
    TimeMod,
    TimeType,
)
from frontreader.annotations.judgements import Claim, Judgement, Phrase, locate
from frontreader.judging.claims import ItemName, Items
from frontreader.judging.events import EventMaker
from frontreader.judging.matching import Places
from frontreader.text.span import HasSpan, Span, index_at


class Builder:
    """Takes judgements on the items of one analysis: mentions first, then entities, times, events."""

    def __init__(self, items: Items, places: Places, *, keep_rejected: bool) -> None:
        self.verdicts: dict[ItemName, Judgement] = {}
        self.rejected: set[ItemName] = set()
        self._keep = keep_rejected
        self._places = places
        self._before = items.analysis
        self._text = items.text
        self._entities = dict(items.entities)
        self._entity_of = {name: entity.id for name, entity in items.entity_of.items()}
        self._events = dict(items.events)
        self._times = dict(items.times)
        self._instead: dict[str, str] = {}
        self._unfound: list[tuple[str, str]] = []
        self._maker: EventMaker | None = None

    def take(self, judgement: Judgement, item: ItemName | None, span: Span) -> list[tuple[str, str]]:
        """Apply a judgement on `item` (None where the analysis does not have it) whose anchor stands at `span`. Gives
        the phrases of the reader that are not in the text any more: (what, words)."""
        self._unfound = []
        if judgement.held is None:
            if item is not None:
                self._reject(judgement, item)
            return []
        match judgement.kind:
            case "mention":
                self._mention(judgement, judgement.held, item, span)
            case "entity":
                self._entity(judgement, judgement.held, item)
            case "time":
                self._time(judgement, judgement.held, item, span)
            case "event":
                self._event(judgement, judgement.held, item, span)
        return self._unfound

    def analysis(self) -> Analysis:
        """What came of it, each list in the order of the text."""
        was = {id(one) for one in self._before.entities}
        entities = [
            one if id(one) in was else replace(one, mentions=tuple(sorted(one.mentions, key=_place)))
            for one in self._entities.values()
        ]
        entities = sorted((one for one in entities if one.mentions), key=lambda one: _place(one.mentions[0]))
        known = {one.id for one in entities}
        events = [self._with_known(one, known) for one in self._events.values()]
        return replace(
            self._before,
            entities=tuple(entities),
            events=tuple(sorted(events, key=lambda one: _place(one.trigger))),
            times=tuple(sorted(self._times.values(), key=_place)),
        )

    # Rejecting

    def _reject(self, judgement: Judgement, item: ItemName) -> None:
        self.verdicts[item] = judgement
        self.rejected.add(item)
        match item.kind:
            case "mention":
                if not self._keep:
                    self._take_out(item.id)
            case "entity":
                entity = self._entities.get(item.id)
                for mention in entity.mentions if entity else ():
                    self.verdicts.setdefault(ItemName("mention", mention.id), judgement)
                    self.rejected.add(ItemName("mention", mention.id))
                if not self._keep:
                    self._entities.pop(item.id, None)
            case "event":
                if not self._keep:
                    self._events.pop(item.id, None)
            case "time":
                if not self._keep:
                    self._times.pop(item.id, None)

    def _take_out(self, mention: str) -> Mention | None:
        """Take a mention out of its entity."""
        entity = self._entities.get(self._entity_of.get(mention, ""))
        if entity is None:
            return None
        self._entities[entity.id] = replace(entity, mentions=tuple(one for one in entity.mentions if one.id != mention))
        return next((one for one in entity.mentions if one.id == mention), None)

    # What holds

    def _mention(self, judgement: Judgement, held: Claim, item: ItemName | None, span: Span) -> None:
        place = self._main(held, span)
        name = item.id if item is not None else judgement.id
        kind = cast("MentionType", held.type)
        before = self._take_out(name) if item is not None else None
        sure = before.confidence if before is not None and judgement.verdict == "accepted" else None
        made = Mention(name, place.start, place.end, kind, self._sentence(place.start), sure)
        own = self._entities.get(self._entity_of.get(name, ""))
        if held.name or own is None:
            own = self._named(held.name or self._text[place.start : place.end], kind, judgement.id)
        self._entities[own.id] = replace(own, mentions=(*own.mentions, made))
        self._entity_of[name] = own.id
        self.verdicts[ItemName("mention", name)] = judgement

    def _named(self, name: str, kind: MentionType, judgement: str) -> Entity:
        """The entity that goes by a name, or a new one."""
        folded = name.casefold()
        for entity in self._entities.values():
            if folded == entity.name.casefold():
                return entity
        for entity in self._entities.values():
            if folded in map(str.casefold, entity.aliases):
                return entity
        return Entity(f"{judgement}:entity", name, kind, (), ())

    def _entity(self, judgement: Judgement, held: Claim, item: ItemName | None) -> None:
        entity = self._entities.get(item.id) if item is not None else None
        if entity is None:
            return
        aliases = tuple(one for one in (*entity.aliases, entity.name) if one != held.name)
        entity = replace(
            entity,
            name=held.name,
            type=cast("MentionType", held.type),
            aliases=entity.aliases if held.name == entity.name else aliases,
            place=entity.place if held.type == entity.type else None,
        )
        self._entities[entity.id] = entity
        self.verdicts[ItemName("entity", entity.id)] = judgement
        for mention in entity.mentions:
            self.verdicts.setdefault(ItemName("mention", mention.id), judgement)
        if held.into is not None:
            self._merge(entity, held)

    def _merge(self, entity: Entity, held: Claim) -> None:
        """Put all mentions of an entity with the one that its judgement names."""
        span = self._places.of(held.into).span if held.into is not None else None
        other = self._standing_at(span) if span is not None else None
        if other is None:
            self._unfound.append(("merged", held.into.quote if held.into else ""))
            return
        if other.id == entity.id:
            return
        names = dict.fromkeys((*other.aliases, entity.name, *entity.aliases))
        self._entities[other.id] = replace(
            other,
            aliases=tuple(name for name in names if name != other.name),
            mentions=(*other.mentions, *entity.mentions),
        )
        del self._entities[entity.id]
        self._entity_of |= {mention.id: other.id for mention in entity.mentions}
        self._instead[entity.id] = other.id

    def _standing_at(self, span: Span) -> Entity | None:
        """The entity that has a mention at a place."""
        for entity in self._entities.values():
            if any(one.start < span.end and span.start < one.end for one in entity.mentions):
                return entity
        return None

    def _time(self, judgement: Judgement, held: Claim, item: ItemName | None, span: Span) -> None:
        place = self._main(held, span)
        name = item.id if item is not None else judgement.id
        before = self._times.get(name)
        self._times[name] = TimeExpression(
            name,
            place.start,
            place.end,
            cast("TimeType", held.type),
            held.value,
            cast("TimeMod", held.mod) if held.mod else None,
            self._sentence(place.start),
            before.confidence if before is not None and judgement.verdict == "accepted" else None,
            before.lies if before is not None else None,
        )
        self.verdicts[ItemName("time", name)] = judgement

    def _event(self, judgement: Judgement, held: Claim, item: ItemName | None, span: Span) -> None:
        name = item.id if item is not None else judgement.id
        pieces = [found for part in held.parts if (found := self._located("words", part, span))] or [span]
        if self._maker is None:  # entities and times are all taken before the first event
            self._maker = EventMaker(tuple(self._entities.values()), tuple(self._times.values()))
        event = self._maker.event(
            name,
            held,
            pieces,
            sentence=self._sentence(pieces[0].start),
            roles=[
                (filler.role, place)
                for filler in held.roles
                if (place := self._located(filler.role, filler.phrase, span))
            ],
            source=self._located("source", held.source, span) if held.source is not None else None,
            before=self._events.get(name),
        )
        if judgement.verdict != "accepted":
            event = replace(event, confidence=None)
        self._events[name] = event
        self.verdicts[ItemName("event", name)] = judgement

    # Inside

    def _main(self, held: Claim, span: Span) -> Span:
        return self._located("words", held.parts[0], span) or span if held.parts else span

    def _located(self, what: str, phrase: Phrase, anchor: Span) -> Span | None:
        found = locate(phrase, self._text, anchor.start)
        if found is None:
            self._unfound.append((what, phrase.quote))
        return found

    def _sentence(self, start: int) -> str:
        sentences = self._before.sentences
        return sentences[max(0, index_at(sentences, start))].id if sentences else "s1"

    def _with_known(self, event: Event, entities: set[str]) -> Event:
        """The event without what refers to an item that is no more, and with what took its place."""

        def known(name: str | None) -> str | None:
            while name is not None and name in self._instead:
                name = self._instead[name]
            return name if name in entities else None

        source, time = event.source, event.time if event.time in self._times else None
        named = {one.entity for one in event.arguments} | {source.entity if source is not None else None}
        if time == event.time and all(
            name is None or (name in entities and name not in self._instead) for name in named
        ):
            return event
        return replace(
            event,
            arguments=tuple(
                one if known(one.entity) == one.entity else replace(one, entity=known(one.entity))
                for one in event.arguments
            ),
            source=source and replace(source, entity=known(source.entity)),
            time=time,
        )


def _place(one: HasSpan) -> tuple[int, int]:
    return one.start, one.end
