"""What the rows of the lists say, and that they keep to their width."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.links import ItemRef
from frontreader.text.display import one_line
from frontreader.ui import looks
from frontreader.ui.items.cells import cells, cells_of, cut, cut_pieces, wrap, wrap_pieces
from frontreader.ui.items.rows import FLAG, Columns, Row, Rows, entity_rows, event_rows, note_rows, render, time_rows
from tests.ui.items.conftest import World

HOSTILE = "[/] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 \u202e\u00ad"


def lines(rows: Rows[Any], width: int) -> list[str]:
    return ["".join(text for text, _ in render(rows[index], rows.columns, width)) for index in range(len(rows))]


@pytest.fixture
def event_lines(world: World) -> list[str]:
    return lines(event_rows(world.analysis.events, world.links, world.document.text), 70)


def test_an_event_says_who_does_what_to_whom_where_and_when(event_lines: list[str]) -> None:
    assert event_lines[0].split() == ["1", "⚔", "Bombardment", "Noordland", "→", "Westhaven", "·", "dinsdag"]
    assert "De troepen van Zuidland → de stellingen · W" in event_lines[4]


def test_types_and_what_follows_stand_in_columns(event_lines: list[str]) -> None:
    assert {line.index(word) for line, word in zip(event_lines, ("Noordland", "Zuidland"), strict=False)} == {19}
    assert {cells(line) for line in event_lines} == {70}


def test_what_did_not_plainly_happen_is_flagged_at_the_right_edge(event_lines: list[str]) -> None:
    assert event_lines[2].endswith("said by Anna de Wit  planned ")
    assert event_lines[4].endswith("  not ")
    assert event_lines[5].endswith("  not  denied ")


def test_an_event_outside_the_typology_shows_its_own_word(event_lines: list[str]) -> None:
    assert event_lines[6].split() == ["5", "·", "schitteren", "schitterde"]


def test_an_event_without_arguments_shows_its_trigger(event_lines: list[str]) -> None:
    assert event_lines[7].split() == ["5", "⚔", "Battle", "gevechten"]


def test_flags_outlive_the_rest_in_a_narrow_list(world: World) -> None:
    row = lines(event_rows(world.analysis.events, world.links, world.document.text), 34)[2]
    assert row.endswith(" planned ")
    assert "said by" not in row


def test_an_entity_says_how_often_and_where_it_is_named(world: World) -> None:
    rows = lines(entity_rows(world.analysis.entities, world.links, len(world.document.text)), 50)
    assert rows[0].startswith("◆ Noordland ")
    assert rows[0].endswith("▂       ▂     2 ")
    assert rows[3].startswith("● Anna de Wit ")


def test_a_time_says_what_it_means(world: World) -> None:
    rows = lines(time_rows(world.analysis.times, world.links, world.document.text), 60)
    assert rows[0].split() == ["1", "◷", "dinsdag", "Tuesday", "7", "March", "2023"]
    assert rows[1].split() == ["2", "◷", "maart", "early", "March", "2023"]


def test_a_note_shows_its_first_line_a_highlight_its_quote(world: World) -> None:
    rows = lines(note_rows(world.notes, world.links), 60)
    assert rows[0].split() == ["4", "✎", "“nooit”", "#twijfel"]
    assert "Klopt dit? [/] Zie **kaart**." in rows[1]
    assert rows[1].endswith("#haven  #kaart ")
    assert "Tweede" not in rows[1]


def test_rows_are_made_only_when_asked_for() -> None:
    class Item:
        def __init__(self, number: int) -> None:
            self.id = f"e{number}"

    made: list[str] = []

    def make(item: Item) -> Row:
        made.append(item.id)
        return Row(ItemRef("event", item.id), 1, ("x", ""), ("", ""), ())

    rows = Rows("event", [Item(number) for number in range(100_000)], make)
    assert rows.find(ItemRef("event", "e99999")) == 99_999
    assert rows.find(ItemRef("time", "e1")) is None
    assert not made
    assert rows[3].ref == ItemRef("event", "e3")
    assert made == ["e3"]


def test_an_ascii_terminal_gets_ascii(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "unicode_terminal", lambda: False)
    rows = lines(event_rows(world.analysis.events, world.links, world.document.text), 48)
    assert "Noordland > Westhaven" in rows[0]
    assert all(row.isascii() for row in rows)


TEXTS = st.text(max_size=60) | st.sampled_from([HOSTILE, "日本語のテキスト", "e\u0301" * 30, "👩‍👩‍👧 gezin"])


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3), TEXTS, st.integers(0, 90), st.integers(0, 30))
def test_a_row_is_exactly_as_wide_as_asked(
    head: str, body: str, flags: list[str], aside: str, width: int, column: int
) -> None:
    safe = one_line
    row = Row(
        ItemRef("event", "e1"),
        12,
        ("⚔", ""),
        (safe(head), ""),
        ((safe(body), ""), (" → ", ""), (safe(body), "")),
        tuple((safe(flag), FLAG) for flag in flags),
        safe(aside),
    )
    pieces = render(row, Columns(3, column), width)
    assert cells_of(pieces) == width
    assert not any("\n" in text or "\x1b" in text for text, _ in pieces)


@given(TEXTS, st.integers(0, 40))
def test_a_cut_text_fits_and_says_that_it_is_cut(text: str, width: int) -> None:
    text = one_line(text)
    shown = cut(text, width)
    assert cells(shown) <= width
    assert shown == text or not width or shown.endswith("…")


@given(st.lists(st.tuples(TEXTS, st.sampled_from("abc")), max_size=5), st.integers(0, 40))
def test_cut_pieces_fit(pieces: list[tuple[str, str]], width: int) -> None:
    pieces = [(one_line(text), style) for text, style in pieces]
    shown = cut_pieces(pieces, width)
    assert cells_of(shown) <= width
    if cells_of(pieces) <= width:
        assert [piece for piece in shown if piece[0]] == [piece for piece in pieces if piece[0]]


@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    text = one_line(text)
    found = wrap(text, width)
    assert all(cells(text[start:end]) <= width for start, end in found)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_wrapped_pieces_keep_their_styles() -> None:
    assert wrap_pieces([("de strijd ", "a"), ("om Bakhmut", "b")], 10) == [
        [("de strijd", "a")],
        [("om Bakhmut", "b")],
    ]
