"""Reads sentences: words in, trees out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from frontreader.analysis.neural.decoding import best_tags, best_tree, probabilities, transitions
from frontreader.analysis.neural.network import Labels, Network, Scores, network, threads
from frontreader.analysis.neural.spelling import lemma
from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.analysis.neural.windows import LONGEST as PIECES
from frontreader.analysis.neural.windows import Window, padded, window
from frontreader.analysis.neural.words import words
from frontreader.analysis.tokens import Token
from frontreader.text.span import HasSpan

LONGEST = 120
"""Words read as one sentence; a longer one (a table, a list) is cut into stretches of so many, each with a root."""
_MOST = 2400
"""Words read of one sentence of a text: what has more is no sentence, and its tree ends here."""
_WINDOW = 128
"""Pieces of neighbouring sentences that are read together: names are told apart by what stands around them."""


def read(text: str, sentences: Iterable[HasSpan]) -> list[Tree]:
    """One tree a sentence of `text`, of its first words where it has very many."""
    return read_tokens([words(text, sentence.start, sentence.end)[:_MOST] for sentence in sentences])


def read_tokens(sentences: Sequence[Sequence[Token]], reader: Network | None = None) -> list[Tree]:
    """One tree a sentence, of the words it is cut into, by the package's network or another."""
    return list(_read(reader or network(), sentences))


def parse_words(sentences: Sequence[Sequence[str]], reader: Network | None = None) -> list[Tree]:
    """One tree a sentence of given words. Their offsets count the words of the sentence with a space between."""
    laid = []
    for sentence in sentences:
        at = 0
        tokens = []
        for word in sentence:
            tokens.append(Token(at, at + len(word), word, word.lower()))
            at += len(word) + 1
        laid.append(tokens)
    return read_tokens(laid, reader)


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive stretches that are read in one window, by their numbers; `last` is exclusive."""

    first: int
    last: int
    window: Window


def _read(reader: Network, sentences: Sequence[Sequence[Token]]) -> Iterator[Tree]:
    stretches: list[Sequence[Token]] = []
    counts = []
    for sentence in sentences:
        cut = list(_stretches(sentence, reader))
        counts.append(len(cut))
        stretches += cut
    found: list[list[Word]] = [[] for _ in stretches]
    runs = list(_runs(stretches, reader))
    for run, scores in zip(runs, _scored(runs, reader), strict=True):
        at = 0
        for number in range(run.first, run.last):
            found[number] = _words(stretches[number], scores, at, reader.labels)
            at += len(stretches[number])
    laid = iter(found)
    for count in counts:
        yield Tree(tuple(_joined([next(laid) for _ in range(count)])))


def _scored(runs: Sequence[_Run], reader: Network) -> Iterator[Scores]:
    """What the network makes of each window.

    One window at a time, which costs no more: the network's numbers are rounded by the largest of all that it reads
    at once, so that what stands in one window would change what is read in another. Several threads read a window each.
    """

    def scored(run: _Run) -> Scores:
        return reader(padded([run.window]))

    if threads() == 1 or len(runs) == 1:
        yield from map(scored, runs)
        return
    from concurrent.futures import ThreadPoolExecutor  # one thread does without

    with ThreadPoolExecutor(threads()) as pool:
        yield from pool.map(scored, runs)


def _stretches(sentence: Sequence[Token], reader: Network) -> Iterator[Sequence[Token]]:
    """A sentence, cut where it is longer than the network reads as one."""
    first = size = 0
    for at, token in enumerate(sentence):
        length = len(reader.pieces.cut(token.text))
        if at - first == LONGEST or size + length > PIECES:
            yield sentence[first:at]
            first, size = at, 0
        size += length
    if first < len(sentence):
        yield sentence[first:]


def _runs(stretches: Sequence[Sequence[Token]], reader: Network) -> Iterator[_Run]:
    cut = reader.pieces.cut
    first, size = 0, 0
    for number, tokens in enumerate(stretches):
        length = sum(len(cut(token.text)) for token in tokens)
        if number > first and size + length > _WINDOW:
            yield _run(stretches, first, number, reader)
            first, size = number, 0
        size += length
    if stretches:
        yield _run(stretches, first, len(stretches), reader)


def _run(stretches: Sequence[Sequence[Token]], first: int, last: int, reader: Network) -> _Run:
    laid = window([[token.text for token in one] for one in stretches[first:last]], reader.pieces.cut)
    return _Run(first, last, laid)


def _words(tokens: Sequence[Token], scores: Scores, at: int, labels: Labels) -> list[Word]:
    """The words of the stretch that begins at word `at` of the window that was read."""
    here = slice(at, at + len(tokens))
    names = scores.names[0, here]
    tags = best_tags(names, transitions(labels.names))
    sure_of_names = probabilities(names)
    arcs = np.concatenate([scores.arcs[0, here, :1], scores.arcs[0, here, at + 1 : at + 1 + len(tokens)]], 1)
    heads = best_tree(arcs)
    sure = probabilities(arcs)
    made = []
    for i, token in enumerate(tokens):
        place, head = at + i, heads[i]
        xpos = int(scores.xpos[0, place])
        column = 0 if head == ROOT else at + head + 1
        made.append(
            Word(
                index=i,
                start=token.start,
                end=token.end,
                text=token.text,
                lower=token.lower,
                lemma=lemma(token.text, (labels.lemmas[one] for one in scores.lemmas[0, place])),
                upos=labels.upos[scores.upos[0, place]],
                xpos=labels.xpos[xpos],
                features=labels.features[xpos],
                head=head,
                relation="root" if head == ROOT else _relation(labels.relations[scores.relations[0, place, column]]),
                name=labels.names[tags[i]],
                sure=float(sure[i, head + 1]),
                name_sure=float(sure_of_names[i, tags[i]]),
            )
        )
    return made


def _relation(label: str) -> str:
    """What does not hang on the root is no root."""
    return "dep" if label == "root" else label


def _joined(parts: Sequence[list[Word]]) -> Iterator[Word]:
    """The words of a sentence's stretches as one tree: later roots hang on the first one."""
    root = ROOT
    shift = 0
    for part in parts:
        for word in part:
            if word.head == ROOT and root != ROOT:
                head, relation = root, "parataxis"
            else:
                head, relation = (ROOT if word.head == ROOT else word.head + shift), word.relation
            if word.head == ROOT and root == ROOT:
                root = word.index + shift
            yield word if not shift else _moved(word, shift, head, relation)
        shift += len(part)


def _moved(word: Word, shift: int, head: int, relation: str) -> Word:
    values = {name: getattr(word, name) for name in Word.__slots__}
    return Word(**{**values, "index": word.index + shift, "head": head, "relation": relation})
