"""Text from outside that would act on the terminal or the app: nothing of it acts, on any screen."""

import re
import unicodedata
from pathlib import Path

import pytest

from frontreader.annotations.anchors import make_anchor
from frontreader.sources.file import read_file
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.bars import Bar
from frontreader.ui.screens.picker import Picker
from tests.ui.conftest import Open, Reading

ESCAPES = "\x1b]52;c;aGFja2Vk\x07 \x1b[31mrood\x1b[0m \x1b]0;titel\x07 \x9b2J\x90q\x9c \x1b[?1049l \x07\x08\x00\x7f"
MARKUP = "[/] [/b] [@click=app.quit]klik[/] [bold red on blue]vet[/] [link=https://x.example]x[/link] \\[ [[ ]] {0} %s"
FORMAT = "\u202eomgekeerd\u202c \u2066iso\u2069 zacht\u00adkoppel nul\u200bbreed \ufeff \U000e0041 \u2028 \x85"
HOSTILE = f"{ESCAPES} {MARKUP} {FORMAT}"
LONG_WORD = "vrede" * 200_000
ARTICLE = (
    f"Rusland {HOSTILE} bombardeerde Kiev in maart 2023.\n\nMinister {HOSTILE} De Wit zei niets.\n\nJan sliep in Gent."
)


def acting(app: FrontReaderApp) -> list[str]:
    """What the screen would send to a terminal, and should not: the character, or the action of a click."""
    found = []
    for strip in app.screen._compositor.render_strips():  # no public way to ask for it
        for segment in strip:
            found += [
                f"U+{ord(one):04X} in {segment.text!r}"
                for one in segment.text
                if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
            ]
            if segment.control:
                found.append(f"control {segment.control!r}")
            if segment.style and (segment.style.link or "@click" in (segment.style.meta or {})):
                found.append(f"action on {segment.text!r}")
    return found


async def _nothing_acts(reader: Reading) -> None:
    await reader.settle()
    assert acting(reader.app) == []
    assert reader.app.is_running


async def test_the_check_itself_sees_what_acts(open_reader: Open) -> None:
    """Without this the tests below would prove nothing."""
    async with open_reader("Jan sliep.") as reader:
        reader.screen.pane.layout_text.shown = "Jan \x1b[31m."
        reader.screen.pane._redraw()
        await reader.settle()
        assert any("U+001B" in one for one in acting(reader.app))


async def test_an_article_full_of_it_is_shown_item_by_item_on_every_tab(open_reader: Open) -> None:
    async with open_reader(ARTICLE, size=(140, 40)) as reader:
        await _nothing_acts(reader)
        assert "␛]52;c;aGFja2Vk␇" in reader.shown.replace("\n", "")
        assert "[@click=app.quit]" in reader.shown
        assert "⇆" in reader.shown
        assert "zacht¬koppel" in reader.shown
        for tab in range(1, 5):
            await reader.do("view.tab_next", count=tab)
            await reader.do("go.pane")
            for _ in range(min(12, reader.screen.items.list.count)):
                await reader.do("move.down")
                await _nothing_acts(reader)
            await reader.do("go.pane_previous")
        links = reader.screen.session.links
        assert links is not None
        names = {ARTICLE[one.start : one.end] for entity in links.analysis.entities for one in entity.mentions}
        assert "Rusland" in names, "offsets hold"
        await reader.do("move.last")
        assert reader.text_at_caret(10) == "Jan sliep "


async def test_every_overlay_shows_it_harmlessly(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "map \x1b[31m [@click=app.quit]x"
    folder.mkdir()
    (folder / "stuk \u202e [bold] \x1b]0;x\x07.txt").write_text("Een stuk. [/]\x1b[2J", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with open_reader(ARTICLE, size=(120, 40)) as reader:
        session = reader.screen.session
        text = session.document.text
        start = text.index("Minister")
        anchor = make_anchor(text, session.document.sha256, start, len(text) - 5)
        reader.library.add_annotation(session.document.id, anchor, HOSTILE, (MARKUP.replace(" ", ""), "\u202ex"))
        await reader.screen.reload_notes()
        await reader.do("view.tab_next", count=4)
        await _nothing_acts(reader)
        await reader.do("go.pane")
        await _nothing_acts(reader)

        for action in ("item.types", "item.narrow", "app.palette", "app.help", "app.open"):
            await reader.do(action)
            await reader.until(lambda: isinstance(reader.app.screen, Picker))
            await _nothing_acts(reader)
            for typed in ("[/]", "[@click=app.quit]"):
                await reader.type(typed)
                await _nothing_acts(reader)
            await reader.press("escape")
        await reader.do("app.open")
        await reader.until(lambda: "stuk" in reader.shown)
        await _nothing_acts(reader)
        await reader.press("escape")

        await reader.do("search.open")
        for typed in ("rusland", "#klik", ".[@click=app.quit]"):
            await reader.press(*["backspace"] * 30)
            await reader.type(typed)
            await _nothing_acts(reader)
        await reader.press("enter")
        await _nothing_acts(reader)

        for action in ("note.annotate", "note.tag"):
            reader.screen.items.show_tab("Notes")
            reader.screen.items.list.focus()
            await reader.settle()
            await reader.do(action)
            await reader.settle()
            await _nothing_acts(reader)
            await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.screen)
        assert reader.library.annotations(session.document.id)[0].body == HOSTILE, "opening changes nothing"


async def test_a_file_with_such_a_name_is_opened_and_quoted(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    path = tmp_path / "[@click=app.quit] \x1b]0;x\x07 \u202e.txt"
    path.write_text("[/] Kop \u202e van het stuk\n\nJan sliep \x1b[31m in Gent.", encoding="utf-8")
    async with open_reader(document=read_file(path)) as reader:
        await _nothing_acts(reader)
        await reader.do("item.copy")
        await reader.until((home / "copied.txt").exists)
        await _nothing_acts(reader)
        for bar in ("#header", "#status"):
            reader.screen.query_one(bar, Bar).show([(HOSTILE, "bar--message"), (HOSTILE, "bar--warning")])
            await _nothing_acts(reader)


async def test_a_word_of_a_megabyte_is_read_selected_and_searched(open_reader: Open) -> None:
    async with open_reader(f"Jan zei {LONG_WORD} in Gent. Piet sliep.", size=(80, 24)) as reader:
        await _nothing_acts(reader)
        assert re.search(r"(vrede){5}", reader.shown)
        await reader.do("move.word_next", count=2)
        await reader.do("select.start")
        await reader.do("move.half_down")
        await _nothing_acts(reader)
        await reader.do("app.cancel")
        await reader.do("move.last")
        assert reader.caret >= len("Jan zei ") + len(LONG_WORD)
        await reader.do("move.entity_previous")
        await _nothing_acts(reader)
        await reader.do("search.open")
        await reader.type("piet")
        await _nothing_acts(reader)


async def test_pasting_into_a_note_makes_visible_what_would_act(open_reader: Open) -> None:
    async with open_reader("Jan sliep.") as reader:
        await reader.do("note.annotate")
        await reader.paste(HOSTILE + "\nregel")
        await _nothing_acts(reader)
        await reader.press("tab")
        await reader.paste("\x1b[31m\u202ex [/]")
        await _nothing_acts(reader)
        await reader.press("escape")
        await reader.until(lambda: bool(reader.screen.session.annotations))
        await _nothing_acts(reader)
