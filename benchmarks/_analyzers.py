"""The analyzers that can be measured, by name: `neural`, `rules`, and `frog` where it is installed."""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from benchmarks import _frog
from frontreader.analysis.analyzer import Analyzer, analyse
from frontreader.exchange.frontreader_json import document_json
from frontreader.text.document import Document

NAMES = ("neural", "rules", "frog")

Extract = Callable[[Document], dict[str, Any]]
"""What is extracted from a document, in the form of `frontreader extract --format json`."""


class MissingError(Exception):
    """An analyzer that is not here; the message says why."""


@cache
def analyzer(name: str) -> Analyzer:
    """`neural` or `rules`. MissingError where its runtime or its network cannot be loaded."""
    if name == "rules":
        from frontreader.analysis.rules import RuleAnalyzer

        return RuleAnalyzer()
    try:
        from frontreader.analysis.understanding import NeuralAnalyzer

        return NeuralAnalyzer()
    except (ImportError, OSError, RuntimeError) as error:
        raise MissingError(f"neural: skipped, it cannot be loaded ({error})") from error


def extractor(name: str) -> Extract:
    """MissingError where it is not here."""
    if name == "frog":
        if not _frog.installed():
            raise MissingError("frog: skipped, it is not installed (Debian package frog)")
        return lambda document: _frog.extraction(document.text)
    one = analyzer(name)
    return lambda document: document_json(document, analyse(one, document))


def present(names: Iterable[str]) -> Iterator[tuple[str, Extract]]:
    """Those of the named analyzers that are here; of the others it is said that they are skipped."""
    for name in names:
        try:
            yield name, extractor(name)
        except MissingError as error:
            print(error, file=sys.stderr)
