"""The jump list: back and forward as in vim."""

from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.links import ItemRef
from frontreader.ui.jumps import JumpList, Place
from tests.ui.conftest import Open


def _at(offset: int) -> Place:
    return Place(offset, "Events", None)


@given(st.lists(st.integers(0, 9), max_size=30), st.integers(0, 9))
def test_all_the_way_back_and_forward_ends_where_it_began(offsets: list[int], last: int) -> None:
    jumps, here = JumpList(), _at(last)
    for offset in offsets:
        jumps.push(_at(offset))
    start = here
    back = 0
    while (place := jumps.back(here)) is not None:
        here = place
        back += 1
        assert back <= len(offsets)
    while (place := jumps.forward()) is not None:
        here = place
    assert here == start


def test_back_gives_the_places_in_reverse_and_forward_again() -> None:
    jumps = JumpList()
    jumps.push(_at(1))
    jumps.push(_at(2))
    assert jumps.back(_at(3)) == _at(2)
    assert jumps.back(_at(2)) == _at(1)
    assert jumps.back(_at(1)) is None
    assert jumps.forward() == _at(2)
    assert jumps.forward() == _at(3)
    assert jumps.forward() is None


def test_a_jump_after_going_back_drops_what_lay_ahead() -> None:
    jumps = JumpList()
    for offset in (1, 2, 3):
        jumps.push(_at(offset))
    jumps.back(_at(4))
    jumps.back(_at(3))
    jumps.push(_at(2))
    assert jumps.forward() is None
    assert jumps.back(_at(9)) == _at(2)


def test_the_same_place_twice_is_one_step_and_old_places_are_forgotten() -> None:
    jumps = JumpList()
    jumps.push(_at(5))
    jumps.push(_at(5))
    assert jumps.back(_at(6)) == _at(5)
    assert jumps.back(_at(5)) is None
    many = JumpList()
    for offset in range(1_000):
        many.push(_at(offset))
    steps = 0
    here = _at(1_000)
    while (place := many.back(here)) is not None:
        here, steps = place, steps + 1
    assert 100 <= steps <= 250


async def test_the_item_and_the_tab_come_back_with_the_place(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.entity_next")
        await reader.do("go.next")
        chosen, lit = reader.screen.session.chosen, reader.lit
        assert chosen is not None
        assert chosen.kind == "entity"
        await reader.do("search.open")
        await reader.type("lente")
        await reader.press("enter")
        elsewhere = reader.caret
        await reader.do("go.back")
        assert reader.screen.session.chosen == chosen
        assert reader.lit == lit
        assert reader.screen.items.tab == "Entities"
        await reader.do("go.forward")
        assert reader.caret == elsewhere
        assert isinstance(chosen, ItemRef)
        await reader.do("go.back", count=99)
        await reader.do("go.back")
        assert "Nowhere to go back" in reader.status
        await reader.do("go.forward", count=99)
        await reader.do("go.forward")
        assert "Nowhere to go forward" in reader.status
