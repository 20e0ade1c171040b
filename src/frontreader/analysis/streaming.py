"""How an analysis streams: a long document comes in parts, what the reader sees first."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from frontreader.analysis.analyzer import Part
from frontreader.analysis.merging import prefixed
from frontreader.analysis.model import Analysis, AnalyzerInfo, Sentence
from frontreader.text.document import Document
from frontreader.text.sentences import segment
from frontreader.text.span import index_at

Found = TypeVar("Found")
_SHORT = 300
"""Documents of up to so many sentences come in one part."""
_FIRST, _LARGEST = 60, 1500
"""Sentences in the first part of a long one, which is to be quick, and in its largest; each part is twice as
large as the one before."""
BLOCK = 20
"""Every part begins at a multiple of so many sentences, and so does what is read together: from wherever a document
is read, the same is found."""


class _Chunk(NamedTuple):
    """A run of sentences, by index; `last` is exclusive."""

    first: int
    last: int


class Streaming(ABC, Generic[Found]):
    """An analyzer that finds what it can in runs of sentences and links it over the document."""

    info: AnalyzerInfo

    def stream(self, document: Document, near: int = 0) -> Iterator[Part]:
        """Yield parts, those around offset `near` first, the last one final. A short document is one part."""
        sentences = self._sentences(document)
        total = len(sentences)
        gathered: dict[int, Found] = {}
        done = 0
        for number, chunk in enumerate(_chunks(total, index_at(sentences, near)), start=1):
            there = sentences[chunk.first : chunk.last]
            gathered[chunk.first] = found = self._find(document, there)
            done += len(there)
            if total > _SHORT:
                analysis = prefixed(self._linked(document, there, [found]), f"p{number}", sentences)
                yield Part(analysis, there[0].start, there[-1].end, done, total, final=False)
        in_order = [gathered[first] for first in sorted(gathered)]
        analysis = self._linked(document, sentences, in_order)
        yield Part(analysis, 0, len(document.text), total, total, final=True)

    def _sentences(self, document: Document) -> tuple[Sentence, ...]:
        spans = segment(document.text, document.body)
        return tuple(Sentence(f"s{i}", span.start, span.end) for i, span in enumerate(spans, start=1))

    @abstractmethod
    def _find(self, document: Document, sentences: Sequence[Sentence]) -> Found:
        """What is found in a run of sentences."""

    @abstractmethod
    def _linked(self, document: Document, sentences: tuple[Sentence, ...], found: Sequence[Found]) -> Analysis:
        """The analysis of these sentences, of what was found in runs that together are all of them."""


def _chunks(total: int, near: int) -> Iterator[_Chunk]:
    """All sentences in runs: the one around `near`, then on both sides in turn, what follows first."""
    if total <= _SHORT:
        yield from [_Chunk(0, total)] if total else []
        return
    low = max(0, near - _FIRST // 4) // BLOCK * BLOCK
    high = min(total, low + _FIRST)
    yield _Chunk(low, high)
    size = _FIRST
    while low > 0 or high < total:
        size = min(size * 2, _LARGEST)
        if high < total:
            first, high = high, min(total, high + size)
            yield _Chunk(first, high)
        if low > 0:
            last, low = low, max(0, low - size)
            yield _Chunk(low, last)
