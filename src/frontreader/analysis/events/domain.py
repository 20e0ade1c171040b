"""What a stretch of text is about, where that decides what its words mean (winst: of money or of a match)."""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from frontreader.analysis.data_files import read

_AROUND = 12
"""Sentences before and behind that count."""
_ENOUGH = 4
"""Words of a domain among them."""


class _Lower(Protocol):
    """Any word that knows itself in lower case."""

    @property
    def lower(self) -> str: ...


@cache
def _cues() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    return {
        name: (frozenset(entry["cues"].split()), tuple(entry["adds"].split()))
        for name, entry in read("events/domains.toml").items()
    }


def domain_words(sentences: Sequence[Sequence[_Lower]]) -> list[tuple[str, ...]]:
    """For each sentence, words that its surroundings imply; conditions of the lexicon see them too."""
    added: list[tuple[str, ...]] = [()] * len(sentences)
    for cues, adds in _cues().values():
        counts = [0]
        for words in sentences:
            counts.append(counts[-1] + sum(word.lower in cues for word in words))
        for place in range(len(sentences)):
            low, high = max(0, place - _AROUND), min(len(sentences), place + _AROUND + 1)
            if counts[high] - counts[low] >= _ENOUGH:
                added[place] = (*added[place], *adds)
    return added
