"""A program in a pseudo-terminal, and when what it draws arrives."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from benchmarks._long import library_of

ROWS, COLUMNS = 30, 100
PATIENCE = 60.0
"""Seconds until a program that does not draw what is waited for is given up."""
_QUIET = 0.06
"""Seconds without output after which a repaint has ended; a frame of Textual is 0.017."""
_LONGEST_FREEZE = 5.0
"""Seconds until a key without any repaint is taken for one that does nothing."""
_SEQUENCES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^][^\x07\x1b]*(?:\x07|\x1b\\)|[=>()][0-9A-B]?)")
_KEPT = 40_000
"""Code points of output in which what is waited for may begin before the newest chunk."""


class NotDrawnError(Exception):
    """The program did not draw what was waited for; the message has the end of what it did draw."""


def environment(home: Path) -> dict[str, str]:
    """What the programs run with: a library and settings of their own, and compiled modules kept as usual."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONDONTWRITEBYTECODE", "NO_COLOR"}}
    return kept | {
        "FRONTREADER_HOME": str(library_of(home)),
        "XDG_CONFIG_HOME": str(home / "config"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
    }


class Terminal:
    """One running program. Times are seconds since it was started."""

    def __init__(self, command: list[str], environ: Mapping[str, str]) -> None:
        self._drawn = ""
        self._last = 0.0
        self._alive = True
        self._started = perf_counter()
        self.process, self._file = pty.fork()
        if self.process == 0:  # the child
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.chdir(tempfile.gettempdir())  # what is measured is what is installed, not what lies in a checkout
                os.execvpe(command[0], command, environ)  # noqa: S606 the command of the benchmark
            finally:
                os._exit(127)

    def until(self, *words: str, seconds: float = PATIENCE) -> float:
        """When the first of `words` had been drawn, since the last call of `forget`."""
        while not any(one in self._drawn for one in words):
            left = self._started + seconds - perf_counter()
            if left <= 0 or not self._read(left):
                raise NotDrawnError(f"{words} not drawn; the end of the output is {self._drawn[-300:]!r}")
        return self._last

    def forget(self) -> None:
        """Wait for what was drawn before no longer."""
        self._drawn = ""

    def settle(self, seconds: float = 0.3) -> None:
        """Take what is drawn for so long: a blinking caret never rests."""
        end = perf_counter() + seconds
        while (left := end - perf_counter()) > 0 and (self._read(left) or self._alive):
            pass

    def press(self, keys: str) -> float:
        """Milliseconds from writing `keys` until the last byte of the repaint that they cause; -1.0 for none."""
        self.settle(0.01)
        start = perf_counter()
        os.write(self._file, keys.encode())
        if not self._read(_LONGEST_FREEZE):
            return -1.0
        while self._read(_QUIET):
            pass
        return (self._started + self._last - start) * 1000

    def write(self, keys: str) -> None:
        os.write(self._file, keys.encode())

    def peak(self) -> float:
        """Most memory that the program itself has had, in MiB; 0.0 where the system does not tell."""
        try:
            lines = Path(f"/proc/{self.process}/status").read_text(encoding="ascii").splitlines()
        except OSError:
            return 0.0
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)

    def _read(self, seconds: float) -> bool:
        """Take one chunk of output; False where none comes in time or the program has ended."""
        if not select.select([self._file], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._file, 1 << 16)
        except OSError:
            data = b""
        if not data:
            self._alive = False
            return False
        self._last = perf_counter() - self._started
        self._drawn = _SEQUENCES.sub("", self._drawn[-_KEPT:] + data.decode("utf-8", "replace"))
        return True

    def end(self) -> None:
        """End the program."""
        os.kill(self.process, signal.SIGTERM)
        for _ in range(100):
            if os.waitpid(self.process, os.WNOHANG)[0]:
                break
            self._read(0.05)
        else:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self._file)


@contextmanager
def running(command: list[str], environ: Mapping[str, str]) -> Iterator[Terminal]:
    """A program that is ended at the end, whatever happens."""
    terminal = Terminal(command, environ)
    try:
        yield terminal
    finally:
        terminal.end()


def reader(path: Path) -> list[str]:
    """The command that opens a file in the FrontReader of this interpreter."""
    return [sys.executable, "-m", "frontreader", str(path)]


def bare(name: str, *arguments: str) -> list[str]:
    """The command of a bare Textual app beside this module."""
    return [sys.executable, str(Path(__file__).with_name(f"_bare_{name}.py")), *arguments]
