"""Reported speech within one sentence, read from its tree."""

from frontreader.analysis.neural.tree import Tree
from frontreader.analysis.speech.markers import of_colon, of_marker, of_view
from frontreader.analysis.speech.report import Report
from frontreader.analysis.speech.telling import of_noun, of_verb


def reports(tree: Tree) -> tuple[Report, ...]:
    """All reports of a sentence, read once: sources and references both ask."""
    if (known := tree.worked_out.get("reports")) is None:
        known = tree.worked_out["reports"] = tuple(_reports(tree))
    found: tuple[Report, ...] = known
    return found


def _reports(tree: Tree) -> list[Report]:
    found: list[Report] = []
    for word in tree.words:
        found += of_verb(tree, word)
        found += of_noun(tree, word)
        found += of_marker(tree, word)
        found += of_view(tree, word)
    found += of_colon(tree)
    return found
