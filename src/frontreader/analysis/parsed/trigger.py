"""A trigger, and the triggers of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from frontreader.analysis.events.lexicon import Sense
from frontreader.analysis.model import OTHER
from frontreader.analysis.neural.tree import Word

Kind = Literal["verb", "noun", "infinitive", "participle"]


@dataclass(slots=True, eq=False)
class Found:
    """A trigger; `pieces` are all its words in order. `carrier` is the light verb that lends a noun its subject or
    says that it happens. `evidence`: see `FoundEvent`."""

    word: Word
    kind: Kind
    sense: Sense
    pieces: tuple[Word, ...]
    evidence: tuple[str, ...] = ()
    carrier: Word | None = None

    @property
    def type(self) -> str:
        return self.sense.type


class Triggers:
    """All triggers of a sentence, in text order, with what is asked of them time and again: those by the index of
    their word, by that of their carrier, and the words of those that the typology has a type for."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.all = found
        self.by_word = {one.word.index: one for one in found}
        self.typed = frozenset(one.word.index for one in found if one.type != OTHER)
        self.carried: dict[int, list[Found]] = {}
        for one in found:
            if one.carrier is not None:
                self.carried.setdefault(one.carrier.index, []).append(one)
