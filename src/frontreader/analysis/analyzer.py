"""What every analyzer offers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from frontreader.analysis.model import Analysis, AnalyzerInfo
from frontreader.text.document import Document


@dataclass(frozen=True, slots=True)
class Part:
    """One step of an analysis that streams.

    `analysis` holds the document's sentences and what was found in `start` to `end` (code points); when `final`
    it is the whole analysis, linked over the document, and replaces all parts before it. `done` and `total`
    count sentences.
    """

    analysis: Analysis
    start: int
    end: int
    done: int
    total: int
    final: bool


class Analyzer(Protocol):
    """Makes an analysis of a document, the same one each time."""

    info: AnalyzerInfo

    def stream(self, document: Document, near: int = 0) -> Iterator[Part]:
        """Yield parts, those around offset `near` first, the last one final. A short document is one part."""
        ...


def analyse(analyzer: Analyzer, document: Document) -> Analysis:
    """The whole analysis at once."""
    for part in analyzer.stream(document):
        if part.final:
            return part.analysis
    raise RuntimeError("the analyzer ended without a final part")
