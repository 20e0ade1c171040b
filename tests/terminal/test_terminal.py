"""The installed program in a real pseudo-terminal, as its user runs it."""

import re
import signal
import subprocess
import termios
from pathlib import Path

import pytest

from frontreader.library.store import open_library
from frontreader.resources import seed_path
from frontreader.ui import strings
from frontreader.ui.keymap import ANY, Keymap
from tests.terminal.conftest import PROGRAM, Start, Terminal

ESCAPE, ENTER = "\x1b", "\r"
_NAMED = {"escape": ESCAPE, "enter": ENTER, "tab": "\t", "space": " "}
_SGR = re.compile(rb"\x1b\[([0-9;:]*)m")


def _keys(action: str, argument: str = "") -> str:
    """What a terminal sends for the keys of an action."""
    return "".join(argument if key == ANY else _NAMED.get(key, key) for key in Keymap().keys[action][0].split())


def _notes(home: Path) -> list[str]:
    """The notes in the library, read by another process than the one that runs."""
    with open_library(home) as library:
        return [note.body for one in library.documents() for note in library.annotations(one.id)]


def _opened(terminal: Terminal) -> Terminal:
    """Wait until the seed and its items are there."""
    terminal.until_shown("Rusland bombardeerde Oekraïne", "Bombardment", "1/35")
    return terminal


def test_the_program_opens_quits_and_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start()
    _opened(terminal)
    assert b"\x1b[?1049h" in terminal.sent
    terminal.keys(_keys("app.quit"))
    assert terminal.wait() == 0
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l")
    for mode in (b"1000", b"1003", b"1006", b"2004"):
        assert terminal.sent.rindex(b"\x1b[?%sl" % mode) > terminal.sent.rindex(b"\x1b[?%sh" % mode), mode
    assert termios.tcgetattr(terminal.process.child_fd) == terminal.at_first


@pytest.mark.slow
def test_a_note_called_saved_survives_the_sudden_death_of_the_program(start: Start, home: Path) -> None:
    terminal = _opened(start())
    terminal.keys(_keys("search.open"))
    terminal.until_shown("typing errors are forgiven")
    terminal.keys("podolyak")
    terminal.until_shown("Mykhailo Podolyak")
    terminal.keys(ENTER)
    terminal.until_shown("n and N walk them")
    terminal.keys(_keys("go.back"))
    terminal.until_shown(" 1/35")
    terminal.keys("7" + _keys("move.last"))
    terminal.until_shown(" 7/35")
    terminal.keys(_keys("note.annotate"))
    terminal.until_shown(strings.NOTE_HINT)
    terminal.keys("Wie telt dit?")
    terminal.until_shown("Saved.")
    terminal.end(signal.SIGKILL)
    assert _notes(home) == ["Wie telt dit?"]

    again = start()
    again.until_shown("Rusland", "Notes 1")
    again.keys("4" + _keys("view.tab_next"))
    again.until_shown("Wie telt dit?")
    again.keys(_keys("note.undo"))
    again.until_shown("No notes yet")
    again.keys(_keys("app.quit"))
    assert again.wait() == 0
    assert _notes(home) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_with_place_and_note_kept(start: Start, home: Path, number: int) -> None:
    terminal = _opened(start())
    terminal.keys("9" + _keys("move.last"))
    terminal.until_shown(" 9/35")
    terminal.keys(_keys("note.annotate"))
    terminal.until_shown(strings.NOTE_HINT)
    terminal.keys("bewaard")
    terminal.until_shown("bewaard")
    terminal.end(number)
    assert terminal.process.exitstatus == 128 + number
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")
    assert _notes(home) == ["bewaard"]
    assert termios.tcgetattr(terminal.process.child_fd) == terminal.at_first
    again = start()
    again.until_shown(" 9/35", "Notes 1")


@pytest.mark.slow
@pytest.mark.parametrize("keys", ["", _keys("app.quit")])
def test_a_terminal_that_is_closed_ends_the_program_with_the_note_kept(start: Start, home: Path, keys: str) -> None:
    terminal = _opened(start())
    terminal.keys(_keys("note.annotate"))
    terminal.until_shown(strings.NOTE_HINT)
    terminal.keys("bewaard")
    terminal.until_shown("Saved.")
    terminal.keys(ESCAPE)
    terminal.until_shown("Note saved")
    terminal.keys(keys)
    terminal.hang_up()
    assert _notes(home) == ["bewaard"]


