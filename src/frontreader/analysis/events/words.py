"""Words of a sentence, with what is known of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from frontreader.analysis.events.lexicon import Reading
from frontreader.text.span import HasSpan

Tag = Literal[
    "mark", "det", "num", "prep", "sub", "coord", "pron", "obj", "adv", "particle", "te", "om", "verb", "attr",
    "noun", "name", "time",
]  # fmt: skip


class HasType(HasSpan, Protocol):
    """A mention or a time expression: a span with a type."""

    @property
    def type(self) -> str: ...


@dataclass(slots=True, eq=False)
class Word:
    """One token of a sentence with what is known of it."""

    index: int
    start: int
    end: int
    text: str
    lower: str
    tag: Tag = "noun"
    readings: Sequence[Reading] = ()
    mention: str | None = None
    name: int | None = None
    """Index of the mention that covers the word."""
    time: int | None = None
    """Index of the time expression that covers the word."""
    nominal: bool = False
    """An infinitive used as a noun (het veroveren)."""

    @property
    def finite(self) -> bool:
        return any(r.form in ("first", "singular", "plural") for r in self.readings)

    def has(self, *forms: str) -> bool:
        return any(r.form in forms for r in self.readings)


def cover(words: list[Word], mentions: Sequence[HasType], times: Sequence[HasSpan]) -> None:
    """Note on each word which name and which time expression it is part of; both in text order."""
    first = 0
    for number, mention in enumerate(mentions):
        while first < len(words) and words[first].end <= mention.start:
            first += 1
        for word in words[first:]:
            if word.start >= mention.end:
                break
            if mention.start <= word.start and word.end <= mention.end:
                word.name = number if word.mention is None else word.name
                word.mention = word.mention or mention.type
    first = 0
    for number, time in enumerate(times):
        while first < len(words) and words[first].end <= time.start:
            first += 1
        for word in words[first:]:
            if word.start >= time.end:
                break
            word.time = number
