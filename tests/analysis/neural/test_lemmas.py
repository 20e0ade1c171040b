import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from frontreader.analysis.neural import lemmas

letters = st.text("abcdefghijklmnopqrstuvwxyzëïéAGE-", min_size=1, max_size=12)


@given(letters, letters)
def test_a_rule_makes_the_lemma_that_it_was_made_for(form: str, lemma: str) -> None:
    assume(form.lower().upper().lower() == form.lower())
    assert lemmas.apply(lemmas.rule(form, lemma), form) == lemma


@pytest.mark.parametrize(
    ("form", "lemma", "other", "others_lemma"),
    [
        ("werkte", "werken", "danste", "dansen"),
        ("Werkte", "werken", "Danste", "dansen"),
        ("aangekondigd", "aankondigen", "uitgehuldigd", "uithuldigen"),
        ("steden", "stad", "smeden", "smad"),
    ],
)
def test_a_rule_does_the_same_to_other_words(form: str, lemma: str, other: str, others_lemma: str) -> None:
    assert lemmas.apply(lemmas.rule(form, lemma), other) == others_lemma


def test_a_rule_that_does_not_fit_leaves_the_word_in_small_letters() -> None:
    assert lemmas.apply("l|0|9|en", "Zei") == "zei"
