"""Gives events their ids, entities and times once the whole document is known."""

from collections.abc import Mapping, Sequence

from frontreader.analysis.events.found import FoundArgument, FoundEvent
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.model import (
    Argument,
    Entity,
    Event,
    Mention,
    Piece,
    Sentence,
    Source,
    TimeExpression,
    Trigger,
)
from frontreader.analysis.reference import Reference
from frontreader.text.span import HasSpan, Span, index_at, overlap


def resolve(
    found: Sequence[FoundEvent],
    entities: tuple[Entity, ...],
    times: tuple[TimeExpression, ...],
    sentences: Sequence[Sentence],
    text: str,
    references: Mapping[Span, Reference] | None = None,
) -> tuple[Event, ...]:
    """The events of a document, numbered in text order. `references` say what phrases stand for that name nothing.

    An argument gets the entity whose name is all of it or stands at its end beside what it is called (de verwoeste
    stad Bakhmut, president Bush). A name inside, or behind a preposition (Russische troepen, een medewerker van
    president Bush) is another's and gives none: an aide's words are not the president's.
    """
    mentions = sorted(((m, e.id) for e in entities for m in e.mentions), key=lambda pair: (pair[0].start, pair[0].end))
    ordered = [mention for mention, _ in mentions]
    ids = [entity for _, entity in mentions]
    by_start = sorted(times, key=lambda t: t.start)
    numbered = sorted(found, key=lambda f: (f.start, f.end))
    known = references or {}
    return tuple(
        _event(f"ev{number}", event, ordered, ids, by_start, sentences, text, known)
        for number, event in enumerate(numbered, 1)
    )


def _event(
    name: str,
    found: FoundEvent,
    mentions: Sequence[Mention],
    ids: Sequence[str],
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    text: str,
    references: Mapping[Span, Reference],
) -> Event:
    at = index_at(sentences, found.start)

    def whom(span: HasSpan) -> tuple[str | None, bool]:
        """Whom a phrase stands for, and whether that is inferred."""
        reference = references.get(Span(span.start, span.end))
        if reference is not None and (reference.inferred or reference.entity is None):
            return reference.entity, reference.inferred
        named = _entity(span, mentions, ids, text)
        return named if named is not None or reference is None else reference.entity, False

    source = found.source
    return Event(
        id=name,
        type=found.type,
        sentence=sentences[at].id if at >= 0 else found.sentence,
        trigger=Trigger(found.start, found.end, tuple(Piece(p.start, p.end) for p in found.pieces)),
        realis=found.realis,
        modality=found.modality,
        polarity=found.polarity,
        arguments=tuple(Argument(a.role, a.start, a.end, *whom(a)) for a in found.arguments),
        source=Source(source.start, source.end, *whom(source)) if source is not None else None,
        time=next((time for a in found.arguments if a.role == "time" and (time := _time(a, times))), None),
        lemma=found.lemma,
        quantities=found.quantities,
    )


def _entity(span: HasSpan, mentions: Sequence[Mention], ids: Sequence[str], text: str) -> str | None:
    """The entity of the name that ends a phrase, the longest one of several; None where a common noun does, or where
    the name only says whose or where the noun is."""
    at = index_at(mentions, span.end - 1)
    inside: list[tuple[Mention, str]] = []
    while at >= 0 and mentions[at].start >= span.start:
        inside.append((mentions[at], ids[at]))
        at -= 1
    ending = [one for one in inside if one[0].end == span.end]
    if not ending:
        return None
    name, entity = max(ending, key=lambda one: one[0].end - one[0].start)
    since = max((other.end for other, _ in inside if other.end <= name.start), default=span.start)
    before = text[since : name.start].split()
    if since == span.start:
        before = before[1:]  # a phrase may begin with the preposition that gives its role
    return None if any(word.lower() in grammar().prepositions for word in before) else entity


def _time(argument: FoundArgument, times: Sequence[TimeExpression]) -> str | None:
    at = index_at(times, max(argument.start, argument.end - 1))
    return times[at].id if at >= 0 and overlap(times[at], argument) else None
