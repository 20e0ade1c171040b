import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.neural.words import words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Volgens dr. De Boer kwam mevr. Smit.", ["Volgens", "dr.", "De", "Boer", "kwam", "mevr.", "Smit", "."]),
        ("Ze zei ''nee'' ...", ["Ze", "zei", "''", "nee", "''", "..."]),
        (",,Kom'' riep hij", [",,", "Kom", "''", "riep", "hij"]),
        ("De man sliep.", ["De", "man", "sliep", "."]),
        ("Het kost ca. 20 mln. euro.", ["Het", "kost", "ca.", "20", "mln.", "euro", "."]),
    ],
)
def test_marks_and_abbreviations_are_cut_as_the_treebanks_do(text: str, cut: list[str]) -> None:
    assert [token.text for token in words(text, 0, len(text))] == cut


@given(st.text(max_size=60))
def test_every_character_but_white_space_is_in_one_word(text: str) -> None:
    found = words(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())
