"""How well one word of a query matches one word of a text. Both are folded.

This is the definition; `vocabulary` finds the same matches among many words without trying each of them.
"""

from typing import NamedTuple

EQUAL = 100.0
PREFIX = 94.0
TAIL = 84.0
"""The query ends the word: the head of a Dutch compound, as `offensief` of `tegenoffensief`."""
INNER = 80.0
INNER_FROM = 3
"""Shorter queries match the beginnings of words alone."""
FUZZY_WORD, FUZZY_PREFIX, FUZZY_TAIL = 80.0, 76.0, 72.0
"""Scores without an edit; each edit takes its share of the query's length off."""


class WordMatch(NamedTuple):
    """Score 0 to 100, and which part of the word was matched."""

    score: float
    start: int
    end: int


def _typed_freely(query: str) -> bool:
    # A wrong digit is another number, not a typing error.
    return query.isalpha()


def word_edits(query: str) -> int:
    """Edits (insertion, deletion, substitution, transposition) forgiven against a whole word."""
    length = len(query)
    if length < 4 or not _typed_freely(query):
        return 0
    return 1 if length < 6 else 2 if length < 12 else 3


def prefix_edits(query: str) -> int:
    """Edits forgiven against the beginning of a longer word; its first letter must be the query's."""
    length = len(query)
    if length < 5 or not _typed_freely(query):
        return 0
    return 1 if length < 10 else 2


def tail_edits(query: str) -> int:
    """Edits forgiven against the end of a longer word; its last letter must be the query's."""
    length = len(query)
    if length < 6 or not _typed_freely(query):
        return 0
    return 1 if length < 10 else 2


def fuzzy_score(base: float, edits: float, query: str) -> float:
    return base * (1 - edits / len(query))


def match_literally(query: str, word: str) -> WordMatch | None:
    """The match without any edit."""
    length = len(query)
    if word.startswith(query):
        return WordMatch(EQUAL if len(word) == length else PREFIX, 0, length)
    if length >= INNER_FROM:
        if word.endswith(query):
            return WordMatch(TAIL, len(word) - length, len(word))
        at = word.find(query)
        if at >= 0:
            return WordMatch(INNER, at, at + length)
    return None


def match_word(query: str, word: str) -> WordMatch | None:
    """The best match of `query` (not empty) in `word`; None where they have too little in common."""
    if literal := match_literally(query, word):
        return literal
    # RapidFuzz costs 27 ms to import: it waits for the first misspelt word.
    from rapidfuzz.distance import OSA

    length, size = len(query), len(word)
    found: list[WordMatch] = []
    forgiven = word_edits(query)
    if forgiven and abs(size - length) <= forgiven:
        edits = OSA.distance(query, word, score_cutoff=forgiven)
        if edits <= forgiven:
            found.append(WordMatch(fuzzy_score(FUZZY_WORD, edits, query), 0, size))
    forgiven = prefix_edits(query)
    if forgiven and word[:1] == query[0]:
        for part in range(length - forgiven, min(length + forgiven + 1, size)):
            edits = OSA.distance(query, word[:part], score_cutoff=forgiven)
            if edits <= forgiven:
                found.append(WordMatch(fuzzy_score(FUZZY_PREFIX, edits, query), 0, part))
    forgiven = tail_edits(query)
    if forgiven and word[-1:] == query[-1]:
        for part in range(length - forgiven, min(length + forgiven + 1, size)):
            edits = OSA.distance(query, word[size - part :], score_cutoff=forgiven)
            if edits <= forgiven:
                found.append(WordMatch(fuzzy_score(FUZZY_TAIL, edits, query), size - part, size))
    return max(found, key=lambda match: match.score, default=None)
