"""Wrapping loses nothing, and offsets and cells lead back to each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from frontreader.ui.reading.layout import TextLayout

TEXTS = st.text(alphabet=st.sampled_from("ab -–/\n\r\té漢👍\u0301\u200b\u202e\x1b\xad"), max_size=80) | st.text(
    max_size=60
)
WIDTHS = st.integers(2, 14)


@given(TEXTS, WIDTHS)
def test_rows_partition_the_text(text: str, width: int) -> None:
    layout = TextLayout(text, width)
    bounds = [layout.bounds(row) for row in range(layout.rows)]
    assert bounds[0][0] == 0
    assert bounds[-1][1] == len(text)
    assert all(a[1] == b[0] and a[0] < a[1] for a, b in pairwise(bounds))


@given(TEXTS, WIDTHS)
def test_no_row_is_drawn_wider_than_the_measure(text: str, width: int) -> None:
    layout = TextLayout(text, width)
    for row in range(layout.rows):
        assert cell_len(layout.drawn(row, *layout.content(row))) <= width


@given(TEXTS, WIDTHS)
def test_what_is_not_drawn_is_white_space(text: str, width: int) -> None:
    layout = TextLayout(text, width)
    for row in range(layout.rows):
        assert not text[layout.content(row)[1] : layout.bounds(row)[1]].strip(" \r\n")


@given(TEXTS, WIDTHS)
def test_offsets_and_cells_lead_back_to_each_other(text: str, width: int) -> None:
    layout = TextLayout(text, width)
    for row in range(layout.rows):
        start, end = layout.content(row)
        for offset in range(start, end):
            assert layout.row_of(offset) == row
            column = layout.column_of(offset)
            back = layout.offset_at(row, column)
            assert layout.column_of(back) == column or cell_len(layout.shown[offset]) == 0


def test_words_stay_whole_and_compounds_break_behind_their_hyphen() -> None:
    text = "het lente-tegenoffensief begint"
    layout = TextLayout(text, 12)
    assert [text[slice(*layout.bounds(row))] for row in range(layout.rows)] == [
        "het lente-",
        "tegenoffensi",
        "ef begint",
    ]


def test_each_kind_of_line_end_ends_a_row() -> None:
    layout = TextLayout("een\r\ntwee\rdrie\n\nvier", 20)
    assert [layout.bounds(row) for row in range(layout.rows)] == [
        (0, 5),
        (5, 10),
        (10, 15),
        (15, 16),
        (16, 20),
    ]


def test_an_escape_sequence_is_drawn_as_glyphs() -> None:
    layout = TextLayout("a\x1b]52;c;x\x07b", 40)
    assert layout.drawn(0, *layout.content(0)) == "a␛]52;c;x␇b"


def test_a_megabyte_without_a_space_is_cut_at_the_measure() -> None:
    layout = TextLayout("x" * 1_000_000, 80)
    assert layout.rows == 12_500
