"""Reported speech within one sentence, read from its tree."""

from frontreader.analysis.neural.tree import Tree
from frontreader.analysis.speech.markers import of_colon, of_marker, of_view
from frontreader.analysis.speech.report import Report
from frontreader.analysis.speech.telling import of_noun, of_verb


def reports(tree: Tree) -> list[Report]:
    """All reports of a sentence."""
    found: list[Report] = []
    for word in tree.words:
        found += of_verb(tree, word)
        found += of_noun(tree, word)
        found += of_marker(tree, word)
        found += of_view(tree, word)
    found += of_colon(tree)
    return found
