"""How well sentences are parsed: UPOS, UAS and LAS of `frontreader parse` against a CoNLL-U file of gold trees.

Usage: python -m benchmarks parse GOLD.conllu [--parsed FILE] [--relations]

`frontreader parse` is given the words of GOLD without its answers; FILE is what another parser said of them. Every
word counts, punctuation included; LAS wants the whole DEPREL, subtype included.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._process import run
from benchmarks._table import print_table

Row = list[str]
"""The ten columns of a word."""
_UPOS, _HEAD, _RELATION = 3, 6, 7


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks parse", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--parsed", type=Path, metavar="FILE")
    parser.add_argument("--relations", action="store_true", help="which relations are taken for which")
    options = parser.parse_args(argv)
    gold = rows(options.gold.read_text(encoding="utf-8"))
    parsed = rows(options.parsed.read_text(encoding="utf-8") if options.parsed else _parsed(options.gold))
    if [row[1] for row in gold] != [row[1] for row in parsed]:
        print("the parsed words are not those of the gold file", file=sys.stderr)
        return 1
    print_table((f"{len(gold)} words", "right", "share"), list(_figures(gold, parsed)))
    if options.relations:
        print()
        print_table(("relation", "taken for", "times"), list(_confusions(gold, parsed)))
    return 0


def rows(text: str) -> list[Row]:
    """The words of a CoNLL-U text; ranges and empty nodes are no words."""
    lines = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return [cells for cells in lines if cells[0].isdecimal()]


def without_answers(text: str) -> str:
    """The same words with the columns that a parser fills left empty."""
    lines = []
    for line in text.splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdecimal():
            line = "\t".join([*cells[:2], *["_"] * 7, cells[9]])
        lines.append(line)
    return "\n".join(lines) + "\n"


def _parsed(gold: Path) -> str:
    with tempfile.TemporaryDirectory(prefix="frontreader-parse-") as folder:
        path = Path(folder, "words.conllu")
        path.write_text(without_answers(gold.read_text(encoding="utf-8")), encoding="utf-8")
        return run([sys.executable, "-m", "frontreader", "parse", str(path)]).out


def _figures(gold: Sequence[Row], parsed: Sequence[Row]) -> Iterator[tuple[str, int, str]]:
    pairs = list(zip(gold, parsed, strict=True))
    for name, columns in (("UPOS", (_UPOS,)), ("UAS", (_HEAD,)), ("LAS", (_HEAD, _RELATION))):
        right = sum(all(one[column] == other[column] for column in columns) for one, other in pairs)
        yield name, right, f"{right / len(pairs):.4f}"


def _confusions(gold: Sequence[Row], parsed: Sequence[Row]) -> Iterator[tuple[str, str, int]]:
    wrong = Counter(
        (one[_RELATION], other[_RELATION])
        for one, other in zip(gold, parsed, strict=True)
        if one[_RELATION] != other[_RELATION]
    )
    for (wanted, got), times in wrong.most_common(25):
        yield wanted, got, times
