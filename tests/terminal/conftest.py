"""The installed program in a terminal of its own: what it draws, read back as a terminal would show it."""

import os
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

PROGRAM = Path(sys.executable).with_name("frontreader")
_SECONDS = 20.0
"""A slow machine may take so long for what is asked; nothing waits longer than it must."""
_QUIET = 0.3
"""Seconds without output after which a program is taken to have drawn what it has to draw."""


class Terminal:
    """A program in a pseudo-terminal of `columns` by `rows`. `sent` is every byte that it wrote."""

    def __init__(self, command: str, arguments: list[str], environment: dict[str, str], size: tuple[int, int]) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self._gone = False
        self.process = pexpect.spawn(command, arguments, env=environment, dimensions=(rows, columns), timeout=_SECONDS)
        self.process.delaybeforesend = None
        self.at_first = termios.tcgetattr(self.process.child_fd)

    @property
    def shown(self) -> str:
        return "\n".join(self.screen.display)

    def read(self, seconds: float = 0.05) -> None:
        """Take in what the program writes within `seconds`."""
        try:
            data = self.process.read_nonblocking(65_536, seconds)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            data = b""
        self.sent += data
        self._stream.feed(data.replace(b"\x1b[<u", b""))  # pyte does not know the kitty protocol's end

    def until(self, holds: Callable[[], bool], what: str = "") -> None:
        """Read until something holds."""
        deadline = time.monotonic() + _SECONDS
        while not holds():
            assert time.monotonic() < deadline, f"never came: {what}\n{self.shown}"
            assert self.process.isalive() or holds(), f"ended before: {what}\n{self.shown}"
            self.read()

    def until_shown(self, *texts: str) -> None:
        self.until(lambda: all(text in self.shown for text in texts), " and ".join(texts))

    def keys(self, text: str) -> None:
        self.process.send(text)

    def settle(self) -> None:
        """Read until the program has written nothing for a moment: what it drew for another size is not on its way."""
        first = last = time.monotonic()
        while time.monotonic() - last < _QUIET and time.monotonic() - first < _SECONDS:
            before = len(self.sent)
            self.read()
            if len(self.sent) != before:
                last = time.monotonic()

    def resize(self, columns: int, rows: int) -> None:
        self.settle()
        self.screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    def end(self, number: int) -> None:
        """Send a signal and wait for the end."""
        self.process.kill(number)
        self.wait()

    def wait(self) -> int:
        """Read until the program has ended; its exit code, or the signal as a negative number."""
        deadline = time.monotonic() + _SECONDS
        while self.process.isalive():
            assert time.monotonic() < deadline, f"it does not end\n{self.shown}"
            self.read()
        for _ in range(3):
            self.read(0)
        code = self.process.exitstatus
        return int(code if code is not None else -self.process.signalstatus)

    def hang_up(self) -> None:
        """Close the terminal under the program and wait for its end."""
        os.close(self.process.child_fd)
        deadline = time.monotonic() + _SECONDS
        while os.waitpid(self.process.pid, os.WNOHANG) == (0, 0):
            assert time.monotonic() < deadline, "it goes on without a terminal"
            time.sleep(0.05)
        self._gone = True

    def close(self) -> None:
        if self._gone:
            return
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
        self.process.close(force=True)


Start = Callable[..., Terminal]


@pytest.fixture
def start(home: Path, tmp_path: Path) -> Iterator[Start]:
    """Start `frontreader`, or the command `line` of a shell, in a terminal."""
    started: list[Terminal] = []

    def started_in(
        *arguments: str, size: tuple[int, int] = (120, 36), line: str | None = None, **environment: str
    ) -> Terminal:
        inherited = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TMUX", "DISPLAY"}}
        whole = inherited | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | environment
        whole |= {"LC_ALL": "C.UTF-8", "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"}
        command, words = (str(PROGRAM), list(arguments)) if line is None else ("/bin/sh", ["-c", line])
        terminal = Terminal(command, words, whole, size)
        started.append(terminal)
        return terminal

    yield started_in
    for terminal in started:
        terminal.close()
