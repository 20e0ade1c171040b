"""How long until the article can be read: from the start of the process until its words are on the terminal.

Each round starts a bare Textual app with one widget, FrontReader on an article that it never saw, and FrontReader on
an article that its library knows, one after the other, so that what else the machine does falls on all alike. Words
of the article's body are waited for in the terminal's output, then the row of an event.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks._long import keep, write_long
from benchmarks._table import machine, print_table
from benchmarks._terminal import COLUMNS, ROWS, bare, environment, reader, running
from frontreader.resources import seed_path

FIRST_WORDS = "De Oekraïense strijdkrachten bleven vechten"
EVENT_ROW = "⚔ "
"""What marks the seed's first events in the list."""
LARGE = 5 * 1024 * 1024
"""Bytes of the large document."""
BARE = "bare Textual"
UNKNOWN, KNOWN, ITEMS = "unknown article", "known article", "known article, its events"
LARGE_UNKNOWN, LARGE_KNOWN, LARGE_ITEMS = "5 MB, unknown", "5 MB, known", "5 MB, known, its events"

Samples = dict[str, list[float]]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks startup", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--large-rounds", type=int, default=5, help="rounds with a document of 5 MB; 0 for none")
    options = parser.parse_args(argv)
    times: Samples = defaultdict(list)
    memory: Samples = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="frontreader-startup-") as folder:
        _measure(Path(folder), options.rounds, options.large_rounds, times, memory)
    print(f"{machine('textual', 'rich')}, {COLUMNS}×{ROWS}")
    print(f"{options.rounds} rounds, {options.large_rounds} with 5 MB\n")
    base = median(times[BARE])
    rows = [
        (name, median(found), min(found), max(found), median(found) - base, median(found) / base)
        for name, found in times.items()
    ]
    print_table(("ms until drawn", "median", "min", "max", "more than bare", "ratio"), rows)
    print()
    print_table(("peak memory, MiB", "median"), [(name, median(found)) for name, found in memory.items()])
    return 0


def _measure(folder: Path, rounds: int, large_rounds: int, times: Samples, memory: Samples) -> None:
    """Start everything `rounds` times and write down what it took, in ms, and its memory, in MiB."""
    known, large = folder / "known", folder / "large.txt"
    keep(seed_path(), known)
    if large_rounds:
        write_long(large, size=LARGE)
        keep(large, known)
    for round_ in range(-1, max(rounds, large_rounds)):
        # The first round compiles modules and fills the disk's cache.
        found, peaks = (times, memory) if round_ >= 0 else (defaultdict(list), defaultdict(list))
        if rounds and round_ < rounds:
            _start(bare("static", FIRST_WORDS), folder / "none", {BARE: FIRST_WORDS}, found, peaks)
            _start(reader(seed_path()), folder / f"new{round_}", {UNKNOWN: FIRST_WORDS}, found, peaks)
            _start(reader(seed_path()), known, {KNOWN: FIRST_WORDS, ITEMS: EVENT_ROW}, found, peaks)
        if large_rounds and round_ < large_rounds:
            _start(reader(large), folder / f"new-large{round_}", {LARGE_UNKNOWN: FIRST_WORDS}, found, peaks)
            _start(reader(large), known, {LARGE_KNOWN: FIRST_WORDS, LARGE_ITEMS: EVENT_ROW}, found, peaks)


def _start(command: list[str], home: Path, waited: dict[str, str], times: Samples, memory: Samples) -> None:
    """Start one program; `waited` says by what drawn words each of the times ends."""
    with running(command, environment(home)) as terminal:
        for name, words in waited.items():
            times[name].append(terminal.until(words) * 1000)
        terminal.settle()
        memory[next(iter(waited))].append(terminal.peak())
