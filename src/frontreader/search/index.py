"""Fuzzy search over items in memory."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain, islice
from operator import attrgetter
from threading import Lock

from frontreader.search.digest import digest, first_words, lone_words, words_of
from frontreader.search.fold import fold_text
from frontreader.search.highlight import exact_letters, light
from frontreader.search.items import KINDS, Hit, Kind, Ref, SearchItem
from frontreader.search.matching import EQUAL, INNER_FROM, PREFIX
from frontreader.search.postings import Keys, Postings, ascending
from frontreader.search.query import Query, parse_query
from frontreader.search.scoring import WHOLE, Scores, score_digest, start_score, word_score
from frontreader.search.vocabulary import Vocabulary
from frontreader.search.words import split_words

_SLICE = 256
"""Items added at a time before other threads may search."""
_CANDIDATES = 600
"""Items that are scored one by one for a query of several words: the first by score and order."""
_JOINED = 20_000
"""Postings of a common word up to which the items of another are looked up in them; beyond, most items have it."""

# A key is a number that sorts as its item does among equals: kind, length of the label, position, order of adding.
_LENGTH_BITS, _POSITION_BITS, _ORDER_BITS = 16, 20, 25
_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
_KIND_SHIFT = _LENGTH_BITS + _POSITION_BITS + _ORDER_BITS

Bounds = list[tuple[int, int]]
"""Ranges of keys, end exclusive, ascending."""
Ranked = list[tuple[float, int]]
"""Scores and keys, best first."""


class SearchIndex:
    """Items to search by typing. One thread may add while another searches: it sees what is there so far."""

    def __init__(self, items: Iterable[SearchItem] = ()) -> None:
        self._lock = Lock()
        self._items: dict[int, SearchItem] = {}
        self._digests: dict[int, str] = {}
        self._order: list[int] = []
        self._keys: dict[Ref, int] = {}
        self._added = 0
        self._changed = False
        self._vocabulary = Vocabulary()
        self._anywhere = Postings()
        self._first = Postings()
        self._alone = Postings()
        self.add(items)
        self.settle()

    def __len__(self) -> int:
        return len(self._items)

    def add(self, items: Iterable[SearchItem]) -> None:
        """Add `items`; one with a known `ref` takes the place of the old one."""
        rest = iter(items)
        while batch := list(islice(rest, _SLICE)):
            with self._lock:
                self._remove(item.ref for item in batch)
                for item in {item.ref: item for item in batch}.values():
                    self._add(item)

    def remove(self, refs: Iterable[Ref]) -> None:
        """Remove the items of these `refs`; unknown ones are passed over."""
        with self._lock:
            self._remove(refs)

    def settle(self) -> None:
        """Bring the tables up to date, so that the next search need not."""
        with self._lock:
            self._settle()

    def search(self, query: str | Query, limit: int = 50) -> list[Hit]:
        """The best `limit` items, best first. Nothing for an empty query, unless it names kinds: then their items
        in the order of their positions."""
        asked = parse_query(query) if isinstance(query, str) else query
        with self._lock:
            self._settle()
            if asked.empty:
                return self._listed(asked, limit) if asked.kinds else []
            if asked.exact:
                return self._exact(asked, limit)
            tables = [self._vocabulary.matches(word) for word in asked.words]
            if not all(tables):
                return []
            bounds = _bounds(asked.kinds)
            if len(tables) == 1:
                ranked = self._ranked_by_word(asked.words[0], tables[0], bounds, limit)
            else:
                ranked = self._ranked_by_words(asked, tables, bounds, limit)
            return [_hit(self._items[key], score, asked.words, tables) for score, key in ranked]

    def _settle(self) -> None:
        if not self._changed:
            return
        for postings in (self._anywhere, self._first, self._alone):
            postings.settle()
        if self._vocabulary.words != self._anywhere.words:
            self._vocabulary = Vocabulary(self._anywhere.words)
        self._order = sorted(self._items)
        self._changed = False

    def _add(self, item: SearchItem) -> None:
        key = self._new_key(item)
        self._keys[item.ref] = key
        self._items[key] = item
        self._digests[key] = digested = digest(item.fields)
        self._anywhere.add(key, set(words_of(digested)))
        self._alone.add(key, lone_words(digested))
        if _named(item):
            self._first.add(key, first_words(digested))
        self._changed = True

    def _remove(self, refs: Iterable[Ref]) -> None:
        for ref in refs:
            if (key := self._keys.pop(ref, None)) is None:
                continue
            digested = self._digests.pop(key)
            self._anywhere.remove(key, set(words_of(digested)))
            self._alone.remove(key, lone_words(digested))
            if _named(self._items.pop(key)):
                self._first.remove(key, first_words(digested))
            self._changed = True

    def _new_key(self, item: SearchItem) -> int:
        length = min(len(item.label), (1 << _LENGTH_BITS) - 1)
        position = min(max(item.position, 0), (1 << _POSITION_BITS) - 1)
        base = ((_RANKS[item.kind] << _LENGTH_BITS | length) << _POSITION_BITS | position) << _ORDER_BITS
        while True:
            self._added = (self._added + 1) % (1 << _ORDER_BITS)
            if (key := base | self._added) not in self._items:
                return key

    def _ranked_by_word(self, word: str, table: Scores, bounds: Bounds, limit: int) -> Ranked:
        """The best items for one word: its matches score by score, from each only as many as are wanted. No item
        is scored by itself."""
        groups = _by_score(table)
        tiers = [(word_score(score), self._anywhere, words) for score, words in groups]
        tiers += [(start_score(score), self._first, words) for score, words in groups if score >= PREFIX]
        tiers.append((WHOLE, self._alone, [word]))
        ranked: Ranked = []
        seen: set[int] = set()
        for score, postings, words in sorted(tiers, key=lambda tier: -tier[0]):
            if len(ranked) == limit:
                break
            fresh = (key for key in _in_order(postings.of(words), bounds) if key not in seen)
            taken = list(islice(fresh, limit - len(ranked)))
            seen.update(taken)
            ranked += [(score, key) for key in taken]
        return ranked

    def _ranked_by_words(self, asked: Query, tables: Sequence[Scores], bounds: Bounds, limit: int) -> Ranked:
        """The best items for several words: those of the rarest word that may have the others, one by one."""
        lists = [self._anywhere.of(table) for table in tables]
        sizes = [sum(map(len, each)) for each in lists]
        rarest = sizes.index(min(sizes))
        found: Iterator[int] = chain.from_iterable(
            _in_order(self._anywhere.of(words), bounds) for _, words in _by_score(tables[rarest])
        )
        if sizes[rarest] > _CANDIDATES:
            for number, size in enumerate(sizes):
                if number != rarest and size <= _JOINED:
                    found = filter(set(chain.from_iterable(lists[number])).__contains__, found)
        scored = (
            (-score, key) for key in set(islice(found, _CANDIDATES)) if (score := self._score(key, asked.words, tables))
        )
        return [(-score, key) for score, key in nsmallest(limit, scored)]

    def _score(self, key: int, words: Sequence[str], tables: Sequence[Scores]) -> float:
        return score_digest(self._digests[key], words, tables, named=_named(self._items[key]))

    def _exact(self, asked: Query, limit: int) -> list[Hit]:
        text = asked.text
        bounds = _bounds(asked.kinds)
        # Folding is done code point by code point, so a word of the text is part of a word of what holds the text.
        word = max(split_words(fold_text(text))[0], key=len, default="")
        if len(word) >= INNER_FROM:
            keys = sorted(set(chain(*self._anywhere.of(self._vocabulary.containing(word)))))
        else:
            keys = self._order
        found = (
            self._items[key]
            for low, high in bounds
            for key in islice(keys, bisect_left(keys, low), bisect_left(keys, high))
            if _holds(self._items[key], text)
        )
        return [_exact_hit(item, text) for item in islice(found, limit)]

    def _listed(self, asked: Query, limit: int) -> list[Hit]:
        items = [
            self._items[key]
            for low, high in _bounds(asked.kinds)
            for key in self._order[bisect_left(self._order, low) : bisect_left(self._order, high)]
        ]
        return [Hit(item, WHOLE, None, ()) for item in nsmallest(limit, items, key=attrgetter("position"))]


def _named(item: SearchItem) -> bool:
    return item.kind != "sentence"


def _hit(item: SearchItem, score: float, query: Sequence[str], tables: Sequence[Scores]) -> Hit:
    """The hit, with the field that alone matches best (the label in doubt) and its lit letters."""
    shown = 0
    if item.aliases:
        alone = [_field_score(field, query, tables) for field in item.fields]
        shown = alone.index(max(alone))
    text = item.fields[shown]
    return Hit(item, score, text if shown else None, light(text, query, [table.get for table in tables]))


def _field_score(field: str, query: Sequence[str], tables: Sequence[Scores]) -> tuple[int, float]:
    """How many words of the query a field of a name matches by itself, and how well."""
    digested = digest([field])
    words = words_of(digested)
    matched = [(word, table) for word, table in zip(query, tables, strict=True) if not table.keys().isdisjoint(words)]
    if not matched:
        return 0, 0.0
    asked, scores = zip(*matched, strict=True)
    return len(matched), score_digest(digested, asked, scores, named=True)


def _holds(item: SearchItem, text: str) -> bool:
    return text in item.label or (bool(item.aliases) and any(text in alias for alias in item.aliases))


def _exact_hit(item: SearchItem, text: str) -> Hit:
    field = min((field for field in item.fields if text in field), key=lambda field: field != text)
    score = WHOLE if field == text else word_score(EQUAL)
    return Hit(item, score, None if field == item.label else field, exact_letters(text, field))


def _by_score(table: Scores) -> list[tuple[float, list[str]]]:
    """The words of each score, best first."""
    groups: dict[float, list[str]] = {}
    for word, score in table.items():
        groups.setdefault(score, []).append(word)
    return sorted(groups.items(), reverse=True)


def _in_order(lists: Sequence[Keys], bounds: Bounds) -> Iterator[int]:
    for low, high in bounds:
        yield from ascending(lists, low, high)


def _bounds(kinds: Iterable[Kind]) -> Bounds:
    """The ranges of keys that belong to `kinds`, in the order of the keys; to all where it is empty."""
    wanted = sorted(_RANKS[kind] for kind in kinds)
    if not wanted:
        return [(0, len(KINDS) << _KIND_SHIFT)]
    return [(number << _KIND_SHIFT, (number + 1) << _KIND_SHIFT) for number in wanted]
