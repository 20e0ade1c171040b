"""Highlights in colours, overlapping ones told apart, links between notes, several notes at once, and the history."""

import pytest

from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.sources.build import document_from_text
from frontreader.ui.screens.field import NoteText
from frontreader.ui.screens.history import HistoryScreen
from frontreader.ui.screens.note import NoteEditor
from tests.ui.conftest import Open, Reading
from tests.ui.items.conftest import invented_world
from tests.ui.test_hostile import acting

TEXT = "Jan woont in Gent. Hij werkt er al jaren.\n\nPiet fietst naar Brugge. Daar regent het."


def _kept(reader: Reading) -> list[Annotation]:
    return reader.library.annotations(reader.screen.session.document.id)


async def _add(reader: Reading, quote: str, body: str = "", colour: str = "", *tags: str) -> Annotation:
    """A note that the library has already."""
    document = reader.screen.session.document
    start = document.text.index(quote)
    anchor = make_anchor(document.text, document.sha256, start, start + len(quote))
    added = reader.library.add_annotation(document.id, anchor, body, tags, colour=colour)
    await reader.screen.reload_notes()
    await reader.settle()
    return added


async def _to_notes(reader: Reading) -> None:
    await reader.do("view.tab_next", count=4)
    await reader.do("go.pane")
    await reader.do("move.first")


def _style_at(reader: Reading, quote: str) -> tuple[str, bool]:
    """Ground and double underline of the first letter of `quote` on screen."""
    pane = reader.screen.pane
    start = pane.text.index(quote)
    row = pane.layout_text.row_of(start)
    column = pane.margin_cells + pane.layout_text.column_of(start)
    strip = pane.render_line(row - round(pane.scroll_y)).crop(column, column + 1)
    style = next(iter(strip)).style
    assert style is not None
    return (style.bgcolor.name if style.bgcolor else ""), bool(style.underline2)


