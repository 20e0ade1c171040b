"""Keeps the ids of parts of one analysis apart."""

from dataclasses import replace

from frontreader.analysis.model import Analysis, Argument, Entity, Event, Sentence, Source


def prefixed(analysis: Analysis, prefix: str, sentences: tuple[Sentence, ...]) -> Analysis:
    """The analysis with `prefix` before the ids of its entities, mentions, events and times, and the whole
    document's `sentences` (theirs stay)."""

    def renamed(name: str | None) -> str | None:
        return None if name is None else prefix + name

    def entity(one: Entity) -> Entity:
        mentions = tuple(replace(mention, id=prefix + mention.id) for mention in one.mentions)
        return replace(one, id=prefix + one.id, mentions=mentions)

    def argument(one: Argument) -> Argument:
        return replace(one, entity=renamed(one.entity))

    def source(one: Source | None) -> Source | None:
        return one and replace(one, entity=renamed(one.entity))

    def event(one: Event) -> Event:
        return replace(
            one,
            id=prefix + one.id,
            arguments=tuple(map(argument, one.arguments)),
            source=source(one.source),
            time=renamed(one.time),
        )

    return replace(
        analysis,
        sentences=sentences,
        entities=tuple(map(entity, analysis.entities)),
        events=tuple(map(event, analysis.events)),
        times=tuple(replace(time, id=prefix + time.id) for time in analysis.times),
    )
