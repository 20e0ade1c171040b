"""Finds the events of a chunk of consecutive sentences, before its entities are known."""

from collections.abc import Sequence

from frontreader.analysis.events.arguments import arguments
from frontreader.analysis.events.domain import domain_words
from frontreader.analysis.events.found import FoundArgument, FoundEvent
from frontreader.analysis.events.realis import status
from frontreader.analysis.events.sources import Read, attribute
from frontreader.analysis.events.syntax import parse
from frontreader.analysis.events.tagger import Tagger
from frontreader.analysis.events.triggers import Found, find_triggers
from frontreader.analysis.events.words import HasType, Word
from frontreader.analysis.model import Sentence
from frontreader.analysis.tokens import Token
from frontreader.text.span import HasSpan, Span, starting_in

_LONGEST = 250
"""Words; a longer sentence (a table, a list) is read in pieces, so that no text makes the rules slow."""


def find(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    mentions: Sequence[HasType],
    times: Sequence[HasSpan],
) -> list[FoundEvent]:
    """The events of consecutive sentences, in text order.

    `tokens` holds the tokens of each sentence; `mentions` and `times` lie in these sentences, in any order.
    Quotes are followed from sentence to sentence, so a chunk should not begin in the middle of one.
    """
    tagger = Tagger()
    ordered_mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
    ordered_times = sorted(times, key=lambda t: (t.start, -t.end))
    tagged: list[list[Word]] = []
    read: list[Read] = []
    ids: list[str] = []
    at_mention = at_time = 0
    for sentence, words in zip(sentences, tokens, strict=True):
        for first in range(0, len(words), _LONGEST):
            piece = words[first : first + _LONGEST]
            stretch = Span(piece[0].start, piece[-1].end)
            here, at_mention = starting_in(ordered_mentions, at_mention, stretch)
            then, at_time = starting_in(ordered_times, at_time, stretch)
            tagged.append(tagger.tag(piece, here, then))
            ids.append(sentence.id)
    for line, implied in zip(tagged, domain_words(tagged), strict=True):
        syntax = parse(line, implied)
        read.append(Read(syntax, find_triggers(syntax)))
    sources = attribute(read)
    return [
        _event(entry, trigger, sentence_id, sources.get(trigger), text)
        for entry, sentence_id in zip(read, ids, strict=True)
        for trigger in entry.triggers
    ]


def _event(entry: Read, trigger: Found, sentence: str, source: Span | None, text: str) -> FoundEvent:
    state = status(entry.syntax, trigger)
    pieces = _pieces(trigger, text)
    return FoundEvent(
        type=trigger.type,
        lemma=trigger.sense.lemma,
        sentence=sentence,
        start=trigger.word.start,
        end=trigger.word.end,
        pieces=pieces,
        realis=state.realis,
        modality=state.modality,
        polarity=state.polarity,
        arguments=tuple(_outside(arguments(entry.syntax, trigger, entry.triggers), trigger)),
        source=source,
    )


def _outside(found: Sequence[FoundArgument], trigger: Found) -> list[FoundArgument]:
    """Arguments that are not the trigger itself."""
    return [a for a in found if not (a.start <= trigger.word.start and trigger.word.end <= a.end and a.role == "time")]


def _pieces(trigger: Found, text: str) -> tuple[Span, ...]:
    """The pieces of a trigger; those with nothing but white space between them are one."""
    made: list[Span] = []
    for word in trigger.pieces:
        if made and not text[made[-1].end : word.start].strip():
            made[-1] = Span(made[-1].start, word.end)
        else:
            made.append(Span(word.start, word.end))
    return tuple(made)
