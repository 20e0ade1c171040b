"""Labels on the items on screen: short, distinct, and typed without waiting."""

from hypothesis import given
from hypothesis import strategies as st

from frontreader.ui.reading.hints import HINT_LETTERS, labels
from tests.ui.conftest import Open


@given(st.integers(0, 1_500))
def test_no_label_begins_another(count: int) -> None:
    found = labels(count)
    assert len(found) == len(set(found)) == count
    beginnings = {label[:size] for label in found for size in range(1, len(label))}
    assert beginnings.isdisjoint(found)
    assert set("".join(found)) <= set(HINT_LETTERS)


@given(st.integers(1, 300))
def test_labels_are_as_short_as_their_number_allows(count: int) -> None:
    longest = max(len(label) for label in labels(count))
    assert longest == (1 if count <= len(HINT_LETTERS) else 2)


async def test_labels_narrow_as_they_are_typed_and_any_other_key_leaves_them(open_reader: Open) -> None:
    async with open_reader() as reader:
        before = reader.caret
        await reader.do("go.hint")
        labelled = dict(reader.screen.pane.hints)
        first, last = reader.screen.pane.view()
        assert all(first <= offset < last for offset in labelled)
        two = next(label for label in labelled.values() if len(label) == 2)
        await reader.press(two[0])
        assert set(reader.screen.pane.hints.values()) <= set(HINT_LETTERS)
        assert len(reader.screen.pane.hints) < len(labelled)
        await reader.press("escape")
        assert reader.screen.pane.hints == {}
        assert reader.caret == before
        await reader.do("go.hint")
        await reader.press("9")
        assert reader.screen.pane.hints == {}
        await reader.do("move.down")
        assert reader.sentence == 2


async def test_from_the_list_labels_are_put_on_the_text(open_reader: Open) -> None:
    async with open_reader("Een stil en groen veld.") as reader:
        await reader.do("go.pane")
        await reader.do("go.hint")
        assert reader.screen.pane.has_focus
        assert "No items on screen" in reader.status
