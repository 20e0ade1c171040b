"""Frog, where it is installed (Debian package `frog`): what it finds, and how long it takes.

Frog 0.20 finds names (PER LOC ORG MISC PRO EVE), no events and no times. Where its tagger says that a name is an
adjective, it is a NORP of ours.
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks._process import Finished, run

FULL = "lac"
"""Modules left out beside tagger, names and parser: lemmas, morphology, chunks."""
_NAMES_ONLY = FULL + "mp"
_TYPES = {"PRO": "PRODUCT", "EVE": "EVENT"}
_TOOK = re.compile(r"Frogging in total took:\s+(\d+) seconds, (\d+) milliseconds and (\d+) microseconds")
_LINE = re.compile(r"\d+\t(?P<word>[^\t]+)\t(?:.*\t)?(?P<pos>[A-Z]+\([^\t]*)\t[\d.]+\t(?P<name>[^\t]+)")
"""The columns of modules that are left out are empty, and not always as many."""
_NEAR = 40
"""Code points in which a word that Frog wrote otherwise is looked for."""


@dataclass(frozen=True, slots=True)
class Word:
    """One line of Frog's: offsets into the text, the tag of its tagger, and an IOB tag of names."""

    start: int
    end: int
    pos: str
    name: str


def installed() -> bool:
    return shutil.which("frog") is not None


def frog(path: Path, skip: str = FULL, threads: int = 1) -> Finished:
    """Run it on a file of plain text."""
    return run(["frog", f"--skip={skip}", f"--threads={threads}", "-t", str(path)])


def seconds_without_loading(finished: Finished) -> float:
    """What Frog says that it took, the loading of its models apart."""
    found = _TOOK.search(finished.errors)
    if found is None:
        raise ValueError("Frog did not say how long it took")
    seconds, milliseconds, microseconds = map(int, found.groups())
    return seconds + milliseconds / 1e3 + microseconds / 1e6


def extraction(text: str) -> dict[str, Any]:
    """Sentences and mentions in the form that the scorer reads; each mention is an entity of its own."""
    with tempfile.TemporaryDirectory(prefix="frontreader-frog-") as folder:
        path = Path(folder, "text.txt")
        path.write_text(text, encoding="utf-8", newline="")
        sentences = list(_sentences(text, frog(path, _NAMES_ONLY).out))
    return {
        "sentences": [{"start": words[0].start, "end": words[-1].end} for words in sentences],
        "entities": [{"mentions": [mention]} for words in sentences for mention in _mentions(words)],
        "events": [],
        "times": [],
    }


def _sentences(text: str, output: str) -> Iterator[list[Word]]:
    at = 0
    for block in output.split("\n\n"):
        words = []
        for line in block.splitlines():
            cells = _LINE.match(line)
            if cells is None:
                continue
            start = text.find(cells["word"], at)
            if start < 0 or (text[at:start].strip() and start - at > _NEAR):
                continue
            at = start + len(cells["word"])
            words.append(Word(start, at, cells["pos"], cells["name"]))
        if words:
            yield words


def _mentions(words: list[Word]) -> Iterator[dict[str, Any]]:
    open_: list[Word] = []
    for word in [*words, Word(0, 0, "", "O")]:
        if open_ and (word.name[:2] != "I-" or word.name[2:] != open_[0].name[2:]):
            yield {"start": open_[0].start, "end": open_[-1].end, "type": _type(open_)}
            open_ = []
        if word.name != "O":
            open_.append(word)


def _type(words: list[Word]) -> str:
    kind = words[0].name[2:]
    if kind in {"LOC", "MISC"} and all(word.pos.startswith("ADJ") for word in words):
        return "NORP"
    return _TYPES.get(kind, kind)
