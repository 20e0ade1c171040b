"""Links in notes: read as they are written, and written so that they are read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.annotations.links import (
    NoteLink,
    entity_link,
    event_link,
    links,
    note_link,
    open_link,
    sentence_link,
)
from frontreader.text.display import one_line


def test_each_kind_of_link_is_read() -> None:
    body = "Zie [[Oekraïne]], [[@!Pen]] en [[!12 vielen aan]]:\n[[.3 De stad lag]] [[ #3f2a9c1e klopt dit ]] [[.7]]"
    assert [(one.kind, one.words, one.number, one.id) for one in links(body)] == [
        ("entity", "Oekraïne", 0, ""),
        ("entity", "!Pen", 0, ""),
        ("event", "vielen aan", 12, ""),
        ("sentence", "De stad lag", 3, ""),
        ("note", "klopt dit", 0, "3f2a9c1e"),
        ("sentence", "", 7, ""),
    ]
    assert all(
        body[one.start : one.end].startswith("[[") and body[one.end - 2 : one.end] == "]]" for one in links(body)
    )


@pytest.mark.parametrize("body", ["", "[[]]", "[[!]]", "[Oekraïne]", "[[Oekraïne", "[[a\nb]]", "[[ # ]]"])
def test_what_is_no_link_is_none(body: str) -> None:
    assert list(links(body)) == []


@given(st.text(min_size=1), st.integers(1, 9_999))
def test_what_is_written_is_read_again(words: str, number: int) -> None:
    written = [
        entity_link(words),
        event_link(number, words),
        sentence_link(number, words),
        note_link("abcdefghij", words),
    ]
    found = list(links(" ".join(written)))
    words = one_line(words)
    if not any(letter not in "[] " and not letter.isspace() for letter in words):
        return
    kinds = [one.kind for one in found]
    assert kinds == ["entity", "event", "sentence", "note"] or len(words) > 290
    for one in found:
        assert one.words.replace(" ", "") in words.replace("[", "").replace("]", "").translate(_NO_BLANKS)
    assert {one.number for one in found if one.kind in ("event", "sentence")} <= {number}
    assert [one.id for one in found if one.kind == "note"] == ["abcdefgh"]


_NO_BLANKS = {code: None for code in range(0x110000) if chr(code).isspace()}


@pytest.mark.parametrize(
    ("line", "typed"), [("zie [[Oek", "Oek"), ("[[", ""), ("[[a]] en [[!b c", "!b c"), ("[[a]]", None), ("[a", None)]
)
def test_an_open_link_is_what_is_being_typed(line: str, typed: str | None) -> None:
    assert open_link(line) == typed


def test_what_a_list_says_of_a_link() -> None:
    assert NoteLink(0, 1, "sentence", "De stad", 3).shown == "sentence 3"
    assert NoteLink(0, 1, "event", "viel", 3).shown == "viel (sentence 3)"
    assert NoteLink(0, 1, "note", "", id="3f2a").shown == "3f2a"
