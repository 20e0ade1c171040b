"""frontreader/1: complete, exact, safe to print, and read back only where it is sound."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from frontreader.analysis.codec import CodecError
from frontreader.analysis.model import Analysis
from frontreader.exchange import schema
from frontreader.exchange.frontreader_json import document_json, dumps, read
from frontreader.text.display import visible
from frontreader.text.document import Document
from tests.exchange.examples import analysis, document, documents_with_analysis, few

Data = dict[str, Any]
VALIDATOR = jsonschema.Draft202012Validator(schema.schema())


@few
@given(documents_with_analysis())
def test_what_is_written_is_valid_and_comes_back_the_same(pair: tuple[Document, Analysis]) -> None:
    written = json.loads(dumps(document_json(*pair)))
    VALIDATOR.validate(written)
    assert read(written) == pair


@few
@given(documents_with_analysis())
def test_no_terminal_acts_on_what_is_printed(pair: tuple[Document, Analysis]) -> None:
    printed = dumps(document_json(*pair))
    assert visible(printed) == printed


def test_the_fields_are_those_of_the_format() -> None:
    written = document_json(document(), analysis())
    assert list(written) == ["format", "document", "text", "sentences", "entities", "events", "times", "analyzer"]
    assert {"id", "title", "date", "language", "origin", "sha256"} <= written["document"].keys()
    event = written["events"][1]
    assert {"id", "type", "sentence", "trigger", "realis", "modality", "polarity", "arguments"} <= event.keys()
    assert event["source"] == {"start": 24, "end": 30, "entity": "e2", "inferred": False}
    assert event["time"] == "t1"
    assert written["events"][0]["trigger"]["parts"] == [{"start": 8, "end": 12}, {"start": 18, "end": 21}]


def test_dutch_stays_readable_and_half_a_surrogate_pair_is_escaped() -> None:
    assert dumps("Oekraïne “nu”") == '"Oekraïne “nu”"'
    assert dumps("/nieuws/\udce9.txt") == '"/nieuws/\\udce9.txt"'
    assert dumps("\U000e0041\x9b\x7f") == '"\\udb40\\udc41\\u009b\\u007f"'


def test_the_packaged_schema_is_the_generated_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())
    assert schema.PATH.read_text("utf-8") == schema.generated(), "run: python -m frontreader.exchange.schema"


def test_later_fields_may_be_missing_and_unknown_ones_stand() -> None:
    written = document_json(document(), analysis())
    del written["document"]["body"], written["document"]["encoding"]
    for event in written["events"]:
        del event["lemma"], event["confidence"]
        event["colour"] = "red"
    VALIDATOR.validate(written)
    _, found = read(written)
    assert found.events[1].lemma is None


def test_an_analysis_of_another_text_is_not_written() -> None:
    with pytest.raises(ValueError, match="another"):
        document_json(document("Iets anders."), analysis())


def _wrong(change: Callable[[Data], object]) -> Data:
    written = json.loads(dumps(document_json(document(), analysis())))
    change(written)
    return dict(written)


@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("format", lambda d: d.update(format="frontreader/2")),
        ("document", lambda d: d.update(document=[])),
        ("document.title", lambda d: d["document"].update(title=None)),
        ("document.date", lambda d: d["document"].update(date=2023)),
        ("document.sha256", lambda d: d.update(text="een andere tekst")),
        ("document.body", lambda d: d["document"].update(body=10_000)),
        ("document.encoding", lambda d: d["document"].update(encoding=8)),
        ("text", lambda d: d.update(text=None)),
        ("text", lambda d: d.update(text="\ud800")),
        ("sentences[2].end", lambda d: d["sentences"][2].update(end=10_000)),
        ("entities[0].mentions[1].end", lambda d: d["entities"][0]["mentions"][1].update(end=10_000)),
        ("events[0].trigger.parts[1].end", lambda d: d["events"][0]["trigger"]["parts"][1].update(end=10_000)),
        ("events[1].source.end", lambda d: d["events"][1]["source"].update(end=10_000)),
        ("events[1].source.entity", lambda d: d["events"][1]["source"].update(entity="e9")),
        ("events[0].arguments[0].entity", lambda d: d["events"][0]["arguments"][0].update(entity="e9")),
        ("events[1].time", lambda d: d["events"][1].update(time="t9")),
        ("events[0].sentence", lambda d: d["events"][0].update(sentence="s9")),
        ("times[0].sentence", lambda d: d["times"][0].update(sentence="s9")),
        ("events[0].realis", lambda d: d["events"][0].update(realis="maybe")),
    ],
)
def test_unsound_data_is_refused_with_its_place(place: str, change: Callable[[Data], object]) -> None:
    with pytest.raises(CodecError) as caught:
        read(_wrong(change))
    assert caught.value.place == place


@pytest.mark.parametrize("data", [None, [], "frontreader/1", {}])
def test_other_json_is_refused(data: object) -> None:
    with pytest.raises(CodecError, match="frontreader/1 is expected"):
        read(data)
