"""A sentence as the network reads it: words with part of speech, lemma, name tag and place in the dependency tree.

Parts of speech and relations are those of Universal Dependencies for Dutch (UD Alpino); `xpos` is the finer tag of
the Alpino treebank (`WW|pv|verl|ev`: a finite verb, past, singular).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

ROOT = -1


@dataclass(frozen=True, slots=True)
class Word:
    """`index` counts from 0 in the sentence, `head` is the index of its head or `ROOT`; `start` and `end` are
    offsets into the document's text.

    `lemma` leaves out a separable particle that stands apart (*viel … aan*: `vallen`); `features` are those of
    Universal Dependencies, such as `Tense=Past`. `name` is an IOB2 tag over PER, LOC, ORG and MISC, `O` outside
    names. `sure` and `name_sure` are the network's probabilities of the head and of the name tag.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    upos: str
    xpos: str
    features: frozenset[str]
    head: int
    relation: str
    name: str = "O"
    sure: float = 1.0
    name_sure: float = 1.0


@dataclass(frozen=True)
class Tree:
    """The words of a sentence, in order."""

    words: tuple[Word, ...]

    @cached_property
    def children(self) -> tuple[tuple[Word, ...], ...]:
        """Of each word its dependants, in order."""
        found: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != ROOT:
                found[word.head].append(word)
        return tuple(map(tuple, found))

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What others make of the tree alone and may ask again, by a name of theirs."""
        return {}

    @property
    def root(self) -> Word | None:
        return next((word for word in self.words if word.head == ROOT), None)

    def head(self, word: Word) -> Word | None:
        return None if word.head == ROOT else self.words[word.head]

    def dependants(self, word: Word, *relations: str) -> list[Word]:
        """A word's dependants by these relations (`nsubj` stands for `nsubj:pass` too), all where none is named."""
        return [
            child
            for child in self.children[word.index]
            if not relations or child.relation in relations or child.relation.partition(":")[0] in relations
        ]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """A word's head, its head's head, up to the root."""
        while (above := self.head(word)) is not None:
            yield above
            word = above

    def subtree(self, word: Word, without: Sequence[str] = ()) -> list[Word]:
        """A word and all below it, in order; `without` leaves out branches by relation."""
        found, open_ = [], [word]
        while open_:
            one = open_.pop()
            found.append(one)
            open_ += [child for child in self.children[one.index] if child.relation not in without]
        return sorted(found, key=lambda one: one.index)
