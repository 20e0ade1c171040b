"""How long from a key until the screen has been drawn again, when idle and while an analysis runs.

The same long document is read twice: with its analysis at hand, and unknown, so that it is analysed meanwhile. A bare
Textual app is measured in the same run; at most 60 frames a second are drawn, so that up to 17 ms are waiting.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks._long import has_analysis, keep, write_long
from benchmarks._table import machine, percentile, print_table
from benchmarks._terminal import COLUMNS, ROWS, bare, environment, reader, running
from benchmarks.keys import presses_for
from benchmarks.startup import FIRST_WORDS
from frontreader.resources import seed_path


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks interactive", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="of pressing a key, in each state")
    parser.add_argument("--words", type=int, default=150_000, help="of the document, so many that it takes as long")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="frontreader-interactive-") as folder:
        samples, notes = _measure(Path(folder), options.seconds, options.words)
    print(f"{machine('textual', 'onnxruntime')}, {COLUMNS}×{ROWS}\n")
    idle = percentile(samples[IDLE], 95)
    rows = [
        (name, len(one), percentile(one, 50), percentile(one, 95), max(one), percentile(one, 95) - idle)
        for name, one in samples.items()
    ]
    print_table(("ms from j to screen", "presses", "p50", "p95", "max", "p95 more than idle"), rows)
    for note in notes:
        print(f"\n{note}")
    return 0


BARE, IDLE, ANALYSING = "bare Textual", "FrontReader, idle", "FrontReader, analysing"


def _measure(folder: Path, seconds: float, words: int) -> tuple[dict[str, list[float]], list[str]]:
    """Milliseconds by program, and what else there is to say."""
    known, unknown, long = folder / "known", folder / "unknown", folder / "long.txt"
    write_long(long, words=words)
    keep(long, known)
    samples: dict[str, list[float]] = {}
    with running(bare("lines", str(seed_path())), environment(known)) as terminal:
        terminal.until("date 2023-03")
        terminal.settle(1.0)
        samples[BARE] = presses_for(terminal, "j", seconds)
    for name, home in ((IDLE, known), (ANALYSING, unknown)):
        with running(reader(long), environment(home)) as terminal:
            terminal.until(FIRST_WORDS)
            terminal.settle(4.0 if name == IDLE else 1.0)
            samples[name] = presses_for(terminal, "j", seconds)
    if has_analysis(long, unknown):
        return samples, ["The analysis ended before the last key: take more --words."]
    return samples, []
