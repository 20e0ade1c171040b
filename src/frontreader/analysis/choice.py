"""The one place where it is decided which analyzer analyses: the wanted one, or rules where that cannot be loaded."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from frontreader.analysis.analyzer import Analyzer
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.model import AnalyzerInfo

if TYPE_CHECKING:
    from frontreader.analysis.neural.tree import Tree


def analyzer() -> Analyzer:
    """The neural analyzer; the one by rules where its runtime or its network cannot be loaded."""
    try:
        from frontreader.analysis.understanding import NeuralAnalyzer

        return NeuralAnalyzer()
    except (ImportError, OSError, RuntimeError):  # RuntimeError: a library that was built for another processor
        from frontreader.analysis.rules import RuleAnalyzer

        return RuleAnalyzer()


def parser() -> "Callable[[Sequence[Sequence[str]]], list[Tree]] | None":
    """What reads sentences of given words; None where the runtime or the network cannot be loaded."""
    try:
        from frontreader.analysis.neural.reader import parse_words

        parse_words([["ja"]])
    except (ImportError, OSError, RuntimeError):
        return None
    return parse_words


def is_wanted(info: AnalyzerInfo) -> bool:
    """Whether an analysis by this analyzer is as good as any that can be made."""
    return info == ANALYZER


def is_fallback(info: AnalyzerInfo) -> bool:
    """Whether another analyzer than the wanted one did it, for want of its runtime."""
    return info.name != ANALYZER.name


def is_current(known: AnalyzerInfo, chosen: AnalyzerInfo) -> bool:
    """Whether the chosen analyzer need not make an analysis anew that `known` made: it would come out the same, or,
    by the fallback, worse."""
    return known == chosen or (is_fallback(chosen) and not is_fallback(known))
