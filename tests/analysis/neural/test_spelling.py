import pytest

from frontreader.analysis.neural.spelling import spelled


@pytest.mark.parametrize(
    ("made", "lemma"),
    [
        ("slaapen", "slapen"),
        ("vertreken", "vertrekken"),
        ("werken", "werken"),
        ("lopen", "lopen"),
        ("zegen", "zegen"),
        ("bakhmuten", "bakhmuten"),
        ("stad", "stad"),
    ],
)
def test_a_lemma_that_is_no_word_gets_the_spelling_that_is_one(made: str, lemma: str) -> None:
    assert spelled(made) == lemma
