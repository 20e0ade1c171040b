"""How fast the extraction is: the seed from cold, sentences a second when warm, and memory, beside Frog.

Each round runs all programs one after the other, so that what else the machine does falls on all alike. Cold is from
the start of the process until its JSON is written; warm leaves the loading out. All of FrontReader's layers run: names,
entities, events, times, sources. Frog's tagger, names and parser run, as its own clock tells when it is warm. Sentences
are FrontReader's for all. Ratios are to the first row.
"""

import argparse
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks import _frog
from benchmarks._analyzers import NAMES, present
from benchmarks._long import write_long
from benchmarks._process import Finished, run
from benchmarks._table import machine, print_table
from benchmarks._terminal import environment
from frontreader.analysis.neural.network import THREADS
from frontreader.resources import seed_path
from frontreader.sources.file import read_file
from frontreader.text.sentences import segment

_EXTRACTING = Path(__file__).with_name("_extracting.py")
_THREADS = (1, 2)

Samples = dict[str, list[float]]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks extraction", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--texts", type=Path, metavar="DIR", help="its *.txt instead of the seed's sentences")
    parser.add_argument("--words", type=int, default=12_000, help="of the seed's sentences, again and again")
    parser.add_argument("--analyzers", nargs="+", choices=NAMES, default=list(NAMES), metavar="NAME")
    options = parser.parse_args(argv)
    names = [name for name, _ in present(options.analyzers)]
    with tempfile.TemporaryDirectory(prefix="frontreader-extraction-") as folder:
        texts = _texts(options.texts, Path(folder), options.words)
        if not names or not texts:
            print("there is nothing to measure", file=sys.stderr)
            return 1
        whole = Path(folder, "whole.txt")
        whole.write_text("\n\n".join(path.read_text("utf-8") for path in texts), encoding="utf-8")
        measured = _Measured(names, texts, whole, Path(folder, "home"))
        for number in range(options.rounds + 1):
            measured.round(keep=number > 0)  # the first round fills the disk's cache
    print(f"{machine('onnxruntime')}\n{options.rounds} rounds, {measured.sentences} sentences when warm\n")
    measured.print()
    return 0


def _texts(folder: Path | None, made: Path, words: int) -> list[Path]:
    if folder is not None:
        return sorted(folder.glob("*.txt"))
    path = made / "seed.txt"
    write_long(path, words=words)
    return [path]


class _Measured:
    """What the rounds have measured, by program."""

    def __init__(self, names: list[str], texts: list[Path], whole: Path, home: Path) -> None:
        self._names, self._texts, self._whole = names, texts, whole
        self._environ = environment(home)
        self._cold: Samples = defaultdict(list)
        self._peak: Samples = defaultdict(list)
        self._warm: dict[int, Samples] = {threads: defaultdict(list) for threads in _THREADS}
        self.sentences = sum(len(segment(read_file(path).text)) for path in texts)

    def round(self, *, keep: bool) -> None:
        """Run every program once."""
        for name in self._names:
            cold = self._run_cold(name)
            warm = {threads: self._run_warm(name, threads) for threads in _THREADS}
            if keep:
                self._cold[name].append(cold.seconds)
                self._peak[name].append(cold.peak)
                for threads, seconds in warm.items():
                    self._warm[threads][name].append(self.sentences / seconds)

    def _run_cold(self, name: str) -> Finished:
        """The neural analyzer is what the command line takes; rules are only its fallback."""
        if name == "frog":
            return _frog.frog(seed_path())
        if name == "rules":
            return run([sys.executable, str(_EXTRACTING), name, "cold", str(seed_path())], self._environ)
        command = [sys.executable, "-m", "frontreader", "extract", str(seed_path()), "--format", "json"]
        finished = run(command, self._environ)
        used = json.loads(finished.out)["analyzer"]["name"]
        if used != name:
            print(f"frontreader extract used {used}, not {name}", file=sys.stderr)
        return finished

    def _run_warm(self, name: str, threads: int) -> float:
        """Seconds that the texts took."""
        if name == "frog":
            return _frog.seconds_without_loading(_frog.frog(self._whole, threads=threads))
        paths = [str(seed_path()), *map(str, self._texts)]
        environ = {**self._environ, THREADS: str(threads), "OMP_NUM_THREADS": str(threads)}
        found = json.loads(run([sys.executable, str(_EXTRACTING), name, "warm", *paths], environ).out)
        return float(found["seconds"])

    def print(self) -> None:
        self._table("seed from cold, s", self._cold, ("median", "min", "max", "ratio"))
        for threads, samples in self._warm.items():
            on = "one thread" if threads == 1 else f"{threads} threads"
            self._table(f"sentences a second, warm, {on}", samples, ("median", "min", "max", "ratio"))
        self._table("peak memory, seed, MiB", self._peak, ("median", "min", "max", "ratio"))
        rows = [(name, median(self._warm[_THREADS[-1]][name]) / median(self._warm[1][name])) for name in self._names]
        print_table((f"{_THREADS[-1]} threads to one", "ratio"), rows)
        print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")

    def _table(self, title: str, samples: Samples, head: tuple[str, ...]) -> None:
        base = median(samples[self._names[0]])
        rows = [(name, median(one), min(one), max(one), median(one) / base) for name, one in samples.items()]
        print_table((title, *head), rows)
        print()
