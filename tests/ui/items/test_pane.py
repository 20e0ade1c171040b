"""The pane as a reader uses it."""

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult

from frontreader.analysis.links import ItemRef, Links
from frontreader.resources import top_level
from frontreader.text.display import one_line
from frontreader.ui.items.card import Card
from frontreader.ui.items.item_list import ItemList
from frontreader.ui.items.narrowing import Narrowing
from frontreader.ui.items.pane import ItemsPane, Order
from frontreader.ui.items.tabs import TABS, labels
from frontreader.ui.themes import ANSI, DARK, LIGHT
from tests.ui.items.conftest import World, annotation

SIZES = [(60, 20), (100, 30)]


class Reader(App[None]):
    CSS_PATH: ClassVar[str | Path] = top_level("styles.tcss")

    def __init__(self, world: World) -> None:
        super().__init__()
        for theme in (DARK, LIGHT, ANSI):
            self.register_theme(theme)
        self.theme = DARK.name
        self.world = world
        self.pane = ItemsPane()
        self.heard: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.load(self.world.analysis, self.world.links, self.world.document, self.world.notes)
        self.pane.list.focus()

    def on_item_list_highlighted(self, message: ItemList.Highlighted) -> None:
        self.heard.append(("highlighted", message.ref.id))

    def on_item_list_followed(self, message: ItemList.Followed) -> None:
        self.heard.append(("followed", message.ref.id))

    def on_card_followed(self, message: Card.Followed) -> None:
        self.heard.append(("card", message.ref.id))

    def on_items_pane_tab_shown(self, message: ItemsPane.TabShown) -> None:
        self.heard.append(("tab", message.name))


def screen(app: App[None]) -> list[str]:
    return ["".join(part.text for part in strip) for strip in app.screen._compositor.render_strips()]


def card_text(app: Reader) -> str:
    card = app.pane.card
    return "\n".join(card.render_line(y).text.rstrip() for y in range(card.size.height))


@pytest.mark.parametrize("size", SIZES)
async def test_each_tab_shows_its_list_in_each_theme(world: World, size: tuple[int, int]) -> None:
    app = Reader(world)
    async with app.run_test(size=size) as pilot:
        for theme in (DARK, LIGHT, ANSI):
            app.theme = theme.name
            for name, words in zip(TABS, ("Bombardment", "Noordland", "dinsdag", "nooit"), strict=True):
                app.pane.show_tab(name)
                await pilot.pause()
                shown = "\n".join(screen(app))
                assert "Events 8   Entities 4   Times 2   Notes 2" in shown
                assert words in shown
                assert all(len(line) == size[0] for line in screen(app))


async def test_the_card_explains_the_event(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        card = card_text(app)
        assert "⚔ Bombardment  Conflict" in card
        assert " 0.91 " in card
        for line in (
            "who       ◆ Noordland",
            "whom      ◆ Westhaven",
            "when      dinsdag  Tuesday 7 March 2023",
            "trigger   bombardeerde  bombarderen",
            "realis    actual",
            "“Noordland bombardeerde dinsdag de havenstad Westhaven.”",
        ):
            assert line in card


async def test_the_card_says_the_codes_of_other_typologies_and_where_it_happens_again(world: World) -> None:
    again = replace(world.analysis.events[7], id="e9", lemma="bombarderen")
    analysis = replace(world.analysis, events=(*world.analysis.events, again))
    app = Reader(replace(world, analysis=analysis, links=Links(analysis)))
    async with app.run_test(size=(100, 60)) as pilot:
        await app.pane.learn_codes()
        await pilot.pause()
        card = card_text(app)
        assert "coded     PLOVER " in card
        assert " · ACLED " in card
        again_line = next(line for line in card.splitlines() if line.strip().startswith("again"))
        assert again_line.count("▂") == 2
        assert again_line.endswith("  in 5")


async def test_the_card_of_an_entity_lists_what_it_does(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(100, 60)) as pilot:
        app.pane.select(ItemRef("entity", "n4"))
        await pilot.pause()
        card = card_text(app)
        assert "● Anna de Wit  person" in card
        assert "also      De Wit" in card
        assert "does        2  ❝ Say" in card
        assert "says        2  ⚔ Offensive" in card
        assert app.heard == []


async def test_a_line_of_the_card_leads_to_its_item(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(100, 60)) as pilot:
        app.pane.select(ItemRef("entity", "n1"))
        await pilot.pause()
        row = next(y for y in range(20) if "Capture" in app.pane.card.render_line(y).text)
        await pilot.click(app.pane.card, offset=(20, row))
        assert app.heard == [("card", "e6")]
        app.pane.card.step(1)
        app.pane.card.follow()
        await pilot.pause()
        assert app.heard[-1] == ("card", "e1")


async def test_a_note_is_shown_as_plain_text(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 40)) as pilot:
        app.pane.select(ItemRef("note", "a1"))
        await pilot.pause()
        card = card_text(app)
        assert "Klopt dit? [/] Zie **kaart**.\n  Tweede regel." in card
        assert "tags      #haven #kaart" in card
        assert "made      10 March 2023" in card


