"""The extraction is as good as the documentation says, on the seed and on documents that nothing was tuned to."""

import json
from pathlib import Path

import pytest
from benchmarks import quality, score

SEED_FLOORS = {"sentences": 1.0, "entities": 0.90, "triggers": 0.75, "events": 0.65, "times": 0.85}
HELD_OUT_FLOORS = {"sentences": 0.98, "entities": 0.80, "triggers": 0.75, "events": 0.72, "times": 0.94}
"""A little under what version 0.1.0 measured (docs/extraction.md): a change may cost no more than that."""


def _below(measured: dict[str, float | None], floors: dict[str, float]) -> dict[str, float | None]:
    return {name: measured[name] for name, floor in floors.items() if (measured[name] or 0.0) < floor}


def test_the_seed_is_read_well() -> None:
    measured = score.figures(quality.measure(quality.SEED, None))
    assert not _below(measured, SEED_FLOORS), measured


@pytest.mark.parametrize("path", quality.held_out(), ids=lambda path: path.name)
def test_gold_files_hold_offsets_and_names_only(path: Path) -> None:
    """Their texts are under another licence and do not come with the project."""
    assert '"text"' not in path.read_text("utf-8")


def test_documents_never_tuned_to_are_read_well() -> None:
    texts = quality.texts_folder()
    if texts is None:
        pytest.skip("FRONTREADER_TEXTS does not name a folder with the texts (UD Dutch Alpino and LassySmall)")
    measured = score.figures(score.total([quality.measure(path, texts) for path in quality.held_out()]))
    assert not _below(measured, HELD_OUT_FLOORS), measured


def test_the_scorer_gives_full_marks_to_the_gold_itself() -> None:
    gold = json.loads(quality.SEED.read_text("utf-8"))
    perfect = json.loads(quality.SEED.read_text("utf-8"))
    for event in perfect["events"]:
        event["type"], event["realis"] = event["types"][0], event["realis"][0]
        event["source"] = (event.get("source") or [None])[0]
    for time in perfect["times"]:
        time["value"] = time["value"].split("|")[0].replace("?", "01")
    assert set(score.figures(score.score(gold, perfect)).values()) <= {1.0, None}
