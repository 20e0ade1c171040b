"""Words, for selecting text word by word."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.text.words import words


def found(text: str, start: int = 0, end: int | None = None) -> list[str]:
    return [text[span.start : span.end] for span in words(text, start, end)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rusland viel Lviv aan.", ["Rusland", "viel", "Lviv", "aan"]),
        ("foto's, auto’s en zee-egels", ["foto's", "auto’s", "en", "zee-egels"]),
        ("'s Avonds om 't huis", ["'s", "Avonds", "om", "'t", "huis"]),
        ("‘Nee’, zei hij", ["Nee", "zei", "hij"]),
        ("500.000 mensen, 3,5 procent, 16.30 uur", ["500.000", "mensen", "3,5", "procent", "16.30", "uur"]),
        ("J.P. Balkenende, d.w.z. hij", ["J.P", "Balkenende", "d.w.z", "hij"]),
        ("Oekrai\u0308ne en zacht\xadkoppel", ["Oekrai\u0308ne", "en", "zacht\xadkoppel"]),
        ("北京 – “x”… 👩", ["北京", "x"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_only_the_region() -> None:
    assert found("een twee drie", 4, 8) == ["twee"]


@given(st.text(max_size=200))
def test_words_are_in_order_and_hold_every_letter(text: str) -> None:
    spans = list(words(text))

    assert all(left.end <= right.start for left, right in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered for at, character in enumerate(text) if character.isalnum())
