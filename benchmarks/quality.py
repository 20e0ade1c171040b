"""How good the extraction is: F1 against the gold standards in tests/gold.

Usage: python -m benchmarks quality [--gold FILE ...] [--texts DIR]

The seed's text is in the project. The texts of the other documents are not (UD Dutch Alpino and LassySmall,
CC BY-SA 4.0): DIR, or the environment variable FRONTREADER_TEXTS, names a folder that has them; each is checked
against the SHA-256 in its gold file. What has no text is left out, and said to be.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import score
from benchmarks._table import print_table
from frontreader.analysis.analyzer import analyse
from frontreader.analysis.rules import RuleAnalyzer
from frontreader.exchange.frontreader_json import document_json
from frontreader.resources import seed_path
from frontreader.sources.file import read_file

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
SEED = GOLD / "seed.gold.json"


class NoTextError(Exception):
    """A gold file whose text is not at hand."""


def held_out() -> list[Path]:
    """The gold files of documents that nothing was ever tuned to."""
    return sorted(path for path in GOLD.glob("*.gold.json") if path != SEED)


def measure(gold_path: Path, texts: Path | None) -> score.Score:
    """Analyse one document and score it. NoTextError where its text is not in `texts`, or is another."""
    gold: dict[str, Any] = json.loads(gold_path.read_text(encoding="utf-8"))
    path = seed_path() if "file" not in gold else texts and texts / gold["file"]
    if path is None or not path.is_file():
        raise NoTextError(f"{gold_path.name}: its text is not here; --texts or FRONTREADER_TEXTS names its folder")
    document = read_file(path)
    if gold.get("sha256", document.sha256) != document.sha256:
        raise NoTextError(f"{gold_path.name}: {path.name} is another text than the one that was annotated")
    document = document.dated(document.date or gold["date"])
    return score.score(gold, document_json(document, analyse(RuleAnalyzer(), document)))


def texts_folder() -> Path | None:
    """The folder that FRONTREADER_TEXTS names."""
    named = os.environ.get("FRONTREADER_TEXTS")
    return Path(named) if named else None


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m benchmarks quality", description="F1 against gold standards.")
    parser.add_argument("--gold", nargs="+", type=Path, default=[SEED, *held_out()], metavar="FILE")
    parser.add_argument("--texts", type=Path, default=texts_folder(), metavar="DIR")
    arguments = parser.parse_args(argv)
    scores: dict[str, score.Score] = {}
    for path in arguments.gold:
        try:
            scores[path.name.removesuffix(".gold.json")] = measure(path, arguments.texts)
        except NoTextError as error:
            print(error, file=sys.stderr)
    if not scores:
        return 1
    unseen = [one for name, one in scores.items() if name != "seed"]
    if len(unseen) > 1 and len(unseen) < len(scores):
        scores["all but the seed"] = score.total(unseen)
    _print(scores)
    return 0


def _print(scores: dict[str, score.Score]) -> None:
    """F1 by document, a row a measure; then the counts behind the last column."""
    columns = [score.figures(one) for one in scores.values()]
    rows = [[name, *(_shown(column[name]) for column in columns)] for name in columns[0]]
    print_table(["F1", *scores], rows)
    name, last = list(scores.items())[-1]
    print()
    print_table([name, "precision", "recall", "F1", "right", "wrong", "missed"], _details(last.counts))


def _details(counts: dict[str, score.Count]) -> Sequence[Sequence[object]]:
    return [
        [name, _shown(count.p), _shown(count.r), _shown(count.f), count.tp, count.fp, count.fn]
        for name, count in counts.items()
    ]


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
