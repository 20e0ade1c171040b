"""The analyzer by rule: puts sentences, entities, times and events together."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from frontreader.analysis import entities, events, times
from frontreader.analysis.analyzer import Part
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.merging import prefixed
from frontreader.analysis.model import Analysis, Sentence
from frontreader.analysis.tokens import Token, tokenise
from frontreader.text.document import Document
from frontreader.text.sentences import segment
from frontreader.text.span import HasSpan, contains, index_at

_SHORT = 300
"""Documents of up to so many sentences come in one part."""
_FIRST, _LARGEST = 60, 1500
"""Sentences in the first part of a long one, which is to be quick, and in its largest; each part is twice as
large as the one before."""


_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ'’/. -]+"
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}"
_AGENCY = r" \([^()\n]{2,30}\)"
_DAY = r",? \d{1,2} [a-z]{3,9}\.?(?: \d{4})?"
_DATELINE = re.compile(rf"(?:{_CITY}(?:{_AGENCY})?(?:{_DAY})?|{_NAME}{_AGENCY}(?:{_DAY})?|{_NAME}{_DAY}) ?[-–—] (?=\S)")
"""A city in capitals, or a name with an agency or a date, then a dash, as newspapers begin a report."""


class _Chunk(NamedTuple):
    """A run of sentences, by index; `last` is exclusive."""

    first: int
    last: int


class _Found(NamedTuple):
    """What was found in a chunk, before it is linked over the document."""

    mentions: Sequence[entities.FoundMention]
    times: Sequence[times.Found]
    events: Sequence[events.FoundEvent]


class RuleAnalyzer:
    """Works with lexicons and rules alone: offline, on any machine, the same each time."""

    info = ANALYZER

    def stream(self, document: Document, near: int = 0) -> Iterator[Part]:
        """Yield parts, those around offset `near` first, the last one final. A short document is one part."""
        spans = segment(document.text, document.body)
        sentences = tuple(Sentence(f"s{i}", span.start, span.end) for i, span in enumerate(spans, start=1))
        total = len(sentences)
        gathered: dict[int, _Found] = {}
        done = 0
        for number, chunk in enumerate(_chunks(total, index_at(sentences, near)), start=1):
            there = sentences[chunk.first : chunk.last]
            gathered[chunk.first] = found = _find(document, there)
            done += len(there)
            if total > _SHORT:
                analysis = prefixed(self._linked(document, there, [found]), f"p{number}", sentences)
                yield Part(analysis, there[0].start, there[-1].end, done, total, final=False)
        in_order = [gathered[first] for first in sorted(gathered)]
        analysis = self._linked(document, sentences, in_order)
        yield Part(analysis, 0, len(document.text), total, total, final=True)

    def _linked(self, document: Document, sentences: tuple[Sentence, ...], found: Sequence[_Found]) -> Analysis:
        linked = entities.link([one for part in found for one in part.mentions], document.text, sentences)
        dated = times.resolve([one for part in found for one in part.times], sentences, document.date)
        happened = events.resolve(
            [one for part in found for one in part.events], linked, dated, sentences, document.text
        )
        return Analysis(document.id, document.sha256, sentences, linked, happened, dated, self.info)


def _find(document: Document, sentences: Sequence[Sentence]) -> _Found:
    text = document.text
    tokens = [tokenise(text, sentence.start, sentence.end) for sentence in sentences]
    mentions = entities.find(text, sentences, tokens)
    named = times.find(text, sentences, tokens)
    outside = [time for time in named if not _is_part_of_a_name(time, mentions)]
    told = [_behind_dateline(text, sentence, line) for sentence, line in zip(sentences, tokens, strict=True)]
    return _Found(mentions, outside, events.find(text, sentences, told, mentions, outside))


def _behind_dateline(text: str, sentence: Sentence, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of what the sentence tells: `KIEV (ANP) - ` before it takes no part in any event."""
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return [token for token in tokens if token.start >= found.end()] if found else tokens


def _is_part_of_a_name(time: HasSpan, mentions: Sequence[entities.FoundMention]) -> bool:
    """The year in a person's, an organisation's or a work's name (Nineteen Eighty-Four, D66) is no time."""
    mention = mentions[max(0, index_at(mentions, time.start))] if mentions else None
    return mention is not None and mention.type in ("PER", "ORG", "WORK", "PRODUCT") and contains(mention, time)


def _chunks(total: int, near: int) -> Iterator[_Chunk]:
    """All sentences in runs: the one around `near`, then on both sides in turn, what follows first."""
    if total <= _SHORT:
        yield from [_Chunk(0, total)] if total else []
        return
    low = max(0, min(near, total - _FIRST) - _FIRST // 4)
    high = low + _FIRST
    yield _Chunk(low, high)
    size = _FIRST
    while low > 0 or high < total:
        size = min(size * 2, _LARGEST)
        if high < total:
            first, high = high, min(total, high + size)
            yield _Chunk(first, high)
        if low > 0:
            last, low = low, max(0, low - size)
            yield _Chunk(low, last)
