"""How the screen is laid out: zen, the divider, tabs, themes, small and large screens, sorting."""

from frontreader.ui.items.tabs import TABS
from frontreader.ui.themes import THEMES
from tests.ui.conftest import Open, Reading


def _text_width(reader: Reading) -> int:
    return reader.screen.pane.size.width


async def test_zen_shows_only_the_text_in_the_middle(open_reader: Open) -> None:
    async with open_reader(size=(160, 30)) as reader:
        assert "Events" in reader.shown
        await reader.do("move.last", count=6)
        await reader.do("view.zen")
        assert "Events" not in reader.shown
        assert reader.sentence == 6
        row = next(row for row in reader.rows if "Rusland is van tactiek" in row)
        left = len(row) - len(row.lstrip("▌ "))
        assert 30 < left < 60
        await reader.do("go.pane")
        assert "Zen" in reader.status
        await reader.do("move.entity_next")
        await reader.do("app.cancel")
        assert "Events" not in reader.shown, "Escape first leaves what is lit"
        await reader.do("app.cancel")
        assert "Events" in reader.shown
        await reader.do("view.zen")
        await reader.do("view.zen")
        assert "Events" in reader.shown


async def test_the_divider_moves_and_leaves_room_for_both(open_reader: Open) -> None:
    async with open_reader(size=(120, 24)) as reader:
        before = _text_width(reader)
        await reader.do("view.narrower", count=5)
        assert _text_width(reader) == before - 10
        await reader.do("view.wider", count=5)
        assert _text_width(reader) == before
        await reader.do("view.wider", count=900)
        assert _text_width(reader) <= 120 - 24
        await reader.do("view.narrower")
        assert _text_width(reader) < 120 - 24, "one step back is enough after too many"
        await reader.do("view.narrower", count=900)
        assert _text_width(reader) >= 30
        assert reader.sentence == 1
        await reader.pilot.resize_terminal(60, 20)
        await reader.settle()
        await reader.pilot.resize_terminal(140, 40)
        await reader.settle()
        assert "Rusland bombardeerde" in reader.shown
        assert "Events" in reader.shown


async def test_tabs_are_walked_and_counted_to(open_reader: Open) -> None:
    async with open_reader() as reader:
        seen = [reader.screen.items.tab]
        for _ in TABS:
            await reader.do("view.tab_next")
            seen.append(reader.screen.items.tab)
        assert seen == [*TABS, TABS[0]]
        await reader.do("view.tab_previous")
        assert reader.screen.items.tab == TABS[-1]
        await reader.do("view.tab_next", count=3)
        assert reader.screen.items.tab == TABS[2]
        await reader.do("view.tab_next", count=99)
        assert reader.screen.items.tab == TABS[-1]
        await reader.do("go.pane")
        await reader.do("move.left")
        assert reader.screen.items.tab == TABS[-2]
        await reader.do("move.right")
        assert reader.screen.items.tab == TABS[-1]


async def test_themes_change_colours_and_no_letter(open_reader: Open) -> None:
    async with open_reader(size=(100, 24)) as reader:
        names, letters = [], []
        for _ in THEMES:
            await reader.do("view.theme")
            names.append(reader.app.theme)
            assert reader.app.theme in reader.status
            letters.append(reader.rows[:-1])
        assert sorted(names) == sorted(THEMES)
        assert letters[0] == letters[1] == letters[2]


async def test_a_narrow_screen_shows_one_pane_at_a_time(open_reader: Open) -> None:
    async with open_reader(size=(60, 20)) as reader:
        assert "Rusland bombardeerde" in reader.shown
        assert "Bombardment" not in reader.shown
        await reader.do("move.last", count=3)
        await reader.do("go.pane")
        assert "Bombardment" in reader.shown
        assert "met raketaanvallen." not in reader.shown.split("Bombardment")[0]
        await reader.do("go.follow")
        assert "Rusland bombardeerde" in reader.shown
        assert "Bombardment" not in reader.shown
        assert reader.lit
        await reader.pilot.resize_terminal(120, 36)
        await reader.settle()
        assert "Bombardment" in reader.shown
        assert reader.sentence == 3


async def test_lists_are_sorted_and_the_chosen_row_stays(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("view.tab_next", count=2)

        def names() -> list[str]:
            rows, links = reader.screen.items.list.rows, reader.screen.session.links
            assert rows is not None
            assert links is not None
            entities = [links.entity(rows.ref(index).id) for index in range(len(rows))]
            return [one.name for one in entities if one]

        in_text = names()
        orders = {}
        for _ in range(5):
            await reader.do("item.sort")
            orders[reader.status.partition("Sorted ")[2].partition(".")[0]] = names()
        assert orders["in the order of the text"] == in_text
        assert orders["by name"] == sorted(in_text, key=str.casefold)
        assert all(sorted(order) == sorted(in_text) for order in orders.values())
        assert orders["by count"][0] in {"Bakhmut", "Rusland", "Oekraïne"}
        await reader.do("move.entity_next")
        chosen = reader.screen.items.list.current
        await reader.do("item.sort")
        assert reader.screen.items.list.current == chosen