async def test_moving_tells_where_the_cursor_is(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        app.pane.list.move(2)
        await pilot.pause()
        assert "Offensive" in card_text(app)
        app.pane.list.move(100)
        app.pane.list.move(1)
        app.pane.list.follow()
        await pilot.pause()
        assert app.heard == [("highlighted", "e3"), ("highlighted", "e8"), ("followed", "e8")]
        assert app.pane.list.current == ItemRef("event", "e8")


async def test_a_click_chooses_and_a_double_click_follows(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 30)) as pilot:
        await pilot.click(ItemList, offset=(10, 3))
        assert app.heard == [("highlighted", "e4")]
        await pilot.click(ItemList, offset=(10, 1), times=2)
        await pilot.click(ItemList, offset=(10, 12))
        assert app.heard[1:] == [("highlighted", "e2"), ("followed", "e2")]


async def test_a_click_on_a_tab_shows_it(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 30)) as pilot:
        await pilot.click("Tabs", offset=(15, 0))
        assert app.pane.tab == "Entities"
        app.pane.next_tab(-1)
        app.pane.next_tab(-1)
        assert app.pane.tab == "Notes"
        await pilot.pause()
        assert app.heard == [("tab", "Entities"), ("tab", "Events"), ("tab", "Notes")]


async def test_each_tab_keeps_its_cursor(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        app.pane.list.move(3)
        app.pane.show_tab("Times")
        app.pane.list.move(1)
        app.pane.show_tab("Events")
        assert app.pane.list.current == ItemRef("event", "e4")
        app.pane.show_tab("Times")
        assert app.pane.list.current == ItemRef("time", "t2")


async def test_the_items_of_the_sentence_are_marked_in_the_margin(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        app.pane.mark_sentence(1)
        await pilot.pause()
        margins = [app.pane.list.render_line(y).text[0] for y in range(6)]
        assert margins == ["▌", "▏", "▏", "▏", " ", " "]
        assert app.pane.list.current == ItemRef("event", "e1")
        app.pane.show_tab("Notes")
        app.pane.mark_sentence(3)
        assert ItemRef("note", "a2") in app.pane.list.marked


async def test_a_longer_analysis_keeps_the_cursor_on_its_item(world: World) -> None:
    app = Reader(world)
    later = replace(world.analysis, events=world.analysis.events[4:])
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.load(later, Links(later), world.document, world.notes)
        await pilot.pause()
        app.pane.list.move(1)
        app.pane.load(world.analysis, world.links, world.document, world.notes)
        await pilot.pause()
        assert app.pane.list.current == ItemRef("event", "e6")


async def test_rows_stay_in_place_when_more_arrive(world: World) -> None:
    first = world.analysis.events[0]
    events = tuple(replace(first, id=f"x{number}") for number in range(400))
    part = replace(world.analysis, events=events[100:])
    whole = replace(world.analysis, events=events)
    app = Reader(world)
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.load(part, Links(part), world.document, ())
        await pilot.pause()
        app.pane.list.move_to(ItemRef("event", "x200"))
        app.pane.list.move(-4)
        await pilot.pause()
        above = app.pane.list.cursor - app.pane.list.scroll_offset.y
        app.pane.load(whole, Links(whole), world.document, ())
        await pilot.pause()
        assert app.pane.list.current == ItemRef("event", "x196")
        assert app.pane.list.cursor - app.pane.list.scroll_offset.y == above


async def test_narrowing_is_said_and_an_empty_list_says_what_to_do(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.narrow(Narrowing(types=frozenset({"Conflict"}), role="agent", entity="n1"))
        await pilot.pause()
        shown = screen(app)
        assert "Events 2/8" in shown[0]
        assert "Conflict · who Noordland" in shown[1]
        app.pane.narrow(Narrowing(realis="feared"))
        await pilot.pause()
        assert "Nothing is left of this list." in "\n".join(screen(app))
        assert not app.pane.card.display
        assert app.pane.select(ItemRef("event", "e1")) is False
        app.pane.narrow(Narrowing())
        app.pane.hide_types(frozenset({"Conflict", "LOC", "TIME"}))
        await pilot.pause()
        shown = screen(app)
        assert "Events 3/8   Entities 1/4   Times 0/2   Notes 2" in shown[0]
        assert "3 types hidden" in shown[1]


async def test_entities_can_be_sorted(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(60, 20)):
        app.pane.show_tab("Entities")
        orders: dict[Order, list[str]] = {}
        by: tuple[Order, ...] = ("text", "count", "name", "type")
        for order in by:
            app.pane.sort(order)
            rows = app.pane.list.rows
            assert rows is not None
            orders[order] = [rows.ref(index).id for index in range(len(rows))]
        assert orders == {
            "text": ["n1", "n2", "n3", "n4"],
            "count": ["n2", "n1", "n3", "n4"],
            "name": ["n4", "n1", "n2", "n3"],
            "type": ["n1", "n2", "n3", "n4"],
        }


async def test_a_new_note_is_listed_at_once(world: World) -> None:
    app = Reader(replace(world, notes=()))
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.show_tab("Notes")
        await pilot.pause()
        assert "No notes yet." in "\n".join(screen(app))
        app.pane.set_annotations([annotation("a9", "troepen", 3, "Hoeveel?")])
        await pilot.pause()
        assert "Hoeveel?" in "\n".join(screen(app))
        assert app.pane.card.display


async def test_hostile_text_reaches_the_screen_as_plain_visible_text(world: World) -> None:
    hostile = "[/] [@click=app.quit]x \x1b]52;c;aGk=\x07 \u202e\u00ad\u200b日本"
    entity = replace(world.analysis.entities[0], name=hostile, aliases=(hostile,))
    analysis = replace(world.analysis, entities=(entity, *world.analysis.entities[1:]))
    note = annotation("a9", "troepen", 3, hostile, (hostile,))
    app = Reader(replace(world, analysis=analysis, links=Links(analysis), notes=(note,)))
    async with app.run_test(size=(100, 30)) as pilot:
        for name in TABS:
            app.pane.show_tab(name)
            await pilot.pause()
            shown = "\n".join(screen(app))
            assert not any(character in shown for character in "\x1b\x07\u202e\u00ad\u200b")
        app.pane.show_tab("Entities")
        await pilot.pause()
        assert one_line(hostile) in "\n".join(screen(app))


async def test_without_colour_the_cursor_is_reversed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Reader(world)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        styles = [part.style for part in app.pane.list.render_line(0)]
        assert all(style is not None and style.reverse for style in styles)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (60, "Events 70   Entities 23   Times 17   Notes 2"),
        (42, "Events 70  Entities 23  Times 17  Notes 2"),
        (32, "Events 70  En 23  Ti 17  No 2"),
        (26, "Ev 70  En 23  Ti 17  No 2"),
        (20, "E 70 E 23 T 17 N 2"),
        (10, "E E T N"),
    ],
)
def test_tabs_shorten_before_they_overflow(width: int, expected: str) -> None:
    counts = {"Events": "70", "Entities": "23", "Times": "17", "Notes": "2"}
    assert "".join(label for _, label in labels("Events", counts, width)).rstrip() == expected


async def test_any_size_will_do(world: World) -> None:
    app = Reader(world)
    async with app.run_test(size=(12, 6)) as pilot:
        for size in ((1, 1), (20, 3), (200, 60)):
            await pilot.resize_terminal(*size)
            for name in TABS:
                app.pane.show_tab(name)
                app.pane.list.move(1)
                await pilot.pause()
