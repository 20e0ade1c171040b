"""CoNLL-U: sentences with their words read, and what a parser says of the words written into them.

What is not a word (comments, multiword tokens, empty nodes) stays as it came, as do blank lines. The format:
https://universaldependencies.org/format.html.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.sources.errors import SourceError
from frontreader.text.display import one_line

Parse = Callable[[Sequence[Sequence[str]]], Sequence[Tree]]
"""Gives one tree a sentence, one word for each that it was given; offsets of its words are not looked at."""

COLUMNS = 10
_ID, _FORM, _LEMMA, _UPOS, _XPOS, _FEATS, _HEAD, _DEPREL = range(8)
_EMPTY = "_"
_AT_ONCE = 1000
"""Sentences that are parsed together."""
_WORD = re.compile(r"[1-9][0-9]*")
_OTHER = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)|[0-9]+\.[1-9][0-9]*")
_SHOWN = 60


class ConlluError(SourceError):
    """A line that is no CoNLL-U; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The lines up to a blank one, that included; `words` are the indices of those that are words, `forms` theirs."""

    lines: tuple[str, ...]
    words: tuple[int, ...]
    forms: tuple[str, ...]


def read(text: str, name: str) -> list[Sentence]:
    """The sentences of a file called `name`. Raises ConlluError."""
    sentences: list[Sentence] = []
    lines: list[str] = []
    words: list[int] = []
    forms: list[str] = []
    for number, line in enumerate(_lines(text), start=1):
        lines.append(line)
        if line.strip() and not line.startswith("#"):
            cells = _cells(line, len(words) + 1, f"{one_line(name)}, line {number}")
            if cells is not None:
                words.append(len(lines) - 1)
                forms.append(cells[_FORM])
        elif not line.strip():
            sentences.append(Sentence(tuple(lines), tuple(words), tuple(forms)))
            lines, words, forms = [], [], []
    if lines:
        sentences.append(Sentence((*lines, ""), tuple(words), tuple(forms)))
    return sentences


def parsed(sentences: Sequence[Sentence], parse: Parse) -> Iterator[str]:
    """The text with what `parse` says, some sentences at a time. Part of speech, head and relation are written over
    what stood there, lemma, finer tag and features only where nothing did."""
    for start in range(0, len(sentences), _AT_ONCE):
        some = sentences[start : start + _AT_ONCE]
        trees = iter(parse([one.forms for one in some if one.words]))
        yield "".join(f"{line}\n" for one in some for line in (_filled(one, next(trees)) if one.words else one.lines))


def _lines(text: str) -> list[str]:
    """Lines without their ends; only a line feed, with a carriage return or not, ends one."""
    lines = text.removeprefix("\ufeff").split("\n")
    if not lines[-1]:
        lines.pop()
    return [line.removesuffix("\r") for line in lines]


def _cells(line: str, wanted: int, place: str) -> list[str] | None:
    """The columns of a word that is to have the number `wanted`; None for a multiword token or an empty node."""
    cells = line.split("\t")
    if len(cells) != COLUMNS:
        hint = "part them by tabs, not by blanks" if len(cells) == 1 else "write _ in those that are empty"
        raise ConlluError(f"{place}: {len(cells)} column{'s' * (len(cells) != 1)} instead of {COLUMNS}: {hint}.")
    number = cells[_ID]
    if not _WORD.fullmatch(number):
        if _OTHER.fullmatch(number):
            return None
        shown = one_line(number[:_SHOWN])
        raise ConlluError(f"{place}: {shown!r} is no number of a word: number the words of a sentence from 1.")
    if number != str(wanted):
        raise ConlluError(
            f"{place}: word {number[:_SHOWN]} where {wanted} is expected: number the words of a sentence from 1, and "
            "put a blank line between sentences."
        )
    if not cells[_FORM].strip():
        raise ConlluError(f"{place}: the word has no form: write it in the second column.")
    return cells


def _filled(sentence: Sentence, tree: Tree) -> list[str]:
    lines = list(sentence.lines)
    for index, word in zip(sentence.words, tree.words, strict=True):
        lines[index] = _written(lines[index].split("\t"), word)
    return lines


def _written(cells: list[str], word: Word) -> str:
    cells[_UPOS] = word.upos
    cells[_HEAD] = str(0 if word.head == ROOT else word.head + 1)
    cells[_DEPREL] = word.relation
    features = "|".join(sorted(word.features, key=str.lower))
    for column, value in ((_LEMMA, word.lemma), (_XPOS, word.xpos), (_FEATS, features)):
        if cells[column] == _EMPTY and not (column == _LEMMA and cells[_FORM] == _EMPTY):
            cells[column] = value or _EMPTY
    return "\t".join(cells)
