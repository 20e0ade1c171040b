"""Selections: whole graphemes whatever is pressed, and stretches that grow as the reader means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.text.graphemes import is_border
from frontreader.text.paragraphs import paragraphs
from frontreader.text.selecting import Selection, around, covering, grown, whole
from frontreader.text.sentences import segment
from frontreader.text.span import Span
from frontreader.text.words import words

PIECES = (
    "a",
    "é",
    "e\u0301",
    "👩‍👩‍👧",
    "🇳🇱",
    "🇧",
    "각",
    "\u1100\u1161",
    "\r\n",
    "\n\n",
    " ",
    ". ",
    "क्षि",
    "\u200d",
    "\u0600b",
    "👍🏽",
)
texts = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=30).map("".join)
units = st.sampled_from(["word", "sentence", "paragraph", "swap", "head", "around"])


def _objects(text: str, unit: str) -> list[Span]:
    if unit == "word":
        return list(words(text))
    return [Span(one.start, one.end) for one in (segment(text) if unit == "sentence" else paragraphs(text))]


@given(texts, st.lists(st.tuples(units, st.integers(0, 60), st.integers(1, 4)), max_size=8), st.data())
def test_no_selection_ever_cuts_a_grapheme(text: str, steps: list[tuple[str, int, int]], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    selection = Selection(start, start)
    for unit, place, count in steps:
        span = selection.span(text)
        assert is_border(text, span.start)
        assert is_border(text, span.end)
        assert span.end > span.start or not text
        if unit == "swap":
            selection = selection.swapped()
        elif unit == "head":
            selection = Selection(selection.anchor, min(place, max(0, len(text) - 1)))
        else:
            parts = _objects(text, "word" if unit == "around" else unit)
            found = (
                around(parts, span, count) if unit == "around" else grown(parts, span, count, forward=selection.forward)
            )
            if found is not None:
                selection = covering(found, forward=selection.forward)
                after = selection.span(text)
                assert after.start <= found.start
                assert found.end <= after.end


def _spans(line: str) -> list[Span]:
    """`aa bb  cc`: each run of letters is an object."""
    return list(words(line))


@pytest.mark.parametrize(
    ("span", "count", "forward", "grows_to"),
    [
        ((4, 5), 1, True, "vier"),
        ((4, 5), 2, True, "vier vijf"),
        ((4, 8), 1, True, "vier vijf"),
        ((4, 8), 1, False, "een vier"),
        ((4, 8), 9, True, "vier vijf zes"),
        ((5, 10), 1, True, "vier vijf"),
        ((3, 4), 1, True, "vier"),
        ((0, 17), 1, True, "een vier vijf zes"),
    ],
)
def test_a_stretch_grows_by_whole_objects(span: tuple[int, int], count: int, forward: bool, grows_to: str) -> None:
    line = "een vier vijf zes"
    found = grown(_spans(line), Span(*span), count, forward=forward)
    assert found is not None
    assert line[found.start : found.end] == grows_to


def test_nothing_grows_where_there_is_nothing() -> None:
    assert grown([], Span(0, 1)) is None
    assert whole([], Span(0, 1)) is None
    assert around([], Span(0, 1)) is None
    assert around([Span(0, 4)], Span(5, 6)) is None


def test_nested_stretches_are_taken_from_the_inside_out_and_then_one_after_the_other() -> None:
    spans = [Span(0, 3), Span(4, 8), Span(4, 20), Span(25, 30)]
    inner = around(spans, Span(5, 6))
    assert inner == Span(4, 8)
    outer = around(spans, inner)
    assert outer == Span(4, 20)
    assert around(spans, outer) == Span(4, 30)
    assert around(spans, Span(5, 6), 2) == Span(4, 30)
    assert around(spans, Span(21, 22)) == Span(25, 30)


def test_the_other_end_moves_after_a_swap_and_the_same_stays_selected() -> None:
    selection = Selection(2, 6)
    assert selection.swapped().span("abcdefghij") == selection.span("abcdefghij") == Span(2, 7)
    assert not selection.swapped().forward
    assert whole(_spans("een twee"), Span(1, 5)) == Span(0, 8)
