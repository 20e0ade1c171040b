"""Selecting text from the caret."""

from tests.ui.conftest import Open

TEXT = "Jan woont in Gent. Hij werkt er al jaren.\n\nPiet fietst naar Brugge. Daar regent het."


async def test_a_selection_grows_by_words_characters_and_sentences(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.word_next")
        await reader.do("select.start")
        assert reader.selected == "woont"
        assert "Esc leaves" in reader.status
        assert "1 word selected" in reader.status
        await reader.do("move.word_next")
        assert reader.selected == "woont in"
        assert "2 words selected" in reader.status
        await reader.do("move.right", count=3)
        assert reader.selected == "woont in Ge"
        await reader.do("move.left")
        assert reader.selected == "woont in G"
        await reader.do("move.down")
        assert reader.selected.endswith("al jaren.")
        await reader.do("select.swap")
        await reader.do("move.word_previous")
        assert reader.selected.startswith("Jan woont")
        assert reader.selected.endswith("al jaren.")
        await reader.do("app.cancel")
        assert reader.selected == ""
        await reader.do("move.down")
        assert reader.selected == ""


async def test_word_sentence_and_paragraph_are_selected_whole(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.word_next")
        await reader.do("move.right")
        await reader.do("select.start")
        await reader.do("select.word")
        assert reader.selected == "woont"
        await reader.do("select.sentence")
        assert reader.selected == "Jan woont in Gent."
        await reader.do("select.paragraph")
        assert reader.selected == "Jan woont in Gent. Hij werkt er al jaren."
        await reader.do("select.start")
        assert reader.selected == ""
        await reader.do("move.last")
        await reader.do("select.start")
        await reader.do("move.first")
        assert reader.selected.startswith("Jan")
        assert reader.selected.endswith("D")


async def test_a_selection_never_cuts_a_letter(open_reader: Open) -> None:
    async with open_reader("e\u0301e\u0301n 👩‍👩‍👧 dag.") as reader:
        await reader.do("select.start")
        assert reader.selected == "e\u0301e\u0301n"
        await reader.do("app.cancel")
        await reader.do("move.first")
        await reader.do("move.right", count=4)
        assert reader.text_at_caret(1) == "👩"
        await reader.do("select.start")
        assert reader.selected == "👩‍👩‍👧"


async def test_the_mouse_selects_and_a_note_can_be_written_on_it(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        pane = reader.screen.pane
        left = pane.margin_cells
        await reader.pilot.mouse_down(pane, offset=(left + 4, 0))
        await reader.pilot.hover(pane, offset=(left + 11, 0))
        await reader.pilot.mouse_up(pane, offset=(left + 11, 0))
        await reader.settle()
        assert reader.selected == "woont in"
        await reader.do("note.annotate")
        assert "“woont in”" in reader.shown
        await reader.press("escape")
        await reader.pilot.click(pane, offset=(left + 2, 0))
        await reader.settle()
        assert reader.selected == ""


async def test_escape_also_takes_back_what_the_mouse_selected(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        pane = reader.screen.pane
        left = pane.margin_cells
        await reader.pilot.mouse_down(pane, offset=(left, 0))
        await reader.pilot.hover(pane, offset=(left + 2, 0))
        await reader.pilot.mouse_up(pane, offset=(left + 2, 0))
        assert reader.selected == "Jan"
        await reader.do("app.cancel")
        assert reader.selected == ""
