"""What the network is trained on, step by step: the same plan for the same seed, so that a run can be resumed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.model.corpora import Named, Tree

from frontreader.analysis.neural.pieces import Pieces
from frontreader.analysis.neural.windows import LONGEST, Window, window

WINDOWS = (0, 48, 96, 160)
"""Sizes of windows in pieces, of which each run of sentences draws one; 0 is a single sentence."""
SHOUTED = 0.03
"""How many sentences are put in capitals."""

Sentence = Named | Tree


@dataclass(frozen=True, slots=True)
class Example:
    window: Window
    sentences: list[Sentence]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Sentences in the order of their text, and what `share` of all pieces they are to be."""

    name: str
    sentences: Sequence[Sentence]
    share: float


def plan(
    corpora: Sequence[Corpus], pieces: Pieces, batch: int, seed: int, rename: "Renamer"
) -> Iterator[tuple[str, list[Example]]]:
    """Batches of about `batch` pieces without end, each from one corpus, in proportion to the shares."""
    rng = random.Random(seed)
    streams = {one.name: _stream(one, pieces, batch, random.Random(rng.random()), rename) for one in corpora}
    read = dict.fromkeys(streams, 0.0)
    while True:
        name = min(corpora, key=lambda one: (read[one.name] / one.share, one.name)).name
        examples = next(streams[name])
        read[name] += sum(len(one.window.pieces) for one in examples)
        yield name, examples


def _stream(
    corpus: Corpus, pieces: Pieces, batch: int, rng: random.Random, rename: "Renamer"
) -> Iterator[list[Example]]:
    while True:
        examples = list(_epoch(corpus.sentences, pieces, rng, rename))
        examples.sort(key=lambda one: len(one.window.pieces) + rng.random() * 8)
        groups: list[list[Example]] = [[]]
        width = 0
        for example in examples:
            width = max(width, len(example.window.pieces))
            if groups[-1] and width * (len(groups[-1]) + 1) > batch:
                groups.append([])
                width = len(example.window.pieces)
            groups[-1].append(example)
        rng.shuffle(groups)
        yield from groups


def _epoch(sentences: Sequence[Sentence], pieces: Pieces, rng: random.Random, rename: "Renamer") -> Iterator[Example]:
    at = 0
    while at < len(sentences):
        size = rng.choice(WINDOWS)
        chosen: list[Sentence] = []
        total = 2
        while at < len(sentences):
            sentence = varied(sentences[at], rng, rename)
            length = sum(len(pieces.cut(word)) for word in sentence.words)
            if chosen and total + length > min(size, LONGEST):
                break
            at += 1
            if length > LONGEST - 2:
                continue
            chosen.append(sentence)
            total += length
        if chosen:
            yield Example(window([one.words for one in chosen], pieces.cut), chosen)


def varied(sentence: Sentence, rng: random.Random, rename: "Renamer") -> Sentence:
    """Now and then in capitals, or with other names of the same type."""
    if isinstance(sentence, Named):
        sentence = rename(sentence, rng)
    if rng.random() < SHOUTED:
        words = [word.upper() for word in sentence.words]
        if isinstance(sentence, Named):
            return Named(words, sentence.tags)
        return Tree(words, *(getattr(sentence, name) for name in Tree.__slots__[1:]))
    return sentence


class Renamer:
    """Puts other people and places in the place of some, so that names unseen in the corpora are no riddle."""

    def __init__(self, given: Sequence[str], surnames: Sequence[str], places: Sequence[str], rate: float) -> None:
        self._given, self._surnames, self._places, self._rate = given, surnames, places, rate

    def __call__(self, sentence: Named, rng: random.Random) -> Named:
        words: list[str] = []
        tags: list[str] = []
        at = 0
        while at < len(sentence.words):
            tag = sentence.tags[at]
            end = at + 1
            while tag.startswith("B-") and end < len(sentence.tags) and sentence.tags[end] == "I-" + tag[2:]:
                end += 1
            new = sentence.words[at:end]
            if tag in ("B-PER", "B-LOC") and rng.random() < self._rate and not new[0].isupper():
                new = self._another(tag[2:], len(new), rng)
            words += new
            tags += [tag, *[tag.replace("B-", "I-")] * (len(new) - 1)]
            at = end
        return Named(words, tags)

    def _another(self, kind: str, length: int, rng: random.Random) -> list[str]:
        if kind == "LOC":
            return rng.choice(self._places).split(" ")
        if length == 1:
            return [rng.choice(self._surnames)]
        return [rng.choice(self._given), *rng.choice(self._surnames).split(" ")]
