"""From the text to its items and from items to their text."""

from tests.ui.conftest import Open


async def test_the_seed_opens_beside_its_items(open_reader: Open) -> None:
    async with open_reader() as reader:
        shown = reader.shown
        assert "Rusland bombardeerde Oekraïne met raketaanvallen." in shown
        assert "Bombardment" in shown
        assert "Rusland → Oekraïne" in shown
        assert "Events" in shown
        assert "Entities" in shown
        assert "2023-03" in shown


async def test_moving_in_the_text_marks_the_sentences_items(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last", count=3)
        marked = reader.screen.items.list.marked
        assert marked
        links = reader.screen.session.links
        assert links is not None
        assert all(links.sentence_of(ref) == 2 for ref in marked if ref.kind == "event")


async def test_choosing_an_item_brings_its_sentence_into_view_and_lights_its_places(open_reader: Open) -> None:
    async with open_reader(size=(100, 24)) as reader:
        await reader.do("view.tab_next", count=2)
        await reader.do("go.pane")
        assert reader.screen.items.tab == "Entities"
        while "Kharkiv" not in reader.lit:
            await reader.do("move.down")
        assert "Kharkiv" in reader.text_at_caret(8)
        assert any("Kharkiv" in row.split("│")[0] for row in reader.rows)
        await reader.do("go.follow")
        assert reader.screen.pane.has_focus
        assert reader.text_at_caret(7) == "Kharkiv"


async def test_n_walks_the_mentions_of_the_chosen_item(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.entity_next")
        assert reader.text_at_caret(9) == "Russische"
        await reader.do("go.next")
        assert reader.text_at_caret(7) == "Rusland"
        second = reader.caret
        await reader.do("go.next", count=2)
        assert reader.caret > second
        await reader.do("go.previous", count=2)
        assert reader.caret == second
        assert "place 2 of" in reader.status


async def test_star_chooses_what_is_under_the_caret_and_then_what_is_around_it(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("search.open")
        await reader.type("'Britse ministerie")
        await reader.press("enter")
        await reader.do("go.star")
        first = reader.lit
        assert "Britse" in first or "Britse ministerie van defensie" in first
        await reader.do("go.star")
        assert reader.lit != first


async def test_tab_goes_to_the_items_of_the_current_sentence(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last", count=10)
        await reader.do("go.pane")
        current = reader.screen.items.list.current
        assert current in reader.screen.items_of_sentence()


async def test_a_label_on_every_item_leads_there(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("go.hint")
        hints = dict(reader.screen.pane.hints)
        assert len(hints) > 20
        offset, label = max(hints.items())
        await reader.press(*label)
        assert reader.caret == offset
        assert reader.lit
        assert not reader.screen.pane.hints


async def test_back_and_forward_through_jumps(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last")
        await reader.do("move.first")
        await reader.do("go.back")
        assert reader.sentence == 35
        await reader.do("go.back")
        assert reader.sentence == 1
        await reader.do("go.forward")
        assert reader.sentence == 35


async def test_marks_are_set_jumped_to_and_kept(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last", count=8)
        await reader.do("go.mark", "b")
        await reader.do("move.first")
        await reader.do("go.to_mark", "b")
        assert reader.sentence == 8
        await reader.do("go.to_mark", "x")
        assert "no mark x" in reader.status
        await reader.quit()
        kept = reader.library.view_state(reader.screen.session.document.id)
        assert kept is not None
        assert "b" in kept.marks
    async with open_reader() as again:
        await again.do("move.first")
        await again.do("go.to_mark", "b")
        assert again.sentence == 8


async def test_position_tab_and_item_come_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last", count=20)
        await reader.do("view.tab_next")
        await reader.quit()
    async with open_reader() as again:
        assert again.sentence == 20
        assert again.screen.items.tab == "Entities"


async def test_types_are_hidden_one_by_one(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("item.types")
        await reader.type("conflict")
        await reader.press("enter", "escape")
        assert "Conflict" in reader.screen.session.hidden
        assert "Bombardment" not in reader.shown
        await reader.do("item.types")
        await reader.type("conflict")
        await reader.press("enter", "escape")
        assert "Bombardment" in reader.shown


async def test_events_are_narrowed_by_who_does_them(open_reader: Open) -> None:
    async with open_reader() as reader:
        all_of_them = reader.screen.items.list.count
        await reader.do("item.narrow")
        await reader.type("who rusland")
        await reader.press("enter", "escape")
        links = reader.screen.session.links
        rows = reader.screen.items.list.rows
        assert links is not None
        assert rows is not None
        assert 0 < len(rows) < all_of_them
        russia = next(one.id for one in links.analysis.entities if one.name == "Rusland")
        for index in range(len(rows)):
            event = links.event(rows.ref(index).id)
            assert event is not None
            assert any((one.role, one.entity) == ("agent", russia) for one in event.arguments)


async def test_clicks_choose_sentences_items_and_tabs(open_reader: Open) -> None:
    async with open_reader() as reader:
        row = next(index for index, text in enumerate(reader.rows) if "bombardeerde" in text)
        await reader.pilot.click(offset=(20, row))
        await reader.settle()
        assert reader.sentence == 3
        tabs = reader.screen.items.tabs
        await reader.pilot.click(tabs, offset=(tabs.render_line(0).text.index("Entities") + 1, 0))
        await reader.settle()
        assert reader.screen.items.tab == "Entities"
        await reader.pilot.click(reader.screen.items.list, offset=(6, 1))
        await reader.settle()
        assert reader.lit


async def test_the_density_strip_shows_where_the_chosen_item_stands(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert not any("■" in row[:90] for row in reader.rows[1:-1] if "│" in row[:90])
        await reader.do("move.entity_next")
        strip = [row for row in reader.rows if "■" in row[60:90]]
        assert len(strip) >= 5


async def test_on_a_narrow_screen_enter_leads_to_the_list_and_back(open_reader: Open) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.do("move.event_next")
        await reader.do("go.follow")
        assert reader.screen.items.list.has_focus
        assert "Battle" in reader.shown
        await reader.do("go.follow")
        assert reader.screen.pane.has_focus


async def test_beside_the_bar_stands_the_number_of_the_marked_sentence_or_none(open_reader: Open) -> None:
    async with open_reader("Een korte zin. Nog een zin die wat langer is. Derde.", size=(60, 20)) as reader:
        await reader.do("move.down")
        marked = [row for row in reader.rows if row.startswith("▌")]
        assert [row[2:6].strip() for row in marked] in (["2"], ["2", ""], ["2", "", ""])
