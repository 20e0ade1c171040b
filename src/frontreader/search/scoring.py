"""How well the fields of an item match all words of a query."""

from collections.abc import Mapping, Sequence

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


def score_fields(
    fields: Sequence[str], joined: Sequence[str], query: Sequence[str], tables: Sequence[Scores], *, named: bool
) -> float:
    """The score of an item, 0 to 100; 0 unless each word of `query` matches a word of any field.

    `fields` hold folded words with one space between, `joined` the joined forms of words with a hyphen in them;
    `named` tells names and descriptions from sentences.
    """
    words = [*joined]
    for field in fields:
        words += field.split(" ")
    total = letters = 0.0
    for asked, scores in zip(query, tables, strict=True):
        best = max([scores[word] for word in words if word in scores], default=0.0)
        if not best:
            return 0.0
        total += best * len(asked)
        letters += len(asked)
    phrase = " ".join(query)
    score = word_score(total / letters)
    if " " in phrase and any(f" {phrase}" in f" {field}" for field in fields):
        score += PHRASE_BONUS
    if named:
        return max(score, *(phrase_score(field, phrase) for field in fields))
    return WHOLE if phrase in fields else score
