"""Copying text out of the terminal: the surest way first, and only what succeeded is claimed."""

import base64
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Literal

How = Literal["tmux", "tool", "terminal", "file"]
_TOOLS = (
    ("WAYLAND_DISPLAY", ["wl-copy"]),
    ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ("DISPLAY", ["xsel", "--clipboard", "--input"]),
)
_LARGEST_OSC = 74_994
"""Terminals drop an OSC 52 longer than this (xterm's limit, in base64 characters)."""


def _feed(command: list[str], text: str) -> bool:
    try:
        done = subprocess.run(command, input=text.encode(), timeout=2, check=False, capture_output=True)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _local_tool() -> list[str] | None:
    if sys.platform == "darwin" and which("pbcopy"):
        return ["pbcopy"]
    for variable, command in _TOOLS:
        if os.environ.get(variable) and which(command[0]):
            return command
    return None


def osc52(text: str, *, tmux: bool = False) -> str | None:
    """The escape sequence that asks the terminal to copy; None where the text is too long for it."""
    data = base64.b64encode(text.encode()).decode()
    if len(data) > _LARGEST_OSC:
        return None
    sequence = f"\x1b]52;c;{data}\x07"
    return f"\x1bPtmux;{sequence.replace(chr(27), chr(27) * 2)}\x1b\\" if tmux else sequence


def copy(text: str, write: Callable[[str], None], file: Path) -> tuple[list[How], Path]:
    """Copy `text` by every way that there is; returns those that succeeded.

    tmux and the local tool say whether they did; the terminal (OSC 52) never answers, so it is only `sent`; the
    file is always written, last. Raises OSError when not even that can be done and nothing else succeeded.
    """
    done: list[How] = []
    in_tmux = bool(os.environ.get("TMUX"))
    if in_tmux and which("tmux") and _feed(["tmux", "load-buffer", "-w", "-"], text):
        done.append("tmux")
    tool = _local_tool()
    if tool and _feed(tool, text):
        done.append("tool")
    sequence = osc52(text, tmux=in_tmux)
    if sequence:
        write(sequence)
        done.append("terminal")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
        done.append("file")
    except OSError:
        if "tmux" not in done and "tool" not in done:
            raise
    return done, file
