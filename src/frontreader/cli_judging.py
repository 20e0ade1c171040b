"""The commands on judgements: export in the form of the gold standard, and agreement."""

from collections.abc import Callable
from typing import Any

from frontreader.analysis.info import ANALYZER
from frontreader.analysis.model import Analysis
from frontreader.exchange.agreement import Layer, agreement
from frontreader.exchange.annotated import read_annotated
from frontreader.exchange.gold_json import gold_json
from frontreader.judging.applying import apply
from frontreader.library.store import Library
from frontreader.sources.errors import SourceError
from frontreader.text.document import Document


def judged_gold(
    document: Document, library: Library, analyse: Callable[[Document], Analysis], say: Callable[[str], None]
) -> dict[str, Any]:
    """The gold standard's form of the document's analysis as the reader judged it. What the library has no present
    analysis of is analysed anew; what is not judged, or waits for review, is said."""
    analysis = library.newest_analysis(document, ANALYZER) or analyse(document)
    judged = apply(library.judgements(document.id), analysis, document.text)
    done, total = judged.progress
    if done < total:
        say(f"Judged {done} of {total} items; the others are as the analyzer has them.")
    if waits := len(judged.lost) + len(judged.disagreements):
        say(f"{waits} judgement{'s wait' if waits > 1 else ' waits'} for review: open the article and press Q.")
    return gold_json(document, judged.analysis)


def agreement_of(first: str, second: str) -> list[Layer]:
    """How far the annotations in two files agree. Raises SourceError."""
    one, other = read_annotated(first), read_annotated(second)
    try:
        return agreement(one, other)
    except ValueError as error:
        raise SourceError(f"{first}, {second}: {error}. Compare two that were made of the same text.") from None


def as_data(layers: list[Layer]) -> dict[str, Any]:
    """For JSON: figures with four decimals, null where there is nothing to compare."""
    return {
        one.name: {
            "precision": _rounded(one.precision),
            "recall": _rounded(one.recall),
            "f1": _rounded(one.f1),
            "kappa": _rounded(one.kappa),
            "both": one.both,
            "first": one.first,
            "second": one.second,
        }
        for one in layers
    }


def as_table(layers: list[Layer]) -> str:
    """A line a layer."""
    lines = [f"{'':10} {'P':>6} {'R':>6} {'F1':>6} {'kappa':>6}   {'both':>5} {'first':>6} {'second':>6}"]
    for one in layers:
        figures = " ".join(_shown(value) for value in (one.precision, one.recall, one.f1, one.kappa))
        lines.append(f"{one.name:10} {figures}   {one.both:>5} {one.first:>6} {one.second:>6}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _shown(value: float | None) -> str:
    return f"{'-':>6}" if value is None else f"{value:6.3f}"
