"""Which items hold a word: for each word the sorted keys of its items."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Keys: TypeAlias = "array[int]"  # array is not subscriptable at run time before 3.12


class Postings:
    """Words with their items' keys, 8 bytes each. `settle` before reading."""

    def __init__(self) -> None:
        self._keys: dict[str, Keys] = {}
        self._unsorted: set[str] = set()

    def add(self, key: int, words: Iterable[str]) -> list[str]:
        """Note that the item `key` holds `words`, each once; gives the words that are new."""
        new: list[str] = []
        for word in words:
            keys = self._keys.get(word)
            if keys is None:
                self._keys[word] = array("Q", (key,))
                new.append(word)
            else:
                if keys[-1] > key:
                    self._unsorted.add(word)
                keys.append(key)
        return new

    def remove(self, key: int, words: Iterable[str]) -> list[str]:
        """Forget that `key` holds `words`; gives the words that no item holds any more."""
        gone: list[str] = []
        for word in words:
            keys = self._keys[word]
            keys.pop(keys.index(key) if word in self._unsorted else bisect_left(keys, key))
            if not keys:
                del self._keys[word]
                self._unsorted.discard(word)
                gone.append(word)
        return gone

    def settle(self) -> None:
        """Sort what was added out of order."""
        for word in self._unsorted:
            self._keys[word] = array("Q", sorted(self._keys[word]))
        self._unsorted.clear()

    def get(self, word: str) -> "Keys | None":
        return self._keys.get(word)

    def size(self, words: Iterable[str]) -> int:
        """How many keys `words` have together, items that hold several counted as often."""
        return sum([len(keys) for word in words if (keys := self._keys.get(word)) is not None])


def smallest(lists: Sequence[Keys], count: int, low: int, high: int) -> list[int]:
    """The `count` smallest distinct keys from `low` up to `high` in any of the sorted `lists`, sorted.

    Lists are taken by their first key, and no more of them once `count` keys are smaller than the next one's
    first: of a thousand long lists a few are read.
    """
    starts = sorted(
        (keys[at], at, number)
        for number, keys in enumerate(lists)
        if (at := bisect_left(keys, low) if keys[0] < low else 0) < len(keys) and keys[at] < high
    )
    best: list[int] = []
    fresh: list[int] = []
    for first, at, number in starts:
        if len(best) == count and first > best[-1]:
            break
        fresh.extend(lists[number][at : at + count])
        if len(fresh) >= 4 * count or len(best) < count:
            best = _merged(best, fresh, count)
            fresh = []
    best = _merged(best, fresh, count)
    return best[: bisect_left(best, high)]


def _merged(best: list[int], fresh: list[int], count: int) -> list[int]:
    return sorted({*best, *fresh})[:count]
