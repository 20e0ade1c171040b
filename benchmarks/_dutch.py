"""Invented Dutch-like items to search: the words of the seed article, compounds of them, and made-up names.

The same seed gives the same items. Frequencies fall off as in running text, so that a few words stand in most
sentences and most words in a few.
"""

import random
from collections import Counter
from itertools import accumulate
from pathlib import Path

from frontreader.search.items import SearchItem

_SEED_ARTICLE = Path(__file__).parent.parent / "seeds" / "bakhmut-2023-03.txt"
_ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "sl",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
_VOWELS = ["a", "aa", "e", "ee", "i", "ie", "o", "oo", "oe", "u", "ij", "ei"]
_CODAS = ["n", "r", "s", "l", "k", "m", "t", "nd", "rk", "ns", "rt", ""]
_COMPOUNDS = 60_000
_NAMES = 15_000


class Corpus:
    """A source of items; `words` are all it may use beside names."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        text = _SEED_ARTICLE.read_text(encoding="utf-8")
        counts = Counter(word for word in (raw.strip(".,“”\"'()") for raw in text.split()) if word.isalpha())
        self._common, self._common_weights = list(counts), list(accumulate(counts.values()))
        stems = sorted({word.lower() for word in counts if len(word) >= 4})
        pairs = {self._compound(stems) for _ in range(_COMPOUNDS)}
        self._compounds = sorted(pairs)
        self._random.shuffle(self._compounds)
        self._compound_weights = _falling(len(self._compounds))
        self.names = [self._name() for _ in range(_NAMES)]
        self._name_weights = _falling(_NAMES)

    def items(self, count: int) -> list[SearchItem]:
        """Half sentences, a quarter events, a fifth entities, and some times and notes."""
        make = [self._sentence] * 50 + [self._event] * 25 + [self._entity] * 20 + [self._time] * 3 + [self._note] * 2
        return [make[number % 100](number) for number in range(count)]

    def _compound(self, stems: list[str]) -> str:
        link = self._random.choices(["", "s", "-"], [6, 3, 1])[0]
        return link.join(self._random.sample(stems, 2))

    def _name(self) -> str:
        syllables = (
            self._random.choice(_ONSETS) + self._random.choice(_VOWELS) + self._random.choice(_CODAS)
            for _ in range(self._random.choice([2, 2, 3]))
        )
        return "".join(syllables).capitalize()

    def _words(self, count: int) -> list[str]:
        common = self._random.choices(self._common, cum_weights=self._common_weights, k=count)
        rare = self._random.choices(self._compounds, cum_weights=self._compound_weights, k=count)
        return [one if self._random.random() < 0.6 else other for one, other in zip(common, rare, strict=True)]

    def _known_names(self, count: int) -> list[str]:
        return self._random.choices(self.names, cum_weights=self._name_weights, k=count)

    def _sentence(self, number: int) -> SearchItem:
        words = self._words(self._random.randint(6, 26))
        words.insert(self._random.randrange(len(words)), self._known_names(1)[0])
        text = " ".join(words)
        return SearchItem(("sentence", f"s{number}"), f"{text[:1].upper()}{text[1:]}.", (), number * 7)

    def _event(self, number: int) -> SearchItem:
        label = " ".join(["Battle", *self._words(1), *self._known_names(2)])
        return SearchItem(("event", f"v{number}"), label, (), number * 7)

    def _entity(self, number: int) -> SearchItem:
        first, last = self._random.choice(self.names), self._random.choice(self.names)
        return SearchItem(("entity", f"e{number}"), f"{first} {last}", (last, f"president {last}"), number * 7)

    def _time(self, number: int) -> SearchItem:
        label = f"{self._random.randint(1, 31)} maart {self._random.randint(1990, 2030)}"
        return SearchItem(("time", f"t{number}"), label, (), number * 7)

    def _note(self, number: int) -> SearchItem:
        label = " ".join(["#front", *self._words(5)])
        return SearchItem(("note", f"n{number}"), label, (), number * 7)


def _falling(count: int) -> list[float]:
    """Cumulative weights after Zipf, flattened at the top."""
    return list(accumulate(1 / (rank + 20) for rank in range(count)))


def misspell(word: str, edits: int, chance: random.Random) -> str:
    """`word` with random substitutions, deletions, insertions or transpositions of letters."""
    for _ in range(edits):
        at = chance.randrange(len(word) - 1)
        letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
        word = chance.choice(
            [
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            ]
        )
    return word
