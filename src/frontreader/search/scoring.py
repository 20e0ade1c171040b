"""How well the fields of an item match all words of a query."""

from collections.abc import Mapping, Sequence

from frontreader.search.digest import lines_of, words_of
from frontreader.search.matching import EQUAL, PREFIX

WHOLE = 100.0
"""A field is just the query."""
WORD_SHARE = 0.9
"""What a word's score counts where the field is more than the query."""
START_BONUS = 8.0
"""A field begins with the query. Sentences do not get it: their first word names nothing."""
PHRASE_BONUS = 4.0
"""The words of the query stand together in its order."""

Scores = Mapping[str, float]
"""Each word that matches one word of the query, with its score."""


def word_score(score: float) -> float:
    """What the match of a single word counts anywhere in a field."""
    return round(score * WORD_SHARE, 2)


def start_score(score: float) -> float:
    """What the match of a field's first word counts."""
    return round(score * WORD_SHARE + START_BONUS, 2)


def phrase_score(field: str, phrase: str) -> float:
    """What a field counts that begins with the phrase, or is it; 0 for other fields."""
    if not field.startswith(phrase):
        return 0.0
    if len(field) == len(phrase):
        return WHOLE
    return start_score(EQUAL if field[len(phrase)] == " " else PREFIX)


def score_digest(digested: str, query: Sequence[str], tables: Sequence[Scores], *, named: bool) -> float:
    """The score of an item, 0 to 100; 0 unless each word of `query` matches a word of any field.

    `tables` hold what each word of the query matches; `named` tells names and descriptions from sentences.
    """
    words = words_of(digested)
    if any(scores.keys().isdisjoint(words) for scores in tables):
        return 0.0
    total = letters = 0.0
    for asked, scores in zip(query, tables, strict=True):
        total += max([scores[word] for word in words if word in scores]) * len(asked)
        letters += len(asked)
    score = word_score(total / letters)
    phrase = " ".join(query)
    if phrase not in digested:
        return score
    lines = lines_of(digested)
    if " " in phrase and any(f" {phrase}" in f" {line}" for line in lines):
        score += PHRASE_BONUS
    if named:
        return max(score, *(phrase_score(line, phrase) for line in lines))
    return WHOLE if phrase in lines else score
