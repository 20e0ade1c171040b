"""Gold files whose text is in the project are well formed: every offset, name and value means something."""

import hashlib
import json
import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from frontreader.analysis import model
from frontreader.resources import seed_path

GOLD = Path(__file__).resolve().parent / "gold"
DATA = Path(model.__file__).resolve().parent / "data"

_YEAR = r"\d{2}(?:\d\d?|XX|\dX)?|XX\dX?|XXXX"
_PART = r"\d{2}|\?|XX|W(?:\d{2}|XX|\?)|SP|SU|FA|WI|H[12]|Q[1-4]|QX"
_DATE = rf"(?:{_YEAR})(?:-(?:{_PART})(?:-(?:\d{{1,2}}|WE|X|XX|\?))?)?"
_CLOCK = r"T(?:\d{2}(?::\d{2})?|MO|MI|AF|EV|NI|\?)"
_POINT = rf"(?:{_DATE})?(?:{_CLOCK})?|PRESENT_REF|PAST_REF|FUTURE_REF"
_LENGTH = r"P(?:T?(?:\d+(?:\.\d+)?|X)(?:[YMWDHS]|DE|CE|WE|Q|\?)|\?|X\?)+"
VALUE = re.compile(rf"(?:{_POINT})(?:/(?:{_POINT}))?|{_LENGTH}|\?")


def _text_path(gold_path: Path) -> Path | None:
    name = json.loads(gold_path.read_text("utf-8")).get("file")
    path = seed_path() if name is None else gold_path.with_name(name)
    return path if path is not None and path.is_file() else None


WITH_TEXT = [path for path in sorted(GOLD.rglob("*.gold.json")) if _text_path(path)]


@pytest.fixture(params=WITH_TEXT, ids=lambda path: path.name.removesuffix(".gold.json"))
def gold_path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def gold(gold_path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(gold_path.read_text("utf-8"))
    return read


@pytest.fixture
def text(gold_path: Path) -> str:
    path = _text_path(gold_path)
    assert path is not None
    return path.read_text("utf-8")


def _spans(gold: dict[str, Any]) -> list[dict[str, Any]]:
    found = [*gold["sentences"], *gold["times"]]
    for entity in gold["entities"]:
        found += entity["mentions"]
    for event in gold["events"]:
        found += [event["trigger"], *event.get("also", []), *event["arguments"], *event.get("source", [])]
    return found


def _in_sentence(gold: dict[str, Any], number: int, span: dict[str, Any]) -> bool:
    sentence = gold["sentences"][number]
    return bool(sentence["start"] <= span["start"] and span["end"] <= sentence["end"])


def test_there_are_texts_to_look_at() -> None:
    assert any("news" in path.parts for path in WITH_TEXT)


def test_the_text_is_the_one_that_was_annotated(gold_path: Path, gold: dict[str, Any]) -> None:
    path = _text_path(gold_path)
    assert path is not None
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert gold.get("sha256", digest) == digest


def test_every_span_quotes_the_text(gold: dict[str, Any], text: str) -> None:
    for span in _spans(gold):
        assert 0 <= span["start"] < span["end"] <= len(text), span
        piece = text[span["start"] : span["end"]]
        assert piece == piece.strip(), span
        assert span.get("text", piece) == piece, span


def test_sentences_stand_in_order_and_hold_all_text_after_the_date(gold: dict[str, Any], text: str) -> None:
    sentences = gold["sentences"]
    for before, after in pairwise(sentences):
        assert before["end"] <= after["start"]
        assert not text[before["end"] : after["start"]].strip(), text[before["end"] : after["start"]]
    assert not text[sentences[-1]["end"] :].strip()


def test_mentions_lie_in_their_sentence_and_in_one_entity(gold: dict[str, Any]) -> None:
    seen = set()
    for entity in gold["entities"]:
        assert entity["name"], entity
        assert entity["mentions"], entity
        for mention in entity["mentions"]:
            assert mention["type"] in model.MENTION_TYPES, mention
            assert _in_sentence(gold, mention["sentence"], mention), mention
            key = (mention["start"], mention["end"], mention["type"])
            assert key not in seen, mention
            seen.add(key)


def test_events_have_known_types_and_roles_inside_their_sentence(gold: dict[str, Any]) -> None:
    known = set(tomllib.loads((DATA / "event-types.toml").read_text("utf-8")))
    triggers = set()
    for event in gold["events"]:
        assert set(event["types"]) <= known, event
        assert set(event["realis"]) <= set(get_args(model.Realis)), event
        assert min(len(event["types"]), len(event["realis"])) > 0, event
        assert event["polarity"] in get_args(model.Polarity), event
        assert isinstance(event["optional"], bool), event
        assert {argument["role"] for argument in event["arguments"]} <= set(model.ROLES), event
        for span in [event["trigger"], *event.get("also", []), *event["arguments"]]:
            assert _in_sentence(gold, event["sentence"], span), (event["trigger"], span)
        triggers.add((event["trigger"]["start"], event["trigger"]["end"]))
    assert len(triggers) == len(gold["events"])


def test_times_are_in_timex3s_notation(gold: dict[str, Any]) -> None:
    for time in gold["times"]:
        assert time["type"] in get_args(model.TimeType), time
        assert time.get("mod", "START") in get_args(model.TimeMod), time
        assert _in_sentence(gold, time["sentence"], time), time
        for value in time["value"].split("|"):
            assert VALUE.fullmatch(value), time
