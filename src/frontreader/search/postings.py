"""Which items hold a word: for each word the sorted keys of its items."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, KeysView, Sequence
from heapq import merge
from typing import TypeAlias

Keys: TypeAlias = "array[int]"  # array is not subscriptable at run time before 3.12


class Postings:
    """Words with their items' keys, 8 bytes each. `settle` before reading."""

    def __init__(self) -> None:
        self._keys: dict[str, Keys] = {}
        self._unsorted: set[str] = set()

    @property
    def words(self) -> KeysView[str]:
        """The words that any item holds."""
        return self._keys.keys()

    def add(self, key: int, words: Iterable[str]) -> None:
        """Note that the item `key` holds `words`, each once."""
        table = self._keys
        for word in words:
            if word in table:
                table[word].append(key)
            else:
                table[word] = array("Q", (key,))
        self._unsorted.update(words)

    def remove(self, key: int, words: Iterable[str]) -> None:
        """Forget that `key` holds `words`."""
        for word in words:
            keys = self._keys[word]
            keys.pop(keys.index(key) if word in self._unsorted else bisect_left(keys, key))
            if not keys:
                del self._keys[word]
                self._unsorted.discard(word)

    def settle(self) -> None:
        """Sort what was added."""
        for word in self._unsorted:
            keys = self._keys[word]
            if len(keys) > 1:
                self._keys[word] = array("Q", sorted(keys))
        self._unsorted.clear()

    def of(self, words: Iterable[str]) -> list[Keys]:
        """The keys of each of `words` that any item holds."""
        table = self._keys
        return [table[word] for word in words if word in table]

    def size(self, words: Iterable[str]) -> int:
        """How many keys `words` have together, items that hold several counted as often."""
        return sum(map(len, self.of(words)))


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