async def test_a_selection_is_highlighted_with_one_key_and_gets_a_note_at_once_or_later(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.word_next")
        await reader.do("select.start")
        await reader.do("select.word", count=3)
        await reader.do("note.highlight")
        assert reader.selected == ""
        (kept,) = _kept(reader)
        assert (kept.anchor.quote, kept.colour, kept.body) == ("woont in Gent", "yellow", "")
        assert "Highlighted yellow" in reader.status
        assert any("◉" in row and "woont" in row for row in reader.rows)
        await reader.do("note.annotate")
        assert "“woont in Gent”" in reader.shown
        await reader.type("sinds wanneer")
        await reader.press("escape")
        await reader.until(lambda: [note.body for note in _kept(reader)] == ["sinds wanneer"])
        await reader.do("move.last")
        await reader.do("note.highlight")
        assert [note.colour for note in _kept(reader)] == ["yellow", "yellow"]
        await reader.do("note.undo", count=3)
        assert _kept(reader) == []


async def test_a_colour_is_chosen_kept_for_the_next_and_taken_away(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("note.colour")
        for name in ("yellow", "green", "blue", "red", "purple"):
            assert name in reader.shown
        assert "no colour" not in reader.shown
        await reader.type("blue")
        await reader.press("enter")
        assert [note.colour for note in _kept(reader)] == ["blue"]
        await reader.do("move.last")
        await reader.do("note.highlight")
        assert [note.colour for note in _kept(reader)] == ["blue", "blue"]
        await reader.do("note.colour")
        await reader.type("no colour")
        await reader.press("enter")
        assert [note.anchor.quote for note in _kept(reader)] == ["Jan woont in Gent."], "nothing is left of it"
        await reader.do("note.undo")
        assert [note.colour for note in _kept(reader)] == ["blue", "blue"], "one step brings it back"


async def test_overlapping_and_nested_highlights_are_all_seen_and_come_to(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        outer = await _add(reader, "Jan woont in Gent. Hij werkt", "", "yellow")
        inner = await _add(reader, "woont in", "", "green")
        across = await _add(reader, "Gent. Hij werkt er", "", "red")
        assert _style_at(reader, "Jan") != _style_at(reader, "woont")
        assert _style_at(reader, "woont")[1]
        assert _style_at(reader, "Hij")[1]
        assert not _style_at(reader, "Jan")[1]
        assert _style_at(reader, "er al")[0] == _style_at(reader, "Hij")[0]
        row = next(row for row in reader.rows[1:] if "Jan woont" in row)
        assert "◉" in row
        assert row.partition("Jan")[0].endswith("1+ "), "more than two begin in this row"
        await reader.do("move.first")
        for expected in (inner.id, across.id):
            await reader.do("note.next")
            assert reader.screen.session.chosen.id == expected  # type: ignore[union-attr]
        await reader.do("note.next")
        assert "No further note" in reader.status
        for expected in (inner.id, outer.id):
            await reader.do("note.previous")
            assert reader.screen.session.chosen.id == expected  # type: ignore[union-attr]
        here = {ref.id for ref in reader.screen.session.items_at(TEXT.index("Hij"))}
        assert {outer.id, across.id} <= here


@pytest.mark.parametrize("looks", ["dark", "ansi", "light"])
async def test_no_two_colours_look_alike_and_each_has_a_sign(open_reader: Open, looks: str) -> None:
    from frontreader.ui.config import Config

    async with open_reader(TEXT, config=Config(theme=looks)) as reader:
        quotes = {"yellow": "Jan", "green": "Hij", "blue": "Piet", "red": "Daar", "purple": "Brugge"}
        for colour, quote in quotes.items():
            await _add(reader, quote, "", colour)
        assert len({_style_at(reader, quote)[0] for quote in quotes.values()}) == 5
        await reader.do("view.tab_next", count=4)
        assert all(sign in reader.shown for sign in "◉◈▣▽✦")


async def test_links_are_completed_followed_and_listed_as_backlinks(open_reader: Open) -> None:
    world = invented_world()
    async with open_reader(document=world.document, analysis=world.analysis) as reader:
        first = await _add(reader, "havenstad", "de haven is klein")
        await reader.do("move.last")
        await reader.do("note.annotate")
        await reader.type("zie ")
        await reader.press("left_square_bracket", "left_square_bracket")
        await reader.until(lambda: "! event" in reader.shown)
        await reader.type("wsthaven")
        assert "Westhaven" in reader.shown
        await reader.press("enter")
        editor = reader.app.screen
        assert isinstance(editor, NoteEditor)
        area = editor.query_one(NoteText)
        assert area.text == "zie [[Westhaven]]"
        for typed in ("!bombard", "#haven", ".troepen"):
            await reader.type(" ")
            await reader.press("left_square_bracket", "left_square_bracket")
            await reader.press(*typed.replace("!", "~").replace("~", "!"))
            await reader.until(lambda: bool(editor._completions))
            await reader.press("tab")
        assert area.text == (
            f"zie [[Westhaven]] [[!1 bombardeerde]] [[#{first.id[:8]} de haven is klein]] "
            "[[.3 De troepen van Zuidland vielen de]]"
        )
        await reader.press("escape")
        await reader.until(lambda: len(_kept(reader)) == 2)
        await reader.do("go.pane")
        await reader.do("view.tab_next", count=4)
        await reader.do("move.last")
        assert "links to" in reader.shown
        assert "sentence 3" in reader.shown
        await reader.do("go.pane")
        for _ in range(4):
            await reader.do("move.down")
        await reader.do("go.follow")
        assert reader.sentence == 3
        reader.screen.choose(reader.screen.items.list.current)  # type: ignore[arg-type]
        await reader.do("move.up")
        await reader.do("go.follow")
        assert reader.screen.session.chosen == ("note", first.id)
        assert "linked by" in reader.shown
        reader.screen.choose(type(reader.screen.session.chosen)("entity", "n2"))
        await reader.settle()
        assert "noted in" in reader.shown


async def test_escape_leaves_the_offer_first_and_a_link_to_nothing_says_so(open_reader: Open) -> None:
    async with open_reader(TEXT, size=(100, 40)) as reader:
        await reader.do("note.annotate")
        await reader.press("left_square_bracket", "left_square_bracket")
        await reader.type("Atlantis")
        assert "can be written all the same" in reader.shown
        await reader.press("escape")
        assert isinstance(reader.app.screen, NoteEditor)
        await reader.press("right_square_bracket", "right_square_bracket", "escape")
        await reader.until(lambda: [note.body for note in _kept(reader)] == ["[[Atlantis]]"])
        await _to_notes(reader)
        assert "not found" in reader.shown


async def test_notes_are_narrowed_by_tag_colour_kind_and_words(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await _add(reader, "Jan", "een vraag over Jan", "", "vraag")
        await _add(reader, "Gent", "", "green")
        await _add(reader, "Brugge", "stad", "green", "vraag", "stad")
        await _to_notes(reader)

        async def narrowed_by(typed: str) -> list[str]:
            await reader.do("item.narrow")
            await reader.type(typed)
            await reader.press("enter")
            await reader.press("escape")
            rows = reader.screen.items.list.rows
            assert rows is not None
            return [note.anchor.quote for note in rows.items]

        assert await narrowed_by("green") == ["Gent", "Brugge"]
        assert "Notes 2/3" in reader.shown
        assert await narrowed_by("#vraag") == ["Brugge"]
        assert await narrowed_by("show all") == ["Jan", "Gent", "Brugge"]
        assert await narrowed_by("without a text") == ["Gent"]
        await narrowed_by("show all")
        await reader.do("item.narrow")
        await reader.type("brúgge")
        await reader.press("enter")
        assert "“brúgge”" in reader.shown
        rows = reader.screen.items.list.rows
        assert rows is not None
        assert [note.anchor.quote for note in rows.items] == ["Brugge"]


async def test_several_notes_are_tagged_coloured_and_deleted_as_one_step(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        for quote in ("Jan", "Gent", "Piet", "Brugge"):
            await _add(reader, quote, f"over {quote}", "", "oud")
        await _to_notes(reader)
        await reader.do("notes.tick", count=2)
        assert "2 ticked" in reader.status
        assert sum("✓" in row for row in reader.rows) == 2
        await reader.do("note.tag")
        await reader.type("nieuw -ou")
        await reader.press("tab", "enter")
        await reader.until(
            lambda: [note.tags for note in _kept(reader)] == [("nieuw",), ("nieuw",), ("oud",), ("oud",)]
        )
        await reader.do("note.colour")
        await reader.type("purple")
        await reader.press("enter")
        await reader.until(lambda: [note.colour for note in _kept(reader)] == ["purple", "purple", "", ""])
        await reader.do("notes.tick_all")
        await reader.do("note.delete")
        await reader.until(lambda: _kept(reader) == [])
        assert "4 notes changed" in reader.status
        await reader.do("note.undo")
        await reader.until(lambda: len(_kept(reader)) == 4)
        await reader.do("note.undo", count=2)
        await reader.until(lambda: {(note.tags, note.colour) for note in _kept(reader)} == {(("oud",), "")})
        await reader.do("notes.tick")
        await reader.do("app.cancel")
        assert reader.screen.items.list.picked == frozenset()
        await reader.do("view.tab_next", count=1)
        await reader.do("notes.tick")
        assert "Only notes can be ticked" in reader.status


async def test_the_history_goes_back_to_any_step_and_forward_again(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("note.highlight")
        await reader.do("note.tag")
        await reader.type("een")
        await reader.press("escape")
        await reader.until(lambda: _kept(reader)[0].tags == ("een",))
        await reader.do("move.last")
        await reader.do("note.highlight")
        await reader.do("note.history")
        assert type(reader.app.screen) is HistoryScreen
        await reader.until(lambda: "change of tags" in reader.shown)
        assert "“Jan woont in Gent.”" in reader.shown
        assert "new highlight" in reader.shown
        await reader.press("down", "down", "enter")
        await reader.until(lambda: [note.tags for note in _kept(reader)] == [()])
        await reader.until(lambda: "2 undone" in reader.shown)
        await reader.press("up", "enter")
        await reader.until(lambda: [note.tags for note in _kept(reader)] == [("een",)])
        await reader.press("U")
        await reader.until(lambda: len(_kept(reader)) == 2)
        await reader.until(lambda: "undone" not in reader.shown)
        await reader.press("end", *["down"] * 5, "enter")
        await reader.until(lambda: _kept(reader) == [])
        await reader.press("u")
        await reader.until(lambda: "Nothing to undo" in reader.shown)
        await reader.press("escape")
        assert reader.screen.is_current


async def test_a_history_of_nothing_says_so(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("note.history")
        await reader.until(lambda: "You did nothing to this article yet" in reader.shown)
        await reader.press("q")
        assert reader.app.screen is reader.screen


async def test_links_to_hostile_names_act_on_nothing_and_are_found_again(open_reader: Open) -> None:
    text = "Jan zag Peter\x1b[31m[/] de Boer in Gent.\n\nHij sliep."
    async with open_reader(text) as reader:
        await reader.do("move.last")
        await reader.do("note.annotate")
        await reader.press("left_square_bracket", "left_square_bracket", "full_stop")
        await reader.type("zag")
        await reader.until(lambda: bool(reader.app.screen._completions))  # type: ignore[attr-defined]
        await reader.press("enter", "escape")
        await reader.until(lambda: len(_kept(reader)) == 1)
        assert _kept(reader)[0].body == "[[.1 Jan zag Peter␛ 31m / de]]"
        await _to_notes(reader)
        assert "links to" in reader.shown
        assert "not found" not in reader.shown
        assert acting(reader.app) == []


async def test_the_notes_that_link_to_a_sentence_are_marked_with_it(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        note = await _add(reader, "Brugge", "anders dan in [[.1]]")
        await reader.do("view.tab_next", count=4)
        await reader.do("move.first")
        assert note.id in {ref.id for ref in reader.screen.items.list.marked}
        await reader.do("move.down")
        assert note.id not in {ref.id for ref in reader.screen.items.list.marked}


async def test_a_link_to_a_note_of_another_article_is_offered_and_followed_there(open_reader: Open) -> None:
    async with open_reader("Piet zwemt in de Leie.") as other:
        there = await _add(other, "de Leie", "over het rivierwater")
        await other.do("app.quit")
    document = document_from_text(TEXT, "/home/lezer/een-ander-bericht.txt")
    async with open_reader(document=document) as reader:
        await reader.do("note.annotate")
        await reader.press("left_square_bracket", "left_square_bracket")
        await reader.type("rivirwater")
        await reader.until(lambda: "other article" in reader.shown)
        await reader.press("enter", "escape")
        await reader.until(lambda: len(_kept(reader)) == 1)
        assert _kept(reader)[0].body == f"[[#{there.id[:8]} over het rivierwater]]"
        await _to_notes(reader)
        await reader.until(lambda: "elsewhere: over het rivierwater" in reader.shown)
        await reader.do("go.pane")
        await reader.do("move.down")
        await reader.do("go.follow")
        await reader.until(lambda: "Piet zwemt in de Leie" in reader.shown)
        assert reader.screen.session.chosen == ("note", there.id)
        assert reader.text_at_caret(7) == "de Leie"
