"""Which items hold a word: for each word the sorted keys of its items."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, KeysView, Sequence
from heapq import merge
from typing import TypeAlias

Keys: TypeAlias = "array[int]"  # array is not subscriptable at run time before 3.12


class Postings:
    """Words with their items' keys. What was added counts from the next `settle` on.

    Settled keys are 8 bytes each in arrays, which the garbage collector does not walk: with lists it stopped the
    program for 0.4 s at a hundred thousand items.
    """

    def __init__(self) -> None:
        self._keys: dict[str, Keys] = {}
        self._fresh: dict[str, list[int]] = {}

    @property
    def words(self) -> KeysView[str]:
        """The words that any item holds."""
        return self._keys.keys()

    def add(self, key: int, words: Iterable[str]) -> None:
        """Note that the item `key` holds `words`, each once."""
        fresh = self._fresh
        for word in words:
            if word in fresh:
                fresh[word].append(key)
            else:
                fresh[word] = [key]

    def remove(self, key: int, words: Iterable[str]) -> None:
        """Forget that `key` holds `words`."""
        self.settle()
        for word in words:
            keys = self._keys[word]
            keys.pop(bisect_left(keys, key))
            if not keys:
                del self._keys[word]

    def settle(self) -> None:
        """Sort what was added in with the rest."""
        for word, keys in self._fresh.items():
            known = self._keys.get(word)
            self._keys[word] = array("Q", sorted(keys if known is None else [*known, *keys]))
        self._fresh = {}

    def of(self, words: Iterable[str]) -> list[Keys]:
        """The keys of each of `words` that any item holds."""
        table = self._keys
        return [table[word] for word in words if word in table]


def ascending(lists: Sequence[Keys], low: int, high: int) -> Iterator[int]:
    """The distinct keys from `low` up to `high` in any of the sorted `lists`, smallest first; only as much is read
    as is taken."""
    within = [
        map(keys.__getitem__, range(start, len(keys)))
        for keys in lists
        if (start := bisect_left(keys, low) if keys[0] < low else 0) < len(keys) and keys[start] < high
    ]
    last = -1
    for key in merge(*within):
        if key >= high:
            return
        if key != last:
            last = key
            yield key
