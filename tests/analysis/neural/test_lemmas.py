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
        ("werkte", "werken", "Bukte", "bukken"),
        ("aangekondigd", "aankondigen", "uitgekondigd", "uitkondigen"),
        ("steden", "stad", "Leden", "lid"),
    ],
)
def test_a_rule_fits_other_words_of_its_kind_only(form: str, lemma: str, other: str, others_lemma: str) -> None:
    made = lemmas.apply(lemmas.rule(form, lemma), other)
    assert (made == others_lemma) is (form == "aangekondigd")


def test_a_rule_that_does_not_fit_leaves_the_word_in_small_letters() -> None:
    assert lemmas.apply("l|0|9|en", "Zei") == "zei"
