"""Short lists: commands, files and tags."""

from hypothesis import given
from hypothesis import strategies as st

from frontreader.search.highlight import letters
from frontreader.search.rank import rank

COMMANDS = ["Open a file", "Toggle dark theme", "Toggle the sidebar", "Go to the next event", "docs/oekraine_2023.txt"]


def test_the_best_command_comes_first_with_its_letters_lit() -> None:
    assert rank("toggle dark", COMMANDS)[0] == (1, 94.0 + 4.0, ((0, 6), (7, 11)))
    assert [index for index, _, _ in rank("togle", COMMANDS)] == [1, 2]
    assert [index for index, _, _ in rank("Oekraïne 2023", COMMANDS)] == [4]
    assert rank("xqzw", COMMANDS) == []


def test_without_a_query_the_list_stays_as_it_is() -> None:
    assert [index for index, _, _ in rank("", COMMANDS, limit=3)] == [0, 1, 2]


def test_letters_are_those_of_the_original_text() -> None:
    text = "In Oekrai\u0308ne, STRASSE of straße"
    assert [text[start:end] for start, end in letters("oekraine", text)] == ["Oekrai\u0308ne"]
    assert [text[start:end] for start, end in letters("strasse", text)] == ["STRASSE", "straße"]
    assert [text[start:end] for start, end in letters("oekra", text)] == ["Oekra"]
    assert [text[start:end] for start, end in letters("oekrene", text)] == ["Oekr", "ne"]
    assert letters("xqzw", text) == ()


@given(st.text(), st.text())
def test_lit_ranges_are_sorted_apart_and_inside(query: str, text: str) -> None:
    for asked in (query, text[2:7]):
        ends = [offset for pair in letters(asked, text) for offset in pair]
        assert ends == sorted(set(ends))
        assert all(0 <= offset <= len(text) for offset in ends)


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=10))
def test_ranking_never_fails(query: str, candidates: list[str]) -> None:
    found = rank(query, candidates)
    assert len({index for index, _, _ in found}) == len(found) <= len(candidates)
