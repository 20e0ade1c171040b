"""Bytes in any encoding become text, or a clear word why not."""

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from frontreader.sources.decoding import decode
from frontreader.sources.errors import SourceError

ARTICLE = "Oekraïne vraagt België om één miljoen.\r\nKiev “zwijgt” – nog.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_as_it_came(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ARTICLE.encode(encoding), "stuk.txt")

    assert (decoded.text, decoded.encoding, decoded.notices) == (ARTICLE, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_recognised_without_a_mark(encoding: str) -> None:
    decoded = decode((ARTICLE * 3).encode(encoding), "stuk.txt")

    assert (decoded.text, decoded.encoding) == (ARTICLE * 3, encoding)
    assert encoding.upper() in decoded.notices[0]


def test_windows_1252_is_the_fallback_and_is_said() -> None:
    decoded = decode("Eén\r\ntwee\r\n‘café’ kost €5".encode("cp1252"), "stuk.txt")

    assert decoded.text == "Eén\r\ntwee\r\n‘café’ kost €5"
    assert decoded.encoding == "windows-1252"
    assert decoded.notices == ("Read as Windows-1252: it is not valid UTF-8 (byte 0xE9 at line 1, column 2).",)


def test_the_place_counts_lines_of_every_kind() -> None:
    assert "(byte 0xE9 at line 4, column 3)" in decode(b"a\r\nb\rc\nok\xe9 d", "stuk.txt").notices[0]


def test_bytes_without_meaning_in_windows_1252_are_kept() -> None:
    assert decode(b"caf\xe9 \x81 \x9d", "stuk.txt").text == "café \x81 \x9d"


def test_a_few_broken_bytes_do_not_spoil_an_article() -> None:
    decoded = decode("Oekraïne en België zwijgen; één ".encode() + b"\xc3 kapot.", "stuk.txt")

    assert decoded.text == "Oekraïne en België zwijgen; één � kapot."
    assert decoded.encoding == "utf-8"
    assert decoded.notices[0].startswith("Damaged UTF-8: 1 byte ")


def test_a_mark_does_not_hide_damage() -> None:
    decoded = decode(codecs.BOM_UTF8 + b"kapot \xff.", "stuk.txt")

    assert decoded.text == "kapot �."
    assert "(first: byte 0xFF at line 1, column 7)" in decoded.notices[0]


def test_a_nul_in_sound_text_is_text() -> None:
    assert decode(b"Voor\0na. Rusland zwijgt.", "stuk.txt").text == "Voor\0na. Rusland zwijgt."


def test_escapes_are_text() -> None:
    assert decode(b"Titel \x1b]0;gekaapt\x07 en \x1b[2J.", "stuk.txt").text == "Titel \x1b]0;gekaapt\x07 en \x1b[2J."


def test_utf16_that_begins_with_a_nul_is_not_utf32() -> None:
    assert decode(codecs.BOM_UTF16_LE + "\0ab".encode("utf-16-le"), "stuk.txt").text == "\0ab"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"\x7fELF" + bytes(100), "program"),
        (b"PK\x03\x04" + bytes(100), "ZIP"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x1f\x8b\x08\0\0", "gzip"),
        (b"{\\rtf1 tekst}", "RTF"),
        (bytes(range(256)) * 40, "control bytes"),
        (b"\0" * 500, "control bytes"),
        (b"", "empty"),
        (codecs.BOM_UTF8, "byte order mark"),
        (codecs.BOM_UTF16_LE, "byte order mark"),
        (b" \r\n\t\n", "white space"),
        (codecs.BOM_UTF16_LE + b"a\0b", "damaged"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\0", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, word: str) -> None:
    with pytest.raises(SourceError, match=r"^stuk\.txt .*\.$") as error:
        decode(data, "stuk.txt")

    assert word in str(error.value)


@given(st.text(min_size=1), st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_marked_unicode_makes_the_round_trip(text: str, encoding: str) -> None:
    assume(text.strip() and not text.startswith("\0"))

    assert decode(text.encode(encoding), "stuk.txt").text == text


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "stuk.txt").text
    except SourceError:
        return
    assert text.strip()
    assert text.encode().decode() == text
