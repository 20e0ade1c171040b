"""Search: results while one types, the text following, and back to where one was."""

from frontreader.ui.screens.search import SearchOverlay
from tests.ui.conftest import Open, Reading


async def _found(reader: Reading, typed: str) -> list[str]:
    """The rows of the overlay for what is typed into a fresh search; the overlay stays."""
    await reader.do("search.open")
    overlay = reader.app.screen
    assert isinstance(overlay, SearchOverlay)
    await reader.until(lambda: len(overlay.index) > 0)
    await reader.type(typed)
    await reader.until(lambda: bool(overlay.hits) or "Nothing matches" in reader.shown)
    return [f"{hit.item.kind} {hit.text}" for hit in overlay.hits]


async def test_enter_stays_at_the_match_and_n_walks_the_others(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        found = await _found(reader, "podolyak")
        assert any("Podolyak" in one for one in found)
        assert "Podolyak" in "".join(reader.lit)
        await reader.press("enter")
        assert not isinstance(reader.app.screen, SearchOverlay)
        assert reader.screen.session.walked == "matches"
        assert "n and N walk them" in reader.status
        first = reader.caret
        await reader.do("go.next")
        assert reader.caret > first
        await reader.do("go.previous")
        assert reader.caret == first
        await reader.do("app.cancel")
        assert reader.lit == []


async def test_typing_errors_and_missing_accents_are_forgiven(open_reader: Open) -> None:
    async with open_reader() as reader:
        for typed, wanted in (("bakmuht", "Bakhmut"), ("zelenski", "Zelensky"), ("oekraine", "Oekraïne")):
            found = await _found(reader, typed)
            assert any(wanted in one for one in found[:3]), (typed, found[:5])
            await reader.press("escape")
        assert await _found(reader, "xqzvxqzv") == []
        assert "Nothing matches" in reader.shown
        await reader.press("enter")
        assert not isinstance(reader.app.screen, SearchOverlay)
        assert reader.sentence == 1


async def test_a_sign_before_the_words_narrows_to_a_kind(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("note.annotate")
        await reader.type("Een vraag over Bakhmut")
        await reader.press("escape")
        await reader.until(lambda: "Note saved" in reader.status)
        for sign, kind in (("@", "entity"), ("!", "event"), (".", "sentence"), ("#", "note")):
            found = await _found(reader, f"{sign}bakhmut")
            assert found, kind
            assert {one.partition(" ")[0] for one in found} == {kind}
            await reader.press("escape")
        exact = await _found(reader, "'beste eenheden")
        assert all("beste eenheden" in one.lower() for one in exact)
        await reader.press("escape")
        assert await _found(reader, "'bakmuht") == []


async def test_escape_goes_back_to_where_the_reader_was(open_reader: Open) -> None:
    async with open_reader(size=(100, 24)) as reader:
        await reader.do("move.last", count=9)
        await reader.do("move.entity_next")
        caret, lit, view = reader.caret, reader.lit, reader.screen.pane.view()
        chosen, tab = reader.screen.session.chosen, reader.screen.items.tab
        await _found(reader, ".tanks")
        assert reader.caret != caret
        await reader.press("escape")
        assert (reader.caret, reader.lit, reader.screen.pane.view()) == (caret, lit, view)
        assert (reader.screen.session.chosen, reader.screen.items.tab) == (chosen, tab)


async def test_arrows_go_through_the_matches_with_the_text_in_sight_above(open_reader: Open) -> None:
    async with open_reader(size=(100, 24)) as reader:
        await reader.do("move.last")
        found = await _found(reader, ".rusland")
        assert len(found) > 2
        overlay = reader.app.screen
        places = set()
        for _ in range(len(found)):
            pane = reader.screen.pane
            row = pane.layout_text.row_of(reader.caret) - round(pane.scroll_y) + 1
            assert "Rusland" in "".join(reader.lit) or "Russ" in "".join(reader.lit)
            assert 0 < row < 24 - SearchOverlay.ROWS + 1, "the match lies under the overlay"
            places.add(reader.caret)
            await reader.press("down")
        assert len(places) == len(found)
        await reader.press("up", "enter")
        assert not isinstance(reader.app.screen, type(overlay))
        await reader.do("move.last")
        assert reader.screen.pane.scroll_y <= reader.screen.pane.max_scroll_y


async def test_an_empty_search_says_what_can_be_typed(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("search.open")
        await reader.settle()
        assert "typing errors are forgiven" in reader.shown
        await reader.type("gent")
        await reader.press("backspace", "backspace", "backspace", "backspace")
        assert "typing errors are forgiven" in reader.shown
        await reader.press("enter")
        assert reader.sentence == 1


async def test_notes_are_found_by_what_they_say_now(open_reader: Open) -> None:
    async with open_reader("Jan woont in Gent. Hij werkt er.") as reader:
        assert await _found(reader, "#kwestie") == []
        await reader.press("escape")
        await reader.do("note.annotate")
        await reader.type("kwestie")
        await reader.press("escape")
        await reader.until(lambda: "Note saved" in reader.status)
        assert await _found(reader, "#kwestie") == ["note kwestie"]
        await reader.press("enter")
        assert reader.lit == ["Jan woont in Gent."]
        await reader.do("note.delete")
        await reader.until(lambda: "brings it back" in reader.status)
        assert await _found(reader, "#kwestie") == []
        await reader.press("escape")
        await reader.do("note.undo")
        await reader.until(lambda: bool(reader.screen.session.annotations))
        assert await _found(reader, "#kwestie") == ["note kwestie"]


async def test_a_click_takes_a_match(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await _found(reader, "@bakhmut")
        row = next(index for index, text in enumerate(reader.rows) if "Bakhmut" in text and "entity" in text)
        await reader.pilot.click(offset=(60, row))
        await reader.settle()
        assert not isinstance(reader.app.screen, SearchOverlay)
        assert "Bakhmut" in reader.lit
