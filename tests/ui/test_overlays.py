"""What lies over the article for a moment says nothing that is not so, also before it is filled."""

import pytest

from frontreader.ui.screens.picker import Picker
from tests.ui.conftest import Open

TEXT = "Het kabinet stelt tweehonderd miljoen euro beschikbaar voor het herstel van de dijken aan de kust van Zeeland."


async def test_a_list_says_that_nothing_matches_only_when_it_was_sought(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(TEXT) as reader:
        with monkeypatch.context() as held:
            held.setattr(Picker, "_narrow", lambda *_: None)
            await reader.do("app.palette")
            assert isinstance(reader.app.screen, Picker)
            assert "Nothing matches" not in reader.shown
        await reader.type("qqqq")
        assert "Nothing matches" in reader.shown


@pytest.mark.parametrize("width", range(60, 66))
async def test_a_quote_that_does_not_fit_ends_in_one_ellipsis(open_reader: Open, width: int) -> None:
    async with open_reader(TEXT, size=(width, 20)) as reader:
        await reader.do("note.annotate")
        assert "“Het kabinet" in reader.shown
        assert "…" in reader.shown
        assert "……" not in reader.shown
