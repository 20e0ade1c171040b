"""Score extractions against a gold standard: the standard's own scorer, its counting unchanged.

Usage: python -m benchmarks score GOLD.gold.json PREDICTED.json [GOLD PREDICTED ...] [--json]

PREDICTED is what `frontreader extract FILE --format json` prints. Both use code point
offsets into the same text. Matching is one to one, the best pairs first. Printed, per
document and over all documents together:

  sentences   boundary F1 (exact start and end)
  entities    mention F1: same type, spans that fit (see `fits`)
  exact       mention F1: exact span and the same type
  coarse      as exact, with NORP/EVENT/PRODUCT/WORK counted as one type
  linking     B-cubed F1 of the grouping of mentions into entities, mean over documents
  triggers    event trigger F1: a part of the predicted trigger overlaps a part of the gold one;
              optional gold events are neutral, predicted events of the type "Other" are not looked at
  events      typed event F1: as triggers, and the type is one of the accepted ones
  arguments   F1 of role + fitting span, over events whose trigger was found
  realis      macro F1 of actual/other over events whose trigger was found
  polarity    accuracy over the same
  source      F1 of who says it, over the same (documents whose gold says it)
  times       time expression F1 (fitting spans, optional ones neutral); "value" also needs the normalised value
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

Data = dict[str, Any]
Key = tuple[Any, ...]


def overlap(a: Data, b: Data) -> int:
    return int(max(0, min(a["end"], b["end"]) - max(a["start"], b["start"])))


def length(a: Data) -> int:
    return int(a["end"] - a["start"])


def iou(a: Data, b: Data) -> float:
    shared = overlap(a, b)
    return shared / (length(a) + length(b) - shared) if shared else 0.0


def fits(gold: Data, pred: Data) -> bool:
    """Half of the shorter span is shared, and a third of the longer."""
    shared = overlap(gold, pred)
    return (
        shared > 0 and shared * 2 >= min(length(gold), length(pred)) and shared * 3 >= max(length(gold), length(pred))
    )


def fits_phrase(gold: Data, pred: Data) -> bool:
    """For arguments: half of the shorter is shared; the prediction may be the head of a long phrase, not much more."""
    shared = overlap(gold, pred)
    return (
        shared > 0
        and shared * 2 >= min(length(gold), length(pred))
        and shared * 6 >= length(gold)
        and length(pred) <= 2 * length(gold) + 10
    )


def pair(golds: list[Data], preds: list[Data], quality: Callable[[Data, Data], Any]) -> list[tuple[int, int]]:
    """One-to-one pairs (i, j), best quality first; quality None: no pair."""
    candidates = sorted(
        (
            (found, i, j)
            for i, g in enumerate(golds)
            for j, p in enumerate(preds)
            if (found := quality(g, p)) is not None
        ),
        key=lambda candidate: (candidate[0], -candidate[1], -candidate[2]),
        reverse=True,
    )
    used_golds: set[int] = set()
    used_preds: set[int] = set()
    pairs = []
    for _, i, j in candidates:
        if i not in used_golds and j not in used_preds:
            used_golds.add(i)
            used_preds.add(j)
            pairs.append((i, j))
    return pairs


@dataclass(slots=True)
class Count:
    """True positives, false positives and false negatives."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __iadd__(self, other: Self) -> Self:
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn
        return self

    @property
    def p(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def r(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f(self) -> float:
        return 2 * self.p * self.r / (self.p + self.r) if self.p + self.r else 0.0


def exact(gold: set[Key], pred: set[Key]) -> Count:
    return Count(len(gold & pred), len(pred - gold), len(gold - pred))


COARSE = {"NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK": "MISC"}


def mentions(doc: Data, *, coarse: bool = False) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for i, entity in enumerate(doc["entities"]):
        for mention in entity["mentions"]:
            kind = mention.get("type") or entity.get("type")
            found[(mention["start"], mention["end"], COARSE.get(kind, kind) if coarse else kind)] = i
    return found


def loose(gold: Data, pred: Data) -> Count:
    def as_list(doc: Data) -> list[Data]:
        return [{"start": start, "end": end, "type": kind} for start, end, kind in sorted(mentions(doc))]

    g, p = as_list(gold), as_list(pred)
    n = len(pair(g, p, lambda a, b: iou(a, b) if a["type"] == b["type"] and fits(a, b) else None))
    return Count(n, len(p) - n, len(g) - n)


def b_cubed(gold: Data, pred: Data) -> float | None:
    """B-cubed over spans; a span missing on one side is a mistake on the other. None: there is nothing to group."""
    g = {key[:2]: number for key, number in mentions(gold).items()}
    p = {key[:2]: number for key, number in mentions(pred).items()}
    if not g and not p:
        return None

    def side(a: dict[Key, int], b: dict[Key, int]) -> float:
        groups, others = _groups(a), _groups(b)
        shares = [len(groups[v] & others[b[k]]) / len(groups[v]) if k in b else 0.0 for k, v in a.items()]
        return sum(shares) / len(a) if a else 0.0

    precision, recall = side(p, g), side(g, p)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _groups(numbers: dict[Key, int]) -> dict[int, set[Key]]:
    groups: dict[int, set[Key]] = {}
    for key, number in numbers.items():
        groups.setdefault(number, set()).add(key)
    return groups


def parts(event: Data) -> list[Data]:
    return event["trigger"].get("parts") or [event["trigger"]]


def gold_parts(event: Data) -> list[Data]:
    return [event["trigger"], *event.get("also", [])]


def events(gold: Data, pred: Data) -> tuple[Count, Count, Count, Count, list[tuple[str, str]], list[bool]]:
    triggers, typed, args, source = Count(), Count(), Count(), Count()
    golds = gold["events"]
    preds = [event for event in pred["events"] if event["type"] != "Other"]

    def quality(g: Data, p: Data) -> tuple[bool, bool, float] | None:
        best = max((iou(a, b) for a in gold_parts(g) for b in parts(p)), default=0.0)
        return (p["type"] in g["types"], not g["optional"], best) if best else None

    def phrase_quality(a: Data, b: Data) -> float | None:
        return iou(a, b) if a["role"] == b["role"] and fits_phrase(a, b) else None

    pairs = pair(golds, preds, quality)
    realis: list[tuple[str, str]] = []
    polarity: list[bool] = []
    has_source = any("source" in g for g in golds)
    for i, j in pairs:
        g, p = golds[i], preds[j]
        if g["optional"]:
            continue
        good = p["type"] in g["types"]
        triggers.tp += 1
        typed += Count(good, not good, not good)
        said = p.get("realis")
        realis.append((said if said in g["realis"] else g["realis"][0], said))
        polarity.append(p.get("polarity") == g["polarity"])
        wanted_args, found_args = g["arguments"], p.get("arguments", [])
        n = len(pair(wanted_args, found_args, phrase_quality))
        args += Count(n, len(found_args) - n, len(wanted_args) - n)
        if has_source:
            want, got = g.get("source", []), p.get("source")
            hit = bool(got) and any(overlap(one, got) for one in want)
            source += Count(hit, bool(got) and not hit, bool(want) and not hit)
    extra = len(preds) - len(pairs)
    missed = sum(not golds[i]["optional"] for i in set(range(len(golds))) - {i for i, _ in pairs})
    triggers += Count(0, extra, missed)
    typed += Count(0, extra, missed)
    return triggers, typed, args, source, realis, polarity


def value_matches(gold: str, pred: str | None) -> bool:
    """`|` parts alternatives; `?` stands for anything, also for nothing after a hyphen at the end."""
    if not pred:
        return False

    def pattern(value: str) -> str:
        tail = value.endswith("-?")
        value = value[:-2] if tail else value
        return re.escape(value).replace(r"\?", ".+") + ("(-.*)?" if tail else "")

    return any(re.fullmatch(pattern(value), str(pred)) for value in gold.split("|"))


def times(gold: Data, pred: Data) -> tuple[Count, Count]:
    g, p = gold["times"], pred.get("times", [])
    pairs = pair(g, p, lambda a, b: (not a.get("optional"), iou(a, b)) if fits(a, b) else None)
    real = [(i, j) for i, j in pairs if not g[i].get("optional")]
    right = sum(value_matches(g[i]["value"], p[j].get("value")) for i, j in real)
    wanted = sum(not x.get("optional") for x in g)
    extra = len(p) - len(pairs)
    return Count(len(real), extra, wanted - len(real)), Count(right, extra + len(real) - right, wanted - right)


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float | None:
    pairs = list(pairs)
    if not pairs:
        return None
    found = []
    for label in ("actual", "other"):
        count = Count(
            sum(a == b == label for a, b in pairs),
            sum(b == label != a for a, b in pairs),
            sum(a == label != b for a, b in pairs),
        )
        if count.tp + count.fp + count.fn:
            found.append(count.f)
    return sum(found) / len(found)


NAMES = ("sentences", "entities", "exact", "coarse", "triggers", "events", "arguments", "source", "times", "value")


@dataclass(frozen=True, slots=True)
class Score:
    """What one document scored; `realis` are pairs of wanted and found, `polarity` whether each was right."""

    counts: dict[str, Count]
    linking: float | None
    realis: list[tuple[str, str]]
    polarity: list[bool]


def score(gold: Data, pred: Data) -> Score:
    """Compare one gold document with one prediction."""

    def sentences(doc: Data) -> set[Key]:
        return {(sentence["start"], sentence["end"]) for sentence in doc["sentences"]}

    triggers, typed, args, source, realis, polarity = events(gold, pred)
    found, valued = times(gold, pred)
    counts = (
        exact(sentences(gold), sentences(pred)),
        loose(gold, pred),
        exact(set(mentions(gold)), set(mentions(pred))),
        exact(set(mentions(gold, coarse=True)), set(mentions(pred, coarse=True))),
        triggers,
        typed,
        args,
        source,
        found,
        valued,
    )
    return Score(dict(zip(NAMES, counts, strict=True)), b_cubed(gold, pred), realis, polarity)


def total(scores: Sequence[Score]) -> Score:
    """All documents together: counts are added up, linking is the mean."""
    counts = {name: Count() for name in NAMES}
    for one in scores:
        for name in NAMES:
            counts[name] += one.counts[name]
    return Score(
        counts,
        mean([one.linking for one in scores if one.linking is not None]),
        [pair_ for one in scores for pair_ in one.realis],
        [right for one in scores for right in one.polarity],
    )


def mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def figures(of: Score) -> dict[str, float | None]:
    """The F1 of each count, B-cubed F1, macro F1 and accuracy, with four decimals."""
    measured = {name: of.counts[name].f for name in NAMES} | {
        "linking": of.linking,
        "realis": macro_f1(of.realis),
        "polarity": mean(of.polarity),
    }
    return {name: None if value is None else round(value, 4) for name, value in measured.items()}


def main(argv: list[str]) -> int:
    files = [argument for argument in argv if argument != "--json"]
    if not files or len(files) % 2:
        print(__doc__, file=sys.stderr)
        return 2
    scores = []
    for gold, predicted in zip(files[::2], files[1::2], strict=True):
        scores.append(score(_json(gold), _json(predicted)))
        if "--json" not in argv and len(files) > 2:
            counts = scores[-1].counts
            line = " ".join(f"{name}={counts[name].f:.3f}" for name in NAMES)
            print(Path(gold).name, line, f"linking={scores[-1].linking or 0:.3f}")
    together = total(scores)
    result = figures(together)
    if "--json" in argv:
        print(json.dumps(result))
        return 0
    for name, count in together.counts.items():
        print(
            f"{name:10} P {count.p:.3f}  R {count.r:.3f}  F1 {count.f:.3f}"
            f"   ({count.tp} right, {count.fp} wrong, {count.fn} missed)"
        )
    print(f"linking    B3 F1 {result['linking']}\nrealis     macro F1 {result['realis']}")
    print(f"polarity   accuracy {result['polarity']}")
    return 0


def _json(path: str) -> Data:
    data: Data = json.loads(Path(path).read_text(encoding="utf-8"))
    return data
