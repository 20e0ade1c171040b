"""Moving through the article with the keys of the registry."""

from tests.ui.conftest import Open


async def test_sentences_are_stepped_through_and_counted(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.sentence == 1
        await reader.do("move.down")
        assert reader.sentence == 2
        assert reader.text_at_caret(14) == "De Oekraïense "
        await reader.do("move.down", count=5)
        assert reader.sentence == 7
        await reader.do("move.up", count=2)
        assert reader.sentence == 5
        assert "5/35" in reader.status


async def test_a_count_before_the_last_sentence_goes_to_that_one(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last", count=12)
        assert reader.sentence == 12
        assert reader.text_at_caret(9) == "AFP FOTO:"
        await reader.do("move.last")
        assert reader.sentence == 35
        await reader.do("move.first")
        assert reader.sentence == 1


async def test_paragraphs(open_reader: Open) -> None:
    text = "Eerste zin. Tweede zin.\n\nDerde zin. Vierde zin.\n\nVijfde zin."
    async with open_reader(text) as reader:
        await reader.do("move.paragraph_next")
        assert reader.text_at_caret(5) == "Derde"
        await reader.do("move.paragraph_next")
        assert reader.text_at_caret(6) == "Vijfde"
        await reader.do("move.paragraph_previous", count=2)
        assert reader.text_at_caret(6) == "Eerste"


async def test_half_a_screen_shows_what_was_not_in_view(open_reader: Open) -> None:
    async with open_reader(size=(100, 20)) as reader:
        before = reader.screen.pane.view()
        await reader.do("move.half_down")
        await reader.do("move.half_down")
        after = reader.screen.pane.view()
        assert after[0] > before[0]
        assert after[0] <= reader.caret <= after[1]
        await reader.do("move.half_up", count=9)
        assert reader.screen.pane.view() == before


async def test_words_and_characters(open_reader: Open) -> None:
    async with open_reader("Het regent al drie dagen.") as reader:
        await reader.do("move.word_next")
        assert reader.text_at_caret(6) == "regent"
        await reader.do("move.right")
        assert reader.text_at_caret(5) == "egent"
        await reader.do("move.word_next", count=2)
        assert reader.text_at_caret(4) == "drie"
        await reader.do("move.word_previous")
        assert reader.text_at_caret(2) == "al"
        await reader.do("move.left", count=3)
        assert reader.text_at_caret(2) == "nt"


async def test_a_character_step_never_stops_inside_a_letter(open_reader: Open) -> None:
    async with open_reader("e\u0301e\u0301n dag.") as reader:
        await reader.do("move.right")
        assert reader.caret == 2
        await reader.do("move.left")
        assert reader.caret == 0


async def test_next_and_previous_event_and_entity(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.event_next")
        assert reader.text_at_caret(6) == "strijd"
        assert reader.lit == ["strijd"]
        await reader.do("move.event_next")
        assert reader.text_at_caret(7) == "vechten"
        await reader.do("move.event_previous")
        assert reader.text_at_caret(6) == "strijd"
        await reader.do("move.entity_next")
        assert reader.text_at_caret(7) == "Bakhmut"
        assert len(reader.lit) >= 10
        await reader.do("move.entity_previous", count=2)
        assert reader.text_at_caret(8) == "Oekraïne"
        await reader.do("move.entity_previous", count=9)
        assert "No earlier entity" in reader.status


async def test_the_line_is_put_at_the_top_middle_and_bottom(open_reader: Open) -> None:
    async with open_reader(size=(100, 22)) as reader:
        await reader.do("move.last", count=15)
        height = reader.screen.pane.size.height
        for action, row in (("view.top", 0), ("view.centre", height // 2), ("view.bottom", height - 1)):
            await reader.do(action)
            pane = reader.screen.pane
            assert pane.layout_text.row_of(reader.caret) - round(pane.scroll_y) == row


async def test_an_unfinished_key_says_what_can_follow_and_escape_takes_it_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("3", "g")
        assert "3g…" in reader.status
        assert reader.screen.keymap.shown("view.tab_next")[-1] in reader.status
        await reader.press("escape")
        await reader.do("move.down")
        assert reader.sentence == 2


async def test_the_current_sentence_is_marked_in_the_margin(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.down", count=2)
        marked = [row for row in reader.rows if row.startswith("▌")]
        assert marked
        assert all("bombardeerde" in row or "raketaanvallen" in row for row in marked)
