"""How good the extraction is: F1 of each analyzer against the gold standards in tests/gold, beside Frog.

Usage: python -m benchmarks quality [--gold FILE ... | --dev] [--texts DIR] [--analyzers NAME ...]

The seed's text is in the project. The texts of the other documents are not (UD Dutch Alpino and LassySmall,
CC BY-SA 4.0): DIR, or the environment variable FRONTREADER_TEXTS, names a folder that has them; each is checked
against the SHA-256 in its gold file. What has no text is left out, and said to be; so is an analyzer that is not here.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import score
from benchmarks._analyzers import NAMES, Extract, extractor, present
from benchmarks._table import print_table
from frontreader.resources import seed_path
from frontreader.sources.file import read_file
from frontreader.text.document import Document

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
SEED = GOLD / "seed.gold.json"
_FROG_ROWS = frozenset({"sentences", "entities", "exact", "coarse"})
"""What Frog has anything to say about."""


class NoTextError(Exception):
    """A gold file whose text is not at hand."""


def held_out() -> list[Path]:
    """The gold files of documents that nothing was ever tuned to, invented ones last."""
    return [*sorted(path for path in GOLD.glob("*.gold.json") if path != SEED), *_in("news/held-out")]


def development() -> list[Path]:
    """The gold files of documents that the extraction was mended on, invented ones last."""
    return [*_in("dev"), *invented()]


def invented() -> list[Path]:
    """Those of the latter that were made up for it, so that their texts lie beside them."""
    return [*_in("samples"), *_in("news")]


def _in(folder: str) -> list[Path]:
    return sorted((GOLD / folder).glob("*.gold.json"))


def measure(gold_path: Path, texts: Path | None, analyzer: str = "rules") -> score.Score:
    """Analyse one document and score it. NoTextError where its text is not in `texts`, or is another."""
    return _scored(*opened(gold_path, texts), extractor(analyzer))


def opened(gold_path: Path, texts: Path | None) -> tuple[dict[str, Any], Document]:
    gold: dict[str, Any] = json.loads(gold_path.read_text(encoding="utf-8"))
    path = seed_path() if "file" not in gold else _text_of(gold["file"], gold_path, texts)
    if path is None or not path.is_file():
        raise NoTextError(f"{gold_path.name}: its text is not here; --texts or FRONTREADER_TEXTS names its folder")
    document = read_file(path)
    if gold.get("sha256", document.sha256) != document.sha256:
        raise NoTextError(f"{gold_path.name}: {path.name} is another text than the one that was annotated")
    return gold, document.dated(document.date or gold["date"])


def _text_of(name: str, gold_path: Path, texts: Path | None) -> Path | None:
    """Beside the gold file where it is ours to give, else in the folder of texts."""
    beside = gold_path.with_name(name)
    return beside if beside.is_file() else texts and texts / name


def _scored(gold: dict[str, Any], document: Document, extract: Extract) -> score.Score:
    return score.score(gold, extract(document))


def texts_folder() -> Path | None:
    """The folder that FRONTREADER_TEXTS names."""
    named = os.environ.get("FRONTREADER_TEXTS")
    return Path(named) if named else None


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m benchmarks quality", description="F1 against gold standards.")
    parser.add_argument("--gold", nargs="+", type=Path, default=[SEED, *held_out()], metavar="FILE")
    parser.add_argument("--dev", dest="gold", action="store_const", const=development(), help="the development set")
    parser.add_argument("--texts", type=Path, default=texts_folder(), metavar="DIR")
    parser.add_argument("--analyzers", nargs="+", choices=NAMES, default=list(NAMES), metavar="NAME")
    arguments = parser.parse_args(argv)
    at_hand: dict[str, tuple[dict[str, Any], Document]] = {}
    for path in arguments.gold:
        try:
            at_hand[path.name.removesuffix(".gold.json")] = opened(path, arguments.texts)
        except NoTextError as error:
            print(error, file=sys.stderr)
    if not at_hand:
        return 1
    for name, extract in present(arguments.analyzers):
        scores = {_short(document): _scored(*pair, extract) for document, pair in at_hand.items()}
        unseen = [one for document, one in scores.items() if document != "seed"]
        if len(unseen) > 1:
            scores["all but the seed" if len(unseen) < len(scores) else "all"] = score.total(unseen)
        _print(name, scores)
    return 0


def _print(analyzer: str, scores: dict[str, score.Score]) -> None:
    """F1 by document, a row a measure; then the counts behind the last column."""
    columns = [score.figures(one) for one in scores.values()]
    shown = [name for name in columns[0] if analyzer != "frog" or name in _FROG_ROWS]
    print_table([f"{analyzer}: F1", *scores], [[name, *(_shown(column[name]) for column in columns)] for name in shown])
    last = list(scores)[-1]
    counts = {name: count for name, count in scores[last].counts.items() if name in shown}
    print()
    print_table([f"{analyzer}: {last}", "precision", "recall", "F1", "right", "wrong", "missed"], _details(counts))
    print()


def _short(name: str) -> str:
    """Without the noughts of a treebank's name, and without what an invented article is about."""
    return re.sub(r"(?<=-)0+(?=\d)|(?<=^\d\d)-.*", "", name)


def _details(counts: dict[str, score.Count]) -> Sequence[Sequence[object]]:
    return [
        [name, _shown(count.p), _shown(count.r), _shown(count.f), count.tp, count.fp, count.fn]
        for name, count in counts.items()
    ]


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
