"""Keys that are typed faster than a screen opens."""

import pytest

from tests.ui.conftest import Open


@pytest.mark.parametrize("opener", ["search.open", "note.annotate", "app.palette", "app.open"])
async def test_letters_typed_ahead_go_where_they_were_meant(open_reader: Open, opener: str) -> None:
    """A letter after `/` is part of the search, not a command: `/D` deletes no note."""
    async with open_reader("Jan woont in Gent. Hij werkt er.") as reader:
        await reader.do("note.annotate")
        await reader.type("blijft")
        await reader.press("escape")
        await reader.until(lambda: "Note saved" in reader.status)
        delete = reader.screen.keymap.keys["note.delete"][0]
        await reader.press(*reader.screen.keymap.keys[opener][0].split(), delete, "q", "D")
        await reader.until(lambda: reader.app.screen is not reader.screen)
        await reader.pilot.pause(0.3)
        assert reader.app.is_running
        assert len(reader.screen.session.annotations) == 1
        assert "DqD" in reader.shown
