"""Tokens: what counts as one word, where it stands, and that no text makes it slow."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.tokens import tokenise


def words(text: str) -> list[str]:
    return [token.text for token in tokenise(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De NAVO-top kost 2,5 miljard.", ["De", "NAVO-top", "kost", "2,5", "miljard", "."]),
        ("foto's van 's-Hertogenbosch", ["foto's", "van", "'s-Hertogenbosch"]),
        ("'s avonds om 20.30 uur", ["'s", "avonds", "om", "20.30", "uur"]),
        (
            "J.P. Balkenende, d.w.z. J. de Vries.",
            ["J.P.", "Balkenende", ",", "d.w.z.", "J.", "de", "Vries", "."],
        ),
        ("‘Hij kwam’", ["‘", "Hij", "kwam", "’"]),
        ("einde.Begin van nos.nl", ["einde", ".", "Begin", "van", "nos.nl"]),
        ("Oekra\u00adïne café\u0301s", ["Oekra\u00adïne", "café\u0301s"]),
        ("een 20-jarige man...", ["een", "20-jarige", "man", ".", ".", "."]),
        ("plan B.", ["plan", "B", "."]),
    ],
)
def test_words_stay_whole(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    text = "Niet dit. Wel dit."
    tokens = tokenise(text, 10, len(text))
    assert [(t.start, t.end, t.text, t.lower) for t in tokens] == [
        (10, 13, "Wel", "wel"),
        (14, 17, "dit", "dit"),
        (17, 18, ".", "."),
    ]


@given(st.text(), st.integers(0, 20))
def test_tokens_cover_all_that_is_not_white_space(text: str, start: int) -> None:
    tokens = tokenise(text, start, len(text))
    assert all(text[t.start : t.end] == t.text and t.text.lower() == t.lower for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    assert "".join(t.text for t in tokens) == "".join(text[start:].split())


@pytest.mark.parametrize("piece", ["a", "a.", "A.", "a-", "1.", "1,", "'s-", "'", "a'", "\u0301", "1a", "-"])
def test_a_word_without_end_takes_one_pass(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begin = time.perf_counter()
    tokenise(text, 0, len(text))
    assert time.perf_counter() - begin < 5  # a second pass per character would take minutes
