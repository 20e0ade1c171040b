"""The language of each sentence, by its small words: Dutch unless it is clearly another.

What is marked is not analysed, so a sentence is only marked where its words leave no doubt, or few and its neighbours
none: headlines, names, tables, capitals, dialect and old spelling stay Dutch.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from frontreader.analysis import data_files
from frontreader.text.span import HasSpan

DUTCH = "nl"
UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|['’][^\W\d_](?![^\W\d_])")
_MOST = 400
"""Characters of a sentence that are looked at."""
_LEAST = 3
"""Words of another language that mark a sentence by themselves,"""
_FEW = 2
"""the same for a longer sentence without any word of Dutch, English apart, which Dutch quotes too readily,"""
_LONG = 5
_SHARE = 0.25
"""and how much of its words they are at least;"""
_TIMES = 3.0
"""more than so many times as many as those of Dutch."""
_LATIN = 0.5
"""Where less of the letters is Latin the language is another, unknown."""


@dataclass(frozen=True, slots=True)
class _Count:
    """Of a sentence: how many words count, and how many different ones are of each language."""

    words: int
    of: Counter[str]

    @property
    def foreign(self) -> str:
        """The other language that most words are of; empty where there is none, or no telling."""
        ranked = [(count, language) for language, count in self.of.items() if language != DUTCH]
        ranked.sort(reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return ""
        return ranked[0][1]


def languages(text: str, sentences: Sequence[HasSpan]) -> list[str]:
    """Of each sentence `nl`, or `en`, `de`, `fr`, or `und` for any other. Linear in their length."""
    counts = [_count(text[one.start : min(one.end, one.start + _MOST)]) for one in sentences]
    alone = [_alone(count) for count in counts]
    found = list(alone)
    for i, count in enumerate(counts):
        before = found[i - 1] if i else ""
        behind = next((one for one in alone[i + 1 : i + 3] if one != DUTCH), DUTCH)
        if found[i] == DUTCH and _is_drawn(count, before, behind):
            found[i] = before if before not in ("", DUTCH) else behind
    return found


def _count(sentence: str) -> _Count:
    words = _WORD.findall(sentence.replace("’", "'"))
    letters = [letter for letter in sentence if letter.isalpha()]
    latin = sum(letter < "\u0250" or "\u1e00" <= letter < "\u2000" for letter in letters)
    if letters and latin < _LATIN * len(letters):
        return _Count(len(letters), Counter({UNKNOWN: len(letters)}))
    shouted = sum(word.isupper() for word in words) > len(words) / 2
    # A capital inside a sentence is a name's, and names say nothing of the language around them.
    small = [word.lower() for i, word in enumerate(words) if i == 0 or shouted or word.islower() or word == "I"]
    found: Counter[str] = Counter()
    for word in set(small):
        of = _words().get(word, ())
        found.update(of if DUTCH not in of else (DUTCH,))
    return _Count(len(set(small)), found)


def _alone(count: _Count) -> str:
    language = count.foreign
    many = count.of[language]
    pure = language != "en" and not count.of[DUTCH] and count.words >= _LONG
    enough = many >= (_FEW if pure else _LEAST) and many >= _SHARE * count.words
    return language if enough and many > _TIMES * count.of[DUTCH] else DUTCH


def _is_drawn(count: _Count, before: str, behind: str) -> bool:
    """Whether what stands on both sides, or on one where the words agree, decides."""
    if count.of[DUTCH] and count.of[DUTCH] * 2 > count.of[count.foreign]:
        return False
    here = count.foreign
    if before == behind != DUTCH:
        return not count.of[DUTCH]
    return here != "" and here in (before, behind)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The languages of each small word; one of Dutch speaks for no other."""
    found: dict[str, tuple[str, ...]] = {}
    for language, entry in data_files.read("languages.toml").items():
        for word in set(entry["words"].replace("’", "'").split()):
            found[word] = (*found.get(word, ()), language)
    return found
