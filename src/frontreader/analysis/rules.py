"""The analyzer by rule: puts sentences, entities, times and events together."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from frontreader.analysis import entities, events, times
from frontreader.analysis.events.find import find as find_events
from frontreader.analysis.info import RULES
from frontreader.analysis.model import Analysis, Sentence
from frontreader.analysis.naming import is_part_of_a_name
from frontreader.analysis.streaming import Streaming
from frontreader.analysis.tokens import Token, tokenise
from frontreader.text.document import Document

_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ'’/. -]+"
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}"
_AGENCY = r" \([^()\n]{2,30}\)"
_DAY = r",? \d{1,2} [a-z]{3,9}\.?(?: \d{4})?"
_DATELINE = re.compile(rf"(?:{_CITY}(?:{_AGENCY})?(?:{_DAY})?|{_NAME}{_AGENCY}(?:{_DAY})?|{_NAME}{_DAY}) ?[-–—] (?=\S)")
"""A city in capitals, or a name with an agency or a date, then a dash, as newspapers begin a report."""


class _Found(NamedTuple):
    """What was found in a chunk, before it is linked over the document."""

    mentions: Sequence[entities.FoundMention]
    times: Sequence[times.Found]
    events: Sequence[events.FoundEvent]


class RuleAnalyzer(Streaming[_Found]):
    """Works with lexicons and rules alone: offline, on any machine, the same each time."""

    info = RULES

    def _find(self, document: Document, sentences: Sequence[Sentence]) -> _Found:
        return _find(document, sentences)

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
    outside = [time for time in named if not is_part_of_a_name(time, mentions)]
    told = [_behind_dateline(text, sentence, line) for sentence, line in zip(sentences, tokens, strict=True)]
    return _Found(mentions, outside, find_events(text, sentences, told, mentions, outside))


def _behind_dateline(text: str, sentence: Sentence, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of what the sentence tells: `KIEV (ANP) - ` before it takes no part in any event."""
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return [token for token in tokens if token.start >= found.end()] if found else tokens
