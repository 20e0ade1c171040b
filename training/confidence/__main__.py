"""Fit the confidence of mentions, events and times: `python -m training.confidence --texts DIR [--conll FILE]`.

The development documents of tests/gold (their texts in DIR), the invented ones, and the validation part of CoNLL-2002
are analysed; the latter's tags judge mentions, `judged.json` events in some of its sentences. What is printed is
measured where each document, or eighth of the file, is left out in turn; with `--write` the parameters of all together
are written to `src/frontreader/analysis/data/confidence`.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks import quality
from benchmarks._table import print_table
from training.confidence.collect import Item, from_json, of_conll, of_gold, of_judged, to_json
from training.confidence.fit import Floats, bins, brier, expected_error, fitted, held_out, strength

from frontreader.analysis.confidence.logistic import Model

KINDS = ("mentions", "events", "times")
_DATA = Path(__file__).resolve().parents[2] / "src" / "frontreader" / "analysis" / "data" / "confidence"
_JUDGED = Path(__file__).with_name("judged.json")
_WIDTH = 40


def main() -> None:
    parser = argparse.ArgumentParser("python -m training.confidence", description=__doc__)
    parser.add_argument("--texts", type=Path, default=quality.texts_folder())
    parser.add_argument("--conll", type=Path, help="conll02-nl-val.tsv")
    parser.add_argument("--items", type=Path, help="where what was found is kept; read where it is there")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    if arguments.items and arguments.items.is_file():
        items = from_json(arguments.items.read_text("utf-8"))
    else:
        items = list(of_gold(quality.development(), arguments.texts))
        if arguments.conll:
            items += [*of_conll(arguments.conll), *of_judged(arguments.conll, _JUDGED)]
        if arguments.items:
            arguments.items.write_text(to_json(items), "utf-8")
    for kind in KINDS:
        here = [item for item in items if item.kind == kind]
        held = strength(here)
        said = held_out(here, held)
        for name, tuned in (("never tuned to", False), ("of the development documents", True)):
            chosen = [number for number, item in enumerate(here) if item.tuned == tuned]
            if chosen:
                _print(f"{kind} {name}", [here[number] for number in chosen], said[chosen])
        if arguments.write:
            (_DATA / f"{kind}.toml").write_text(_toml(fitted(here, held)), encoding="utf-8")


def _print(name: str, items: Sequence[Item], said: Floats) -> None:
    found = list(bins(items, said))
    share = sum(item.right for item in items) / len(items)
    print(f"{name}: {len(items)} in {len({item.group for item in items})} groups, {share:.3f} right")
    print(f"expected calibration error {expected_error(found):.3f}, Brier {brier(items, said):.3f} ", end="")
    print(f"(always saying {share:.3f}: {share * (1 - share):.3f})\n")
    print_table(
        ("said", "items", "mean", "right", ""),
        [(f"{b.low:.1f}–{b.high:.1f}", b.count, b.said, b.right, _bar(b.said, b.right)) for b in found],
    )
    print()


def _bar(said: float, right: float) -> str:
    """How many are right as a bar, with a mark at what was said."""
    bar = list("█" * round(right * _WIDTH) + "·" * (_WIDTH - round(right * _WIDTH)))
    bar[min(_WIDTH - 1, round(said * _WIDTH))] = "┃"
    return "".join(bar)


def _toml(model: Model) -> str:
    head = f"bias = {model.bias}\nleast = {model.least}\nmost = {model.most}\n\n[weights]\n"
    return head + "".join(f'"{name}" = {weight}\n' for name, weight in sorted(model.weights.items()))


if __name__ == "__main__":
    main()
