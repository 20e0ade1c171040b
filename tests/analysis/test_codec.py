"""An analysis survives as JSON, and data that is none is refused with its place."""

import json
from typing import Any

import pytest
from hypothesis import given

from frontreader.analysis import model as m
from frontreader.analysis.codec import CodecError, from_dict, to_dict

from .strategies import analyses


@given(analyses)
def test_what_was_written_is_read_back(analysis: m.Analysis) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(analysis)))) == analysis


def small() -> dict[str, Any]:
    event = m.Event(
        "v1",
        "Conflict.Battle",
        "s1",
        m.Trigger(4, 9, (m.Piece(4, 9),)),
        "other",
        "planned",
        "positive",
        (m.Argument("agent", 0, 3, "e1"),),
        m.Source(0, 3),
        "t1",
        "vechten",
        0.5,
    )
    entity = m.Entity("e1", "Kiev", "LOC", (), (m.Mention("m1", 0, 3, "LOC", "s1"),))
    time = m.TimeExpression("t1", 5, 9, "DATE", "2023-03", "START", "s1")
    sentences = (m.Sentence("s1", 0, 9),)
    return to_dict(m.Analysis("doc", "0", sentences, (entity,), (event,), (time,), m.AnalyzerInfo("rules", "1")))


def test_fields_of_later_versions_are_ignored() -> None:
    data = small()
    data["later"] = data["events"][0]["later"] = 1
    assert to_dict(from_dict(data)) == small()


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (["document"], 1, "document"),
        (["sentences"], None, "sentences"),
        (["sentences", 0], "s1", "sentences[0]"),
        (["sentences", 0, "start"], -1, "sentences[0].start"),
        (["sentences", 0, "start"], True, "sentences[0].start"),
        (["entities", 0, "aliases"], [1], "entities[0].aliases"),
        (["entities", 0, "mentions", 0, "type"], "DOG", "entities[0].mentions[0].type"),
        (["events", 0, "trigger"], None, "events[0].trigger"),
        (["events", 0, "trigger", "parts", 0, "end"], 2, "events[0].trigger.parts[0].end"),
        (["events", 0, "confidence"], 2, "events[0].confidence"),
        (["events", 0, "modality"], "maybe", "events[0].modality"),
        (["events", 0, "source"], [], "events[0].source"),
        (["times", 0, "mod"], "LATE", "times[0].mod"),
        (["analyzer", "version"], None, "analyzer.version"),
    ],
)
def test_wrong_data_is_refused_with_its_place(path: list[Any], value: object, place: str) -> None:
    data: Any = small()
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(CodecError) as refused:
        from_dict(data)
    assert refused.value.place == place


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(CodecError):
        from_dict([])
