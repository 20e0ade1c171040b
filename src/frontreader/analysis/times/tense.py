"""Which way an undated day or month lies: behind or before the document's date."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from frontreader.analysis.times.grammar import data
from frontreader.analysis.tokens import Token

Tense = Literal["past", "future", "unknown"]


class _Words(NamedTuple):
    past: frozenset[str]
    future: frozenset[str]
    have: frozenset[str]
    participle: re.Pattern[str]


@cache
def _words() -> _Words:
    tense = data("context.toml")["tense"]
    return _Words(
        frozenset(tense["past"]),
        frozenset(tense["future"]),
        frozenset(tense["have"]),
        re.compile(tense["participle"]),
    )


def tense_at(tokens: Sequence[Token], start: int, end: int) -> Tense:
    """The tense that the word nearest to `start`..`end` (offsets into the text) speaks of."""
    words = _words()
    perfect = any(words.participle.fullmatch(token.lower) for token in tokens)
    nearest: tuple[int, Tense] | None = None
    for token in tokens:
        tense: Tense
        if token.lower in words.past or (perfect and token.lower in words.have):
            tense = "past"
        elif token.lower in words.future:
            tense = "future"
        else:
            continue
        distance = max(start - token.end, token.start - end)
        if distance >= 0 and (nearest is None or distance < nearest[0]):
            nearest = distance, tense
    return nearest[1] if nearest else "unknown"
