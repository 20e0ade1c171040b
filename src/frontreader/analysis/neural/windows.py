"""Runs of sentences that are read together, as arrays. Training and use share this."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from frontreader.analysis.neural.pieces import BEGIN, END, PAD

Ints = NDArray[np.int64]
LONGEST = 500
"""Pieces of a window at most: the encoder has 512 positions."""


@dataclass(frozen=True, slots=True)
class Window:
    """`pieces` with begin and end marks; of each word its `first` and `last` piece and the number of its
    sentence within the window."""

    pieces: list[int]
    first: list[int]
    last: list[int]
    sentence: list[int]


@dataclass(frozen=True, slots=True)
class Batch:
    """B windows, padded: `pieces` and `mask` [B, T]; `first`, `last` and `sentence` (-1 for padding) [B, W]."""

    pieces: Ints
    mask: Ints
    first: Ints
    last: Ints
    sentence: Ints


def window(sentences: Iterable[Sequence[str]], cut: Callable[[str], tuple[int, ...]]) -> Window:
    """Lay out the words of some sentences one behind the other."""
    made = Window([BEGIN], [], [], [])
    for number, words in enumerate(sentences):
        for word in words:
            made.first.append(len(made.pieces))
            made.pieces.extend(cut(word))
            made.last.append(len(made.pieces) - 1)
            made.sentence.append(number)
    made.pieces.append(END)
    return made


def padded(windows: Sequence[Window]) -> Batch:
    """Put windows of about the same length side by side."""
    pieces = _filled([one.pieces for one in windows], PAD)
    mask = _filled([[1] * len(one.pieces) for one in windows], 0)
    first, last = (_filled([getattr(one, name) for one in windows], 0) for name in ("first", "last"))
    return Batch(pieces, mask, first, last, _filled([one.sentence for one in windows], -1))


def _filled(rows: Sequence[Sequence[int]], filler: int) -> Ints:
    table = np.full((len(rows), max(map(len, rows))), filler, np.int64)
    for row, values in zip(table, rows, strict=True):
        row[: len(values)] = values
    return table
