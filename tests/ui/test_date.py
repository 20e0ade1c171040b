"""The article's date, set while reading: its times follow at once, and it is kept."""

from pathlib import Path

import pytest

from frontreader.library.model import LibraryError
from frontreader.library.store import Library
from frontreader.resources import seed_path
from frontreader.sources.build import document_from_text
from frontreader.ui.opening import dated_by_reader, read
from frontreader.ui.screens.prompt import Prompt
from tests.ui.conftest import Open, Reading, analysis_of

TEXT = "Jan fietste gisteren naar Gent. Morgen komt hij terug. In 2019 woonde hij er nog."


def _values(reader: Reading) -> list[str]:
    analysis = reader.screen.session.analysis
    assert analysis is not None
    return [time.value for time in analysis.times]


async def _date(reader: Reading, typed: str) -> None:
    """Write `typed` in place of the date that stands there."""
    await reader.do("document.date")
    await reader.press("ctrl+u")
    await reader.type(typed)
    await reader.press("enter")


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("2023-03-10", ["2023-03-09", "2023-03-11", "2019"]),
        (" 2023-03-10 ", ["2023-03-09", "2023-03-11", "2019"]),
        ("2023", ["2023-XX-XX", "2023-XX-XX", "2019"]),
    ],
)
async def test_the_times_follow_at_once_and_it_is_kept(open_reader: Open, typed: str, values: list[str]) -> None:
    document = document_from_text(TEXT, "/home/lezer/een-bericht.txt")
    undated = analysis_of(document).times
    async with open_reader(TEXT) as reader:
        await _date(reader, typed)
        assert reader.app.screen is reader.screen
        assert f" {typed.strip()} " in reader.rows[0]
        assert typed.strip() in reader.status
        expected = [time.value for time in analysis_of(document.dated(typed.strip())).times]
        assert _values(reader) == expected
        assert _values(reader) != [time.value for time in undated]
        assert _values(reader)[2] == values[2]
        if typed.strip() == "2023-03-10":
            assert _values(reader) == values
        await reader.do("view.tab_next", count=3)
        assert "2023" in reader.shown
        await reader.quit()
        kept = reader.library.document(document.id)
        assert kept == document.dated(typed.strip())
        assert reader.library.newest_analysis(kept, analysis_of(document).analyzer) is not None


async def test_the_card_and_the_row_of_the_time_say_the_new_date(open_reader: Open) -> None:
    async with open_reader(TEXT, date="2022-01-05", size=(140, 36)) as reader:
        await reader.do("view.tab_next", count=3)
        assert "Tuesday 4 January 2022" in reader.shown
        await _date(reader, "2023-03-10")
        assert "Thursday 9 March 2023" in reader.shown
        assert "2022" not in reader.shown


async def test_it_can_be_taken_away_undone_and_set_again(open_reader: Open) -> None:
    async with open_reader(TEXT, date="2023-03-10") as reader:
        await _date(reader, "")
        assert "2023" not in reader.rows[0]
        assert "no date now" in reader.status
        assert "2023-03-09" not in _values(reader)
        await reader.do("note.undo")
        assert "2023-03-10" in reader.rows[0]
        assert "2023-03-09" in _values(reader)
        assert "2023-03-10 again" in reader.status
        await reader.do("note.redo")
        assert "2023" not in reader.rows[0]
        assert reader.library.date(reader.screen.session.document.id) is None


@pytest.mark.parametrize("typed", ["maart", "10-03-2023", "2023-3", "2023-02-30", "0000", "20233", "[/] x"])
async def test_what_is_no_date_is_said_and_stays(open_reader: Open, typed: str) -> None:
    async with open_reader(TEXT, date="2023") as reader:
        await _date(reader, typed)
        assert [type(screen) for screen in reader.app.screen_stack][1:] == [Prompt]
        assert f"{typed} is no date: write 2023, 2023-03 or 2023-03-10." in reader.shown
        await reader.press("ctrl+u")
        await reader.type("2021")
        await reader.press("enter")
        assert reader.app.screen is reader.screen
        assert reader.screen.session.document.date == "2021"


async def test_escape_and_the_same_date_change_nothing(open_reader: Open) -> None:
    async with open_reader(TEXT, date="2023") as reader:
        before = reader.screen.session.document
        await reader.do("document.date")
        await reader.type("9")
        await reader.press("escape")
        assert reader.app.screen is reader.screen
        await reader.do("document.date")
        await reader.press("enter")
        assert "as it was" in reader.status
        assert reader.screen.session.document is before
        await reader.do("note.undo")
        assert "Nothing to undo" in reader.status


async def test_what_is_pasted_is_shown_and_acts_on_nothing(open_reader: Open) -> None:
    async with open_reader(TEXT, size=(160, 30)) as reader:
        await reader.do("document.date")
        await reader.paste("[/]\x1b[31m\u202e2023")
        await reader.press("enter")
        assert "[/]␛[31m" in reader.shown
        assert "\x1b[31m" not in reader.shown
        assert "is no date" in reader.shown


async def test_where_the_reader_was_and_what_is_lit_stay(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("move.last", count=20)
        await reader.do("move.entity_next")
        caret, lit, chosen = reader.caret, reader.lit, reader.screen.session.chosen
        assert lit
        await _date(reader, "2022-12-24")
        assert (reader.caret, reader.lit, reader.screen.session.chosen) == (caret, lit, chosen)


async def test_a_date_that_cannot_be_kept_holds_and_says_so(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("The disk is full. [/]")

    async with open_reader(TEXT, size=(160, 30)) as reader:
        monkeypatch.setattr(Library, "set_date", fail)
        await _date(reader, "2023-03-10")
        assert "The disk is full. [/]" in reader.status
        assert "2023-03-09" in _values(reader)


async def test_without_a_library_the_date_holds_while_one_reads(open_reader: Open) -> None:
    async with open_reader(TEXT, broken="Notes cannot be kept: no room", size=(160, 30)) as reader:
        await _date(reader, "2023-03-10")
        assert "no room" in reader.status
        assert "2023-03-09" in _values(reader)


def test_it_outlives_a_change_of_the_file_and_a_text_that_is_piped_in_again(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "bericht.txt"
    path.write_text("date 2020\n\nJan woont in Gent.", encoding="utf-8")
    first = read(path, library)
    assert first.date == "2020"
    library.save_document(first)
    path.write_text("date 2020\n\nJan woont nu in Brugge.", encoding="utf-8")
    assert read(path, library).date == "2020"
    library.set_date(first.id, "2021-05")
    assert read(path, library).date == "2021-05"

    piped = document_from_text("date 2020\n\nJan woont in Gent.")
    library.save_document(piped)
    library.set_date(piped.id, None)
    assert dated_by_reader(piped, library).date is None
    assert dated_by_reader(piped, None).date == "2020"


async def test_a_known_article_opened_with_another_date_is_not_analysed_again(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from frontreader.analysis import client
    from frontreader.ui.controllers.files import open_other

    def never(*_: object, **__: object) -> None:
        raise AssertionError("its analysis is known")

    monkeypatch.setattr(client, "start", never)
    document = read(seed_path(), library)
    library.save_document(document)
    library.save_analysis(document, analysis_of(document))
    library.set_date(document.id, "2019-05-04")
    async with open_reader(TEXT) as reader:
        open_other(reader.screen, str(seed_path()), None)
        await reader.until(lambda: reader.screen.session.document.origin == str(seed_path()))
        await reader.until(lambda: reader.screen.session.analysis is not None)
        assert reader.screen.session.analysis == analysis_of(document.dated("2019-05-04"))
