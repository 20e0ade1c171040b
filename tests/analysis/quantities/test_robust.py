"""No text breaks the search for quantities."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis import quantities
from frontreader.analysis.model import Sentence
from frontreader.analysis.neural.tree import ROOT, Tree, Word

WORDS = """tussen de 10 en 15 ruim bijna € 5 , . - – 20 000 1.200,50 3-1 een geen half miljoen honderden tientallen van
op
doden gewonden procent % euro mensen jaar meter Boeing enige aantal dodental 9999999999999999999 ٣ ² of meer tot 1/2
"""
TAGS = ("NUM", "NOUN", "ADJ", "VERB", "DET", "PROPN", "PUNCT", "ADV", "ADP")
words = st.tuples(st.sampled_from(WORDS.split()) | st.text(min_size=1, max_size=3), st.sampled_from(TAGS))


def flat(drawn: list[tuple[str, str]]) -> tuple[str, Tree]:
    """A text of these words, all hanging on the first."""
    made: list[Word] = []
    at = 0
    for index, (text, tag) in enumerate(drawn):
        head, relation = (ROOT, "root") if index == 0 else (0, "nummod" if tag == "NUM" else "nsubj")
        made.append(Word(index, at, at + len(text), text, text.lower(), text, tag, "", frozenset(), head, relation))
        at += len(text) + 1
    return " ".join(text for text, _ in drawn), Tree(tuple(made))


@given(st.lists(words, max_size=20))
def test_quantities_stand_in_order_inside_their_sentence(drawn: list[tuple[str, str]]) -> None:
    text, tree = flat(drawn)
    found = quantities.find(text, [Sentence("s1", 0, len(text))], [tree])
    assert all(a.end <= b.start for a, b in pairwise(found))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert 0 <= one.head < len(tree.words)
        bounds = [bound for bound in (one.low, one.best, one.high) if bound is not None]
        assert bounds == sorted(bounds)
        assert bounds


@pytest.mark.parametrize("written", ["Twee van de", "Twee op de", "tussen", "tussen de", "meer dan", "10 tot", "€"])
def test_a_sentence_that_breaks_off_breaks_nothing(written: str) -> None:
    text, tree = flat([(word, "NUM") for word in written.split()])
    found = quantities.find(text, [Sentence("s1", 0, len(text))], [tree])
    assert all(one.end <= len(text) for one in found)


def test_a_tree_without_words_has_none() -> None:
    assert quantities.find("Hello.", [Sentence("s1", 0, 6, "en")], [Tree(())]) == []
    assert quantities.of_events([], [Tree(())], []) == []
