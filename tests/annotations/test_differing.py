"""Which words of an old and a new sentence are lit."""

import pytest

from frontreader.annotations.differing import differing


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("Er vielen 12 doden.", "Er vielen 17 doden.", ["12"], ["17"]),
        ("Er vielen doden.", "Er vielen gisteren vijf doden.", [], ["gisteren vijf"]),
        ("De minister van Defensie zweeg.", "De minister zweeg!", ["van Defensie"], []),
        ("Gelijk.", "Gelijk.", [], []),
        ("", "Nieuw.", [], ["Nieuw"]),
        ("3,5 miljoen", "3,6 miljoen", ["3,5"], ["3,6"]),
    ],
)
def test_words_that_differ(old: str, new: str, gone: list[str], come: list[str]) -> None:
    before, after = differing(old, new)
    assert [old[one.start : one.end] for one in before] == gone
    assert [new[one.start : one.end] for one in after] == come
