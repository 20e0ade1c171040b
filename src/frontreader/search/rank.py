"""Fuzzy ranking of a short list: commands, files, tags."""

from collections.abc import Sequence
from functools import lru_cache

from frontreader.search.digest import digest, words_of
from frontreader.search.highlight import light
from frontreader.search.items import Ranges
from frontreader.search.query import query_words
from frontreader.search.scoring import WHOLE, score_digest
from frontreader.search.vocabulary import Vocabulary


@lru_cache(maxsize=8192)
def _digest(candidate: str) -> str:
    return digest([candidate])


@lru_cache(maxsize=4)
def _vocabulary(candidates: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(word for candidate in candidates for word in words_of(_digest(candidate)))


def rank(query: str, candidates: Sequence[str], limit: int = 50) -> list[tuple[int, float, Ranges]]:
    """Index, score (0 to 100) and lit letters of the candidates that match all words of `query`, best first, then
    short ones, then in their order. Without a letter or digit in the query: the first candidates as they stand.

    Made for up to a few thousand candidates, the same ones at each key.
    """
    words = query_words(query)
    if not words:
        return [(index, WHOLE, ()) for index in range(min(limit, len(candidates)))]
    tables = [_vocabulary(tuple(candidates)).matches(word) for word in words]
    scored = [
        (-score, len(candidate), index)
        for index, candidate in enumerate(candidates)
        if (score := score_digest(_digest(candidate), words, tables, named=True))
    ]
    scored.sort()
    scorers = [table.get for table in tables]
    return [(index, -score, light(candidates[index], words, scorers)) for score, _, index in scored[:limit]]
