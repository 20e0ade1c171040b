"""The distinct words of an index, and which of them match a word of a query."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from frontreader.search.matching import (
    EQUAL,
    FUZZY_PREFIX,
    FUZZY_TAIL,
    FUZZY_WORD,
    INNER,
    INNER_FROM,
    PREFIX,
    TAIL,
    fuzzy_score,
    prefix_edits,
    tail_edits,
    word_edits,
)

_LAST = "\U0010ffff"
_CACHED = 64


def _starting_with(ordered: list[str], start: str) -> list[str]:
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, start + _LAST)]


class Vocabulary:
    """A set of folded words, each without a line end, that is asked for matches.

    Gives exactly the scores of `matching.match_word`. Adding only notes the word; the tables are brought up to
    date by `settle` or the next question.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = set(words)
        self._stale = True
        self._ordered: list[str] = []
        self._mirrored: list[str] = []
        self._by_length: dict[int, list[str]] = {}
        self._joined = ""
        self._cache: dict[str, dict[str, float]] = {}

    def add(self, words: Iterable[str]) -> None:
        self._words.update(words)
        self._stale = True

    def discard(self, words: Iterable[str]) -> None:
        self._words.difference_update(words)
        self._stale = True

    def settle(self) -> None:
        """Bring the tables up to date; about 0.1 s for 60,000 words."""
        if not self._stale:
            return
        self._ordered = sorted(self._words)
        self._mirrored = sorted(word[::-1] for word in self._ordered)
        self._by_length = {}
        for word in self._ordered:
            self._by_length.setdefault(len(word), []).append(word)
        self._joined = "\n".join(["", *self._ordered, ""])
        self._cache = {}
        self._stale = False

    def matches(self, query: str) -> dict[str, float]:
        """Each word that `query` matches, with its score."""
        self.settle()
        if (known := self._cache.get(query)) is not None:
            return known
        found = self._fuzzy(query)
        if len(query) >= INNER_FROM:
            found.update(self._inner(query))
            found.update((word[::-1], TAIL) for word in _starting_with(self._mirrored, query[::-1]))
        found.update(dict.fromkeys(_starting_with(self._ordered, query), PREFIX))
        if query in self._words:
            found[query] = EQUAL
        if len(self._cache) >= _CACHED:
            self._cache.clear()
        self._cache[query] = found
        return found

    def _inner(self, query: str) -> Iterator[tuple[str, float]]:
        # One search through all words at once: a hundred times faster than asking each word.
        joined = self._joined
        at = joined.find(query)
        while at >= 0:
            end = joined.index("\n", at)
            yield joined[joined.rindex("\n", 0, at) + 1 : end], INNER
            at = joined.find(query, end)

    def _fuzzy(self, query: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for word, score in self._candidates(query):
            if score > found.get(word, 0.0):
                found[word] = score
        return found

    def _candidates(self, query: str) -> Iterator[tuple[str, float]]:
        length = len(query)
        if forgiven := word_edits(query):
            near = [
                word
                for size in range(length - forgiven, length + forgiven + 1)
                for word in self._by_length.get(size, ())
            ]
            for index, edits in _within(query, near, forgiven):
                yield near[index], fuzzy_score(FUZZY_WORD, edits, query)
        if forgiven := prefix_edits(query):
            yield from _parts(query, _starting_with(self._ordered, query[0]), forgiven, FUZZY_PREFIX)
        if forgiven := tail_edits(query):
            mirrored = _starting_with(self._mirrored, query[-1])
            for word, score in _parts(query[::-1], mirrored, forgiven, FUZZY_TAIL):
                yield word[::-1], score


def _parts(query: str, words: list[str], forgiven: int, base: float) -> Iterator[tuple[str, float]]:
    """The words longer than a beginning of theirs that is at most `forgiven` edits from `query`."""
    for size in range(len(query) - forgiven, len(query) + forgiven + 1):
        longer = [word for word in words if len(word) > size]
        for index, edits in _within(query, [word[:size] for word in longer], forgiven):
            yield longer[index], fuzzy_score(base, edits, query)


def _within(query: str, words: list[str], forgiven: int) -> Iterator[tuple[int, float]]:
    # RapidFuzz costs 27 ms to import: it waits for the first search.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for _, edits, index in process.extract(query, words, scorer=OSA.distance, score_cutoff=forgiven, limit=None):
        yield index, edits
