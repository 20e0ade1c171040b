"""Two annotations of one text are compared layer by layer."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks import score

from frontreader.exchange.agreement import LAYERS, Layer, agreement, kappa
from frontreader.exchange.annotated import Annotated, read_annotated
from frontreader.exchange.frontreader_json import document_json
from frontreader.exchange.gold_json import gold_json
from frontreader.sources.errors import SourceError
from tests.exchange.examples import analysis, document


def _read(tmp_path: Path, data: object, name: str = "een.json") -> Annotated:
    path = tmp_path / name
    path.write_text(json.dumps(data), "utf-8")
    return read_annotated(path)


@pytest.fixture
def gold() -> dict[str, Any]:
    return gold_json(document(), analysis())


def _layers(first: Annotated, second: Annotated) -> dict[str, Layer]:
    found = agreement(first, second)
    assert tuple(one.name for one in found) == LAYERS
    return {one.name: one for one in found}


def test_the_gold_form_scores_full_marks_against_what_it_was_made_of(gold: dict[str, Any]) -> None:
    scored = score.figures(score.score(gold, document_json(document(), analysis())))
    assert {value for value in scored.values() if value is not None} == {1.0}


def test_events_outside_the_typology_count_neither_way(gold: dict[str, Any]) -> None:
    found = analysis()
    other = dataclasses.replace(found, events=(dataclasses.replace(found.events[0], type="Other"), *found.events[1:]))
    as_gold = gold_json(document(), other)
    assert [one["optional"] for one in as_gold["events"]] == [True, False]
    scored = score.figures(score.score(as_gold, document_json(document(), other)))
    assert scored["events"] == scored["triggers"] == 1.0


def test_a_gold_file_is_not_made_of_the_analysis_of_another_text() -> None:
    with pytest.raises(ValueError, match="another"):
        gold_json(document("Een heel andere tekst."), analysis())


def test_one_who_agrees_with_themselves_agrees_wholly(tmp_path: Path, gold: dict[str, Any]) -> None:
    one = _read(tmp_path, gold)
    other = _read(tmp_path, document_json(document(), analysis()), "ander.json")
    for layer in _layers(one, other).values():
        assert layer.f1 in (1.0, None)
        assert layer.kappa in (1.0, None)
    assert _layers(one, one)["mentions"].both == 3


def test_each_layer_counts_what_differs(tmp_path: Path, gold: dict[str, Any]) -> None:
    one = _read(tmp_path, gold)
    gold["entities"][1]["mentions"][0]["type"] = "ORG"
    gold["events"][0]["types"] = ["Conflict.Battle"]
    gold["events"][0]["arguments"][1]["role"] = "place"
    gold["events"][1]["realis"] = ["actual"]
    del gold["events"][1]["source"]
    gold["times"][0]["value"] = "2023-03-10"
    layers = _layers(one, _read(tmp_path, gold))
    assert layers["mentions"].both == 2
    assert layers["mentions"].f1 == pytest.approx(2 / 3)
    assert (layers["triggers"].f1, layers["events"].f1) == (1.0, 0.5)
    assert layers["triggers"].kappa == 1.0
    assert (layers["events"].kappa or 0) < 1
    assert (layers["arguments"].both, layers["arguments"].first) == (2, 3)
    assert layers["realis"].f1 == 0.5
    assert (layers["source"].recall, layers["source"].precision) == (0.0, None)
    assert (layers["times"].f1, layers["values"].f1) == (1.0, 0.0)


def test_what_only_one_of_both_has_lowers_precision_or_recall(tmp_path: Path, gold: dict[str, Any]) -> None:
    whole = _read(tmp_path, gold)
    del gold["events"][0]
    part = _read(tmp_path, gold)
    one, other = _layers(whole, part)["events"], _layers(part, whole)["events"]
    assert (one.precision, one.recall) == (1.0, 0.5)
    assert (other.precision, other.recall) == (0.5, 1.0)


def test_gold_may_allow_several_types_and_values(tmp_path: Path, gold: dict[str, Any]) -> None:
    strict = _read(tmp_path, gold)
    gold["events"][0]["types"] = ["Conflict.Battle", "Conflict.Attack"]
    gold["events"][1]["realis"] = ["actual", "other"]
    gold["times"][0]["value"] = "2023-?|P1D"
    layers = _layers(_read(tmp_path, gold), strict)
    assert (layers["events"].f1, layers["realis"].f1, layers["values"].f1) == (1.0, 1.0, 1.0)


def test_what_one_may_leave_out_counts_neither_way(tmp_path: Path, gold: dict[str, Any]) -> None:
    strict = _read(tmp_path, gold)
    gold["events"][0]["optional"] = True
    free = _read(tmp_path, gold)
    del gold["events"][0]
    without = _read(tmp_path, gold)
    for one, other in ((free, strict), (strict, free), (free, without), (without, free)):
        layer = _layers(one, other)["events"]
        assert (layer.both, layer.first, layer.second) == (1, 1, 1)
    assert _layers(free, free)["events"].both == 2


def test_entities_agree_as_far_as_their_mentions_are_grouped_alike(tmp_path: Path, gold: dict[str, Any]) -> None:
    one = _read(tmp_path, gold)
    russia = gold["entities"][0]
    gold["entities"].append({"name": "Russen", "mentions": [russia["mentions"].pop()]})
    layer = _layers(one, _read(tmp_path, gold))["entities"]
    assert (layer.both, layer.first, layer.second) == (0, 1, 0)


def test_annotations_of_different_texts_are_refused(tmp_path: Path, gold: dict[str, Any]) -> None:
    one = _read(tmp_path, gold)
    gold["sha256"] = "0" * 64
    with pytest.raises(ValueError, match="different texts"):
        agreement(one, _read(tmp_path, gold))


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("a", "a")] * 3 + [("b", "b")], 1.0),
        ([("a", "b"), ("b", "a")], -1.0),
        # Cohen's own kind of table: 20 and 15 agreed, 5 and 10 not.
        ([(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15, 0.4),
        ([("a", "a")], 1.0),
        ([], None),
    ],
)
def test_kappa(pairs: list[tuple[object, object]], expected: float | None) -> None:
    found = kappa(pairs)
    assert found == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"sentences": 3}', "\xff", '{"sentences": [{"start": "a"}]}'])
def test_files_that_are_something_else_are_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "stuk.json"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(SourceError, match=r"stuk\.json"):
        read_annotated(path)
