"""Whatever the scores, what comes out is a sequence of tags and a tree that can be, and the best of them."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from frontreader.analysis.neural.decoding import best_tags, best_tree, probabilities, transitions

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
numbers = st.floats(-5, 5, width=32)


def _is_tree(heads: list[int]) -> bool:
    """Whether there is one root and all words lead to it."""
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        seen = set()
        while word != -1:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word]
    return True


def _sum(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


@given(st.integers(1, 5).flatmap(lambda n: arrays.arrays(np.float32, (n, n + 1), elements=numbers)))
def test_the_tree_is_the_best_of_all_trees(scores: np.ndarray) -> None:
    found = best_tree(scores)
    size = len(scores)
    every = (heads for heads in itertools.product(range(-1, size), repeat=size) if _is_tree(list(heads)))
    assert _is_tree(found)
    assert _sum(scores, found) >= max(_sum(scores, list(heads)) for heads in every) - 1e-3


@given(st.integers(1, 40).flatmap(lambda n: arrays.arrays(np.float32, (n, n + 1), elements=numbers)))
def test_a_long_sentence_gets_a_tree(scores: np.ndarray) -> None:
    assert _is_tree(best_tree(scores))


@given(st.integers(1, 5).flatmap(lambda n: arrays.arrays(np.float32, (n, len(TAGS)), elements=numbers)))
def test_the_tags_are_the_best_of_all_that_can_follow_each_other(scores: np.ndarray) -> None:
    allowed = transitions(TAGS)

    def can_be(tags: tuple[int, ...]) -> bool:
        return not TAGS[tags[0]].startswith("I-") and all(allowed[a, b] for a, b in itertools.pairwise(tags))

    def total(tags: tuple[int, ...]) -> float:
        return float(sum(scores[i, tag] for i, tag in enumerate(tags)))

    found = tuple(best_tags(scores, allowed))
    assert can_be(found)
    every = filter(can_be, itertools.product(range(len(TAGS)), repeat=len(scores)))
    assert total(found) >= max(map(total, every)) - 1e-3


def test_an_inside_tag_follows_only_its_own_type() -> None:
    allowed = transitions(TAGS)
    assert allowed[TAGS.index("B-PER"), TAGS.index("I-PER")]
    assert not allowed[TAGS.index("B-LOC"), TAGS.index("I-PER")]
    assert not allowed[TAGS.index("O"), TAGS.index("I-PER")]


@given(arrays.arrays(np.float32, (3, 4), elements=st.floats(-100, 100, width=32)))
def test_probabilities_add_up(scores: np.ndarray) -> None:
    np.testing.assert_allclose(probabilities(scores).sum(1), 1, rtol=1e-5)
