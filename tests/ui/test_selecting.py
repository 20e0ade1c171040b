"""Selecting text from the caret."""

from frontreader.text.span import Span
from frontreader.ui.reading.dragging import Dragging
from tests.ui.conftest import Open
from tests.ui.items.conftest import invented_world

TEXT = "Jan woont in Gent. Hij werkt er al jaren.\n\nPiet fietst naar Brugge. Daar regent het."


async def test_a_selection_grows_by_words_characters_and_sentences(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.word_next")
        await reader.do("select.start")
        assert reader.selected == "w"
        assert "Esc leaves" in reader.status
        await reader.do("move.right")
        assert reader.selected == "wo"
        await reader.do("move.word_next")
        assert reader.selected == "woont"
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
        assert reader.selected == "e\u0301"
        await reader.do("select.word")
        assert reader.selected == "e\u0301e\u0301n"
        await reader.do("app.cancel")
        await reader.do("move.first")
        await reader.do("select.start")
        pane = reader.screen.pane
        reader.screen.selecting.drag(0, 1, "character")
        assert reader.caret == 0, "the caret stands on whole letters too"
        assert pane.selection == Span(0, 2)
        await reader.do("app.cancel")
        await reader.do("move.first")
        await reader.do("move.right", count=4)
        assert reader.text_at_caret(1) == "👩"
        await reader.do("select.start")
        assert reader.selected == "👩‍👩‍👧"


async def test_counts_take_several_and_the_same_again_takes_one_more(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        await reader.do("move.word_next")
        await reader.do("select.start")
        await reader.do("select.word", count=3)
        assert reader.selected == "woont in Gent"
        await reader.do("select.word")
        assert reader.selected == "woont in Gent. Hij"
        await reader.do("select.swap")
        await reader.do("select.word")
        assert reader.selected == "Jan woont in Gent. Hij"
        await reader.do("select.sentence", count=2)
        assert reader.selected == "Jan woont in Gent. Hij werkt er al jaren."
        await reader.do("select.swap")
        await reader.do("select.sentence", count=2)
        assert reader.selected.startswith("Jan woont")
        assert reader.selected == TEXT
        await reader.do("app.cancel")
        await reader.do("move.first")
        await reader.do("select.start")
        await reader.do("select.paragraph", count=2)
        assert reader.selected == TEXT


async def test_entities_and_events_are_selected_from_the_inside_out(open_reader: Open) -> None:
    world = invented_world()
    async with open_reader(document=world.document, analysis=world.analysis) as reader:
        await reader.do("select.start")
        await reader.do("select.entity")
        assert reader.selected == "Noordland"
        await reader.do("select.entity")
        assert reader.selected == "Noordland bombardeerde dinsdag de havenstad Westhaven"
        await reader.do("app.cancel")
        await reader.do("move.first")
        await reader.do("select.start")
        await reader.do("select.event")
        assert reader.selected == "Noordland bombardeerde dinsdag de havenstad Westhaven"
        await reader.do("app.cancel")
        await reader.do("move.event_next")
        await reader.do("move.event_previous")
        await reader.do("select.start")
        await reader.do("select.event")
        assert reader.selected == "bombardeerde"
        await reader.do("select.event")
        assert reader.selected == "Noordland bombardeerde dinsdag de havenstad Westhaven"
        await reader.do("app.cancel")
        await reader.do("move.last")
        await reader.do("select.start")
        await reader.do("select.entity", count=4)
        assert reader.selected == "Westhaven"


async def test_where_nothing_was_found_nothing_is_selected_as_such(open_reader: Open) -> None:
    async with open_reader("Tja.") as reader:
        await reader.do("select.start")
        await reader.do("select.event")
        assert "No event stands here" in reader.status
        assert reader.selected == "T"


async def test_a_selection_goes_on_beyond_the_screen(open_reader: Open) -> None:
    long = "\n\n".join(f"Zin nummer {number} staat hier." for number in range(1, 61))
    async with open_reader(long, size=(60, 20)) as reader:
        await reader.do("select.start")
        await reader.do("move.paragraph_next", count=40)
        assert reader.selected.startswith("Zin nummer 1 ")
        assert "nummer 40 staat hier." in reader.selected
        assert "nummer 41" in reader.shown
        await reader.do("move.last")
        assert reader.selected == long


async def test_the_mouse_held_below_the_text_scrolls_and_selects_on(open_reader: Open) -> None:
    long = "\n\n".join(f"Zin nummer {number} staat hier." for number in range(1, 61))
    async with open_reader(long, size=(60, 20)) as reader:
        pane = reader.screen.pane
        await reader.pilot.mouse_down(pane, offset=(pane.margin_cells, 0))
        pane.drag.move(20, pane.size.height + 2)
        await reader.until(lambda: "nummer 30 staat" in reader.selected)
        assert pane.scroll_y > 0
        pane.drag.move(20, 3)
        await reader.settle()
        here = pane.scroll_y
        await reader.pilot.mouse_up(pane, offset=(20, 3))
        await reader.settle()
        assert pane.scroll_y == here
        assert reader.selected.startswith("Zin nummer 1 ")


async def test_two_presses_drag_by_words_three_by_sentences_four_by_paragraphs(open_reader: Open) -> None:
    async with open_reader(TEXT) as reader:
        pane = reader.screen.pane
        left, word = pane.margin_cells, TEXT.index("oont")
        for presses, taken in (
            (2, "woont in"),
            (3, "Jan woont in Gent."),
            (4, "Jan woont in Gent. Hij werkt er al jaren."),
        ):
            pane.drag = Dragging(pane)
            for _ in range(presses):
                pane.drag.press(word)
            pane.drag.move(left + TEXT.index("n Gent"), 0)
            pane.drag.release()
            await reader.settle()
            assert reader.selected == taken


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
