"""The distinct words of an index, and which of them match a word of a query."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from frontreader.search.matching import (
    EQUAL,
    INNER,
    INNER_FROM,
    PREFIX,
    TAIL,
    match_word,
    prefix_edits,
    tail_edits,
    word_edits,
)
from frontreader.search.words import WORD_LIMIT

_LAST = "\U0010ffff"
_CACHED = 64


class Vocabulary:
    """A set of folded words that is asked for matches. Gives exactly the scores of `matching.match_word`."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words = frozenset(words)
        self._ordered = sorted(self.words)
        self._mirrored = sorted([word[::-1] for word in self._ordered])
        self._joined = "\n".join(["", *self._ordered, ""])
        self._by_length: dict[int, list[str]] = {}
        for word in self._ordered:
            self._by_length.setdefault(len(word), []).append(word)
        self._cache: dict[str, dict[str, float]] = {}

    def matches(self, query: str) -> dict[str, float]:
        """Each word that `query` (not empty) matches, with its score."""
        if (known := self._cache.get(query)) is not None:
            return known
        found = self._fuzzy(query)
        if len(query) >= INNER_FROM:
            found.update(dict.fromkeys(self._inner(query), INNER))
            found.update((word[::-1], TAIL) for word in _starting_with(self._mirrored, query[::-1]))
        found.update(dict.fromkeys(_starting_with(self._ordered, query), PREFIX))
        if query in self.words:
            found[query] = EQUAL
        if len(self._cache) >= _CACHED:
            self._cache.clear()
        self._cache[query] = found
        return found

    def containing(self, part: str) -> list[str]:
        """The words that hold `part` (not empty), and those cut at the limit, which may."""
        return [*self._inner(part), *self._by_length.get(WORD_LIMIT, ())]

    def _inner(self, query: str) -> Iterator[str]:
        # One search through all words at once: a hundred times faster than asking each word.
        joined = self._joined
        at = joined.find(query)
        while at >= 0:
            end = joined.index("\n", at)
            yield joined[joined.rindex("\n", 0, at) + 1 : end]
            at = joined.find(query, end)

    def _fuzzy(self, query: str) -> dict[str, float]:
        return {word: match.score for word in set(self._near(query)) if (match := match_word(query, word))}

    def _near(self, query: str) -> Iterator[str]:
        """The words that `query` may match with edits, and a few more."""
        length = len(query)
        if forgiven := word_edits(query):
            for size in range(length - forgiven, length + forgiven + 1):
                words = self._by_length.get(size, [])
                yield from (words[index] for index in _within(query, words, forgiven))
        # Where some beginning of a word is within k edits, that of the query's length is within 2k: it is at most
        # k letters longer or shorter. So one pass finds all.
        if forgiven := prefix_edits(query):
            words = _starting_with(self._ordered, query[0])
            parts = [word[:length] for word in words]
            yield from (words[index] for index in _within(query, parts, 2 * forgiven))
        if forgiven := tail_edits(query):
            words = _starting_with(self._mirrored, query[-1])
            parts = [word[:length] for word in words]
            yield from (words[index][::-1] for index in _within(query[::-1], parts, 2 * forgiven))


def _starting_with(ordered: list[str], start: str) -> list[str]:
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, start + _LAST)]


def _within(query: str, words: list[str], forgiven: int) -> list[int]:
    """Indexes of the words that are at most `forgiven` edits from `query`."""
    # RapidFuzz costs 27 ms to import: it waits for the first search.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(query, words, scorer=OSA.distance, score_cutoff=forgiven, limit=None)
    return [index for _, _, index in found]
