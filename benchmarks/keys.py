"""How long from a key until the screen has been drawn again, beside a bare Textual app in the same run.

A key is written to the pseudo-terminal and the time taken until the last byte of the repaint that it causes has
come; Textual draws at most 60 frames a second, so that a part of it is waiting for the next one. The bare app lights
the next of its lines at each key and knows no article. FrontReader reads the seed, and a long document three times:
while its analysis is made, while the one that the library has is loaded, and when it is there.
"""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks._long import keep, write_long
from benchmarks._table import machine, percentile, print_table
from benchmarks._terminal import COLUMNS, ROWS, Terminal, bare, environment, reader, running
from benchmarks.startup import EVENT_ROW, FIRST_WORDS
from frontreader.resources import seed_path

LETTERS = "oorlog"
RUNS = {"j": "jjk", "]": "]][", ")": "))(", "n": "nN"}
"""Keys that are pressed in turn, again and again, so that there is always somewhere to go: sentence, event, entity,
place of the entity chosen last."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Milliseconds of one key's presses in one program."""

    program: str
    key: str
    times: list[float]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks typing", description=__doc__)
    parser.add_argument("--presses", type=int, default=60, help="of each key")
    parser.add_argument("--words", type=int, default=1_000_000, help="of the long document; 0 for none")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="frontreader-typing-") as folder:
        samples, notes = _measure(Path(folder), options.presses, options.words)
    print(f"{machine('textual', 'rich')}, {COLUMNS}×{ROWS}\n")
    rows = [
        (one.program, one.key, len(one.times), percentile(one.times, 50), percentile(one.times, 95), max(one.times))
        for one in samples
        if one.times
    ]
    print_table(("ms from key to screen", "key", "presses", "p50", "p95", "max"), rows)
    print()
    for note in notes:
        print(note)
    return 0


def _measure(folder: Path, presses: int, words: int) -> tuple[list[Sample], list[str]]:
    """The samples, and what else there is to say."""
    samples: list[Sample] = []
    notes: list[str] = []
    home = folder / "known"
    keep(seed_path(), home)
    with running(bare("lines", str(seed_path())), environment(home)) as terminal:
        terminal.until("date 2023-03")
        terminal.settle(1.0)
        samples.append(Sample("bare Textual", "j", _presses(terminal, "j", presses)))
        terminal.press("/")
        samples.append(Sample("bare Textual", "letters", _letters(terminal, presses)))
    with running(reader(seed_path()), environment(home)) as terminal:
        terminal.until(EVENT_ROW)
        terminal.settle(2.0)
        samples += _all_keys(terminal, "the seed", presses)
    if words:
        long = folder / "long.txt"
        count = write_long(long, words=words)
        name = f"{count:,} words"
        with running(reader(long), environment(folder / "unknown")) as terminal:
            notes.append(f"{name}, unknown: first words after {terminal.until(FIRST_WORDS):.2f} s")
            samples.append(Sample(f"{name}, being analysed", "j", presses_for(terminal, "j", 15.0)))
        start = perf_counter()
        keep(long, home)
        notes.append(f"{name}: analysed and kept in {perf_counter() - start:.0f} s")
        with running(reader(long), environment(home)) as terminal:
            notes.append(f"{name}, known: first words after {terminal.until(FIRST_WORDS):.2f} s")
            samples.append(Sample(f"{name}, being loaded", "j", presses_for(terminal, "j", 10.0)))
            terminal.press("gg")
            terminal.forget()
            terminal.press("]")
            notes.append(f"{name}, known: its events after {terminal.until(EVENT_ROW):.2f} s at the latest")
            terminal.settle(2.0)
            samples += _all_keys(terminal, name, presses)
            notes.append(f"{name}, known: at most {terminal.peak():.0f} MiB")
    return samples, notes


def _all_keys(terminal: Terminal, program: str, presses: int) -> list[Sample]:
    found = []
    for key, keys in RUNS.items():
        terminal.press("gg")
        found.append(Sample(program, key, _presses(terminal, keys, presses)))
    terminal.press("/")
    terminal.settle(3.0)
    return [*found, Sample(program, "letters", _letters(terminal, presses))]


def _presses(terminal: Terminal, keys: str, presses: int) -> list[float]:
    """What does not draw anything, as at the end of the article, is no sample."""
    return [one for number in range(presses) if (one := terminal.press(keys[number % len(keys)])) >= 0]


def _letters(terminal: Terminal, presses: int) -> list[float]:
    """Words typed letter by letter, each deleted again."""
    found: list[float] = []
    while len(found) < presses:
        found += [terminal.press(letter) for letter in LETTERS]
        terminal.press("\x15")
    return found


def presses_for(terminal: Terminal, key: str, seconds: float) -> list[float]:
    """A key again and again, whatever goes on meanwhile."""
    found: list[float] = []
    end = perf_counter() + seconds
    while perf_counter() < end:
        if (one := terminal.press(key)) >= 0:
            found.append(one)
    return found
