"""Copying: every way that there is, and only what succeeded is claimed."""

import base64
import os
import stat
from pathlib import Path

import pytest

from frontreader.ui.clipboard import copy, osc52
from tests.ui.conftest import Open

QUOTE = "“Été” — \x1b[31m"
Environment = pytest.MonkeyPatch


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: Environment) -> Path:
    """A folder of programs that is the whole PATH, in no tmux and on no desktop."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return folder


def _program(folder: Path, name: str, exit_code: int = 0) -> Path:
    """A program that keeps its arguments and what it was given; the file in which it keeps that."""
    kept = folder / f"{name}.kept"
    path = folder / name
    path.write_text(f'#!/bin/sh\nexport PATH=/bin:/usr/bin\necho "$@" > "{kept}"\ncat >> "{kept}"\nexit {exit_code}\n')
    path.chmod(0o755)
    return kept


def _decoded(sequence: str) -> str:
    return base64.b64decode(sequence.split(";")[2].removesuffix("\x07")).decode()


def test_without_tmux_and_tools_the_terminal_is_asked_and_a_file_written(programs: Path, tmp_path: Path) -> None:
    written: list[str] = []
    file = tmp_path / "new" / "copied.txt"
    done, where = copy(QUOTE, written.append, file)
    assert done == ["terminal", "file"]
    assert where == file
    assert file.read_text(encoding="utf-8") == QUOTE + "\n"
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    (sequence,) = written
    assert sequence.startswith("\x1b]52;c;")
    assert _decoded(sequence) == QUOTE


def test_in_tmux_its_buffer_is_loaded_and_the_sequence_passed_through(
    programs: Path, tmp_path: Path, monkeypatch: Environment
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux-1000/default,1,0")  # noqa: S108 (only a name)
    kept = _program(programs, "tmux")
    written: list[str] = []
    done, _ = copy(QUOTE, written.append, tmp_path / "copied.txt")
    assert done == ["tmux", "terminal", "file"]
    assert kept.read_text(encoding="utf-8") == f"load-buffer -w -\n{QUOTE}"
    assert written[0].startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert written[0].endswith("\x1b\\")


@pytest.mark.parametrize(
    ("variable", "tool"), [("WAYLAND_DISPLAY", "wl-copy"), ("DISPLAY", "xclip"), ("DISPLAY", "xsel")]
)
def test_the_tool_of_the_desktop_is_used(
    variable: str, tool: str, programs: Path, tmp_path: Path, monkeypatch: Environment
) -> None:
    kept = _program(programs, tool)
    assert copy(QUOTE, lambda _: None, tmp_path / "copied.txt")[0] == ["terminal", "file"]
    monkeypatch.setenv(variable, "there")
    assert copy(QUOTE, lambda _: None, tmp_path / "copied.txt")[0] == ["tool", "terminal", "file"]
    assert kept.read_text(encoding="utf-8").endswith(QUOTE)


def test_what_failed_is_not_claimed(programs: Path, tmp_path: Path, monkeypatch: Environment) -> None:
    monkeypatch.setenv("TMUX", "gone")
    monkeypatch.setenv("DISPLAY", ":0")
    _program(programs, "tmux", exit_code=1)
    _program(programs, "xclip", exit_code=1)
    assert copy(QUOTE, lambda _: None, tmp_path / "copied.txt")[0] == ["terminal", "file"]
    (programs / "tmux").write_text("no program")
    assert copy(QUOTE, lambda _: None, tmp_path / "copied.txt")[0] == ["terminal", "file"]


def test_a_text_too_long_for_a_terminal_is_not_sent_to_it(programs: Path, tmp_path: Path) -> None:
    written: list[str] = []
    file = tmp_path / "copied.txt"
    assert copy("lang " * 20_000, written.append, file)[0] == ["file"]
    assert written == []
    assert len(file.read_text()) == 100_001
    assert osc52("é" * 28_000) is not None


def test_where_no_file_can_be_written_another_way_must_have_succeeded(
    programs: Path, tmp_path: Path, monkeypatch: Environment
) -> None:
    (tmp_path / "file").touch()
    impossible = tmp_path / "file" / "copied.txt"
    with pytest.raises(OSError, match="file"):
        copy(QUOTE, lambda _: None, impossible)
    monkeypatch.setenv("DISPLAY", ":0")
    _program(programs, "xclip")
    assert copy(QUOTE, lambda _: None, impossible)[0] == ["tool", "terminal"]


async def test_sentence_selection_and_item_are_copied_as_a_quote_with_its_origin(
    programs: Path, home: Path, open_reader: Open
) -> None:
    async with open_reader("Het regende in Gent. Jan sliep.", date="2023-03-10") as reader:
        copied = home / "copied.txt"

        async def copied_text() -> str:
            copied.unlink(missing_ok=True)
            await reader.do("item.copy")
            await reader.until(copied.exists)
            await reader.until(lambda: "Written" in reader.status or "written" in reader.status)
            return copied.read_text(encoding="utf-8")

        await reader.do("move.down")
        assert await copied_text() == (
            "“Jan sliep.”\n— Het regende in Gent., 2023-03-10, /home/lezer/een-bericht.txt, sentence 2\n"
        )
        assert "sent to the terminal" in reader.status.lower()
        assert str(copied) in reader.status
        await reader.do("move.first")
        await reader.do("select.start")
        await reader.do("select.word")
        assert (await copied_text()).startswith("“Het”\n")
        assert reader.selected == ""
        await reader.do("view.tab_next", count=2)
        await reader.do("go.pane")
        assert (await copied_text()).startswith("“Het regende in Gent.”\n")
        copied.unlink()
        os.mkdir(copied)  # noqa: PTH102 (a folder where the file should be)
        await reader.do("item.copy")
        await reader.until(lambda: "Nothing could be copied" in reader.status)