@pytest.mark.slow
def test_a_text_piped_in_is_read_with_the_keys_of_the_terminal(start: Start) -> None:
    terminal = start(line=f"cat '{seed_path()}' | frontreader -")
    _opened(terminal)
    terminal.keys(_keys("move.down"))
    terminal.until_shown(" 2/35")
    terminal.keys(_keys("note.annotate"))
    terminal.until_shown(strings.NOTE_HINT)
    terminal.keys("over stdin")
    terminal.until_shown("Saved.")
    terminal.keys(ESCAPE)
    terminal.until_shown("Note saved")
    terminal.keys(_keys("app.quit"))
    assert terminal.wait() == 0
    assert termios.tcgetattr(terminal.process.child_fd) == terminal.at_first
    again = start(line=f"cat '{seed_path()}' | frontreader -")
    again.until_shown("Notes 1")


@pytest.mark.slow
def test_the_screen_follows_the_size_of_the_terminal(start: Start) -> None:
    terminal = _opened(start())
    terminal.keys("20" + _keys("move.last"))
    terminal.until_shown("20/35")
    for columns, rows in ((60, 20), (200, 60), (24, 6), (100, 30)):
        terminal.resize(columns, rows)
        terminal.until(lambda: "20/35" in terminal.screen.display[-1], f"status at {columns}x{rows}")
        assert terminal.process.isalive()
    terminal.until_shown("Battle")
    terminal.keys(_keys("move.down"))
    terminal.until_shown("21/35")


@pytest.mark.slow
def test_no_color_sends_no_colour(start: Start) -> None:
    terminal = _opened(start(NO_COLOR="1"))
    terminal.keys(_keys("move.entity_next") + _keys("go.pane"))
    terminal.until_shown("Bakhmut")
    terminal.keys(_keys("search.open"))
    terminal.until_shown("Enter stays")
    terminal.keys("kiev")
    terminal.until_shown("entity")
    terminal.keys(ESCAPE)
    terminal.until(lambda: "Enter stays" not in terminal.shown, "the end of the search")
    terminal.keys(_keys("app.help"))
    terminal.until_shown("Next sentence")
    codes = {int(code) for found in _SGR.findall(terminal.sent) for code in re.split(rb"[;:]", found) if code}
    assert codes - {0}, "something is shown in bold, underlined or reversed"
    assert not {code for code in codes if (30 <= code <= 48 and code != 39) or 90 <= code <= 107}
    coloured = _opened(start())
    codes = {int(code) for found in _SGR.findall(coloured.sent) for code in re.split(rb"[;:]", found) if code}
    assert 38 in codes


@pytest.mark.slow
def test_nothing_of_a_hostile_article_acts_on_the_terminal(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "vijandig.txt"
    path.write_text(
        "Jan \x1b]52;c;aGFja2Vk\x07 \x1b[2J\x1b[31m \x9b2J \u202e [@click=app.quit]x[/] woont in Gent.\n" * 3
    )
    terminal = start(str(path))
    terminal.until_shown("woont in Gent", "␛]52;c;aGFja2Vk␇", "1/")
    terminal.keys(_keys("move.down"))
    terminal.until_shown(" 2/")
    assert b"\x1b]52" not in terminal.sent
    assert b"\xc2\x9b" not in terminal.sent
    assert "\u202e".encode() not in terminal.sent
    terminal.keys(_keys("app.quit"))
    assert terminal.wait() == 0


@pytest.mark.slow
def test_the_readers_own_editor_gets_the_terminal_and_gives_it_back(start: Start, tmp_path: Path, home: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "IN DE EDITOR"; stty -a; read answer < /dev/tty; echo "$answer" > "$1"\n')
    editor.chmod(0o755)
    terminal = _opened(start(VISUAL=str(editor)))
    terminal.keys(_keys("note.in_editor"))
    terminal.until_shown("IN DE EDITOR", " icanon")
    terminal.keys("uit de editor" + ENTER)
    terminal.until_shown("Note saved", "Bombardment")
    assert _notes(home) == ["uit de editor"]
    terminal.keys(_keys("move.down"))
    terminal.until_shown(" 2/35")


def test_what_cannot_be_read_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    binary, empty = tmp_path / "plaatje.txt", tmp_path / "leeg.txt"
    binary.write_bytes(bytes(range(256)) * 20)
    empty.touch()
    for path in (tmp_path / "weg.txt", binary, empty, tmp_path):
        done = subprocess.run([PROGRAM, str(path)], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2, path
        assert done.stdout == ""
        assert done.stderr.startswith("frontreader: ")
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_in_a_terminal_too_what_cannot_be_read_leaves_no_screen_behind(start: Start, tmp_path: Path) -> None:
    terminal = start(str(tmp_path / "weg.txt"))
    assert terminal.wait() == 2
    assert b"was not found" in terminal.sent
    assert b"\x1b[?1049h" not in terminal.sent


@pytest.mark.slow
def test_piped_on_the_text_is_printed_plain() -> None:
    done = subprocess.run([PROGRAM, seed_path()], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0
    assert "Rusland bombardeerde Oekraïne met raketaanvallen." in done.stdout
    assert "\x1b" not in done.stdout
