"""The extraction is as good as the documentation says, on the seed, on invented news, and on documents that nothing
was tuned to. Floors lie a little under what was measured (docs/extraction.md): a change may cost no more than that."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from benchmarks import quality, score
from benchmarks._analyzers import MissingError

Figures = dict[str, float | None]

SEED_FLOORS = {
    "rules": {"sentences": 1.0, "entities": 0.90, "triggers": 0.75, "events": 0.65, "times": 0.85},
    "neural": {"sentences": 1.0, "entities": 0.95, "triggers": 0.92, "events": 0.92, "source": 0.90, "times": 0.95},
}
INVENTED_FLOORS = {
    "rules": {"entities": 0.86, "triggers": 0.82, "events": 0.77, "arguments": 0.74, "times": 0.92},
    "neural": {
        "entities": 0.86,
        "triggers": 0.84,
        "events": 0.78,
        "arguments": 0.76,
        "source": 0.80,
        "times": 0.95,
        "value": 0.88,
        "realis": 0.80,
        "polarity": 0.95,
    },
}
HELD_OUT_FLOORS = {
    "rules": {"sentences": 0.98, "entities": 0.76, "triggers": 0.77, "events": 0.75, "times": 0.94},
    "neural": {"sentences": 0.98, "entities": 0.80, "triggers": 0.78, "events": 0.74, "arguments": 0.74, "times": 0.94},
}

analyzers = pytest.mark.parametrize("analyzer", ["rules", pytest.param("neural", marks=pytest.mark.slow)])


def _measured(paths: Iterable[Path], texts: Path | None, analyzer: str) -> Figures:
    try:
        return score.figures(score.total([quality.measure(path, texts, analyzer) for path in paths]))
    except MissingError as error:
        pytest.skip(str(error))


def _below(measured: Figures, floors: dict[str, float]) -> Figures:
    return {name: measured[name] for name, floor in floors.items() if (measured[name] or 0.0) < floor}


@analyzers
def test_the_seed_is_read_well(analyzer: str) -> None:
    measured = _measured([quality.SEED], None, analyzer)
    assert not _below(measured, SEED_FLOORS[analyzer]), measured


@analyzers
def test_invented_news_is_read_well(analyzer: str) -> None:
    measured = _measured(quality.invented(), None, analyzer)
    assert not _below(measured, INVENTED_FLOORS[analyzer]), measured


@analyzers
def test_documents_never_tuned_to_are_read_well(analyzer: str) -> None:
    texts = quality.texts_folder()
    if texts is None:
        pytest.skip("FRONTREADER_TEXTS does not name a folder with the texts (UD Dutch Alpino and LassySmall)")
    measured = _measured(quality.held_out(), texts, analyzer)
    assert not _below(measured, HELD_OUT_FLOORS[analyzer]), measured


_APART = [path for path in (*quality.held_out(), *quality.development()) if not list(path.parent.glob("*.txt"))]


@pytest.mark.parametrize("path", _APART, ids=lambda path: path.name)
def test_gold_files_hold_offsets_and_names_only(path: Path) -> None:
    """Their texts are under another licence and do not come with the project."""
    assert '"text"' not in path.read_text("utf-8")


def test_the_scorer_gives_full_marks_to_the_gold_itself() -> None:
    gold = json.loads(quality.SEED.read_text("utf-8"))
    perfect = json.loads(quality.SEED.read_text("utf-8"))
    for event in perfect["events"]:
        event["type"], event["realis"] = event["types"][0], event["realis"][0]
        event["source"] = (event.get("source") or [None])[0]
    for time in perfect["times"]:
        time["value"] = time["value"].split("|")[0].replace("?", "01")
    assert set(score.figures(score.score(gold, perfect)).values()) <= {1.0, None}
