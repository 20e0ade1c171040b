"""What comes from outside cannot act on the terminal, and cannot hide."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from frontreader.text.display import one_line, visible

EVERY = "".join(map(chr, range(0x110000)))
SHOWN = visible(EVERY)
KEPT = [character for character, shown in zip(EVERY, SHOWN, strict=True) if character == shown]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b]0;gekaapt\x07", "␛]0;gekaapt␇"),
        ("\x9b2J\x7f", "␦2J␡"),
        ("naam \u202egnik\u202c", "naam ⇆gnik⇆"),
        ("nul\u200bbreed", "nul◌breed"),
        ("zacht\xadkoppel", "zacht¬koppel"),
        ("👩\u200d👧", "👩◌👧"),
        ("regel\u2028einde\x85", "regel␤einde␤"),
        ("tag\U000e0041", "tag◌"),
        ("\ud800", "�"),
        ("\r\n\t", "␍\n\t"),
    ],
)
def test_each_hidden_character_is_one_glyph(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_combining_marks_survive() -> None:
    assert visible("Oekrai\u0308ne") == "Oekrai\u0308ne"


def test_nothing_acts() -> None:
    kept = {character for character in KEPT if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}}

    assert kept == {"\n", "\t"}


def test_every_glyph_is_one_cell_wide() -> None:
    glyphs = {shown for character, shown in zip(EVERY, SHOWN, strict=True) if character != shown}

    assert {glyph: cell_len(glyph) for glyph in glyphs if cell_len(glyph) != 1} == {}


def test_what_has_no_width_is_a_mark_on_a_letter() -> None:
    hidden = [c for c in KEPT if unicodedata.category(c) not in {"Mn", "Me", "Mc", "Cn"} and not cell_len(c)]

    hangul = [c for c in hidden if "\u1160" <= c <= "\u11ff" or "\ud7b0" <= c <= "\ud7ff"]  # the rest of a syllable
    assert set(hidden) - set(hangul) <= {"\n", "\t"}


@given(st.text(st.characters()))
def test_offsets_hold(text: str) -> None:
    assert len(visible(text)) == len(one_line(text)) == len(text)
    assert not {"\n", "\t", "\r", "\x1b"} & set(one_line(text))
