"""Folding: what the reader types finds what was printed, and leads back to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.search.fold import fold, fold_text
from frontreader.search.words import WORD_LIMIT, placed_words, split_words

HOSTILE = ["[/", "[@click=app.quit]", "\x1b]52;c;…", "\u202ekees", "zacht\u00adteken", "\ud800", "e\u0301" * 3]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Oekraïne", "oekraine"),
        ("Oekrai\u0308ne", "oekraine"),
        ("STRAẞE, Straße", "strasse, strasse"),
        ("\ufb01nanciën \u0133s Œuvre", "financien ijs oeuvre"),
        ("Erdoğan, Łódź, İzmir", "erdogan, lodz, izmir"),
        ("lente\u2011tegen\u00adoffensief", "lente-tegenoffensief"),
        ("foto’s\tnu\u00a0\x1b", "foto's nu  "),
    ],
)
def test_folding_is_blind_to_case_diacritics_and_typography(text: str, folded: str) -> None:
    assert fold_text(text) == folded


def test_each_folded_letter_leads_back() -> None:
    folded = fold("Stra\u00dfe na\u0308\u00e9")
    assert folded.text == "strasse nae"
    assert list(folded.origin) == [0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 10]


@given(st.text() | st.sampled_from(HOSTILE))
def test_offsets_of_any_text_are_valid_and_ascending(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_text(text)
    assert len(folded.origin) == len(folded.text)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= offset < len(text) for offset in folded.origin)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


def test_a_compound_is_found_by_its_parts_and_as_one() -> None:
    words, joined = split_words("het lente-tegenoffensief met f-16's.")
    assert words == ["het", "lente", "tegenoffensief", "met", "f", "16", "s"]
    assert joined == ["lentetegenoffensief", "f16s"]


@given(st.text(st.sampled_from("ab-'. _é1\n"), max_size=100) | st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    folded = fold_text(text)
    words, joined = split_words(folded)
    placed = list(placed_words(folded))
    assert sorted(word for word, _ in placed) == sorted(words + joined)
    for word, offsets in placed:
        assert word == "".join(folded[offset] for offset in offsets)
        assert len(word) <= WORD_LIMIT
