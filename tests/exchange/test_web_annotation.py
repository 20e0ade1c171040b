"""W3C annotations are read in each of their forms; what cannot be read is named with its place and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from frontreader.annotations.model import Anchor
from frontreader.exchange.placements import place_all, placements_json
from frontreader.exchange.web_annotation import read_annotations
from frontreader.sources.build import document_from_text
from frontreader.sources.errors import SourceError

TEXT = "Het regende in Emmen. De brug bleef dicht. De brug ging om 12 uur open."


def annotation(quote: str, name: str = "urn:1", text: str = TEXT) -> dict[str, Any]:
    start = text.index(quote)
    end = start + len(quote)
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": name,
        "type": "Annotation",
        "body": [{"type": "TextualBody", "value": "let op"}],
        "target": {
            "source": "https://krant.example/artikel",
            "selector": [
                {"type": "TextQuoteSelector", "exact": quote, "prefix": text[max(0, start - 32) : start],
                 "suffix": text[end : end + 32]},
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }  # fmt: skip


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notities.jsonld"


def write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


ONE = annotation("De brug bleef dicht.")
PAGE = {"type": "AnnotationPage", "items": [ONE]}


@pytest.mark.parametrize(
    "data",
    [
        [ONE],
        ONE,
        PAGE,
        {"type": ["AnnotationPage"], "items": [ONE]},
        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "total": 1, "first": PAGE},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [], "next": PAGE}},
        {"type": "AnnotationCollection", "items": [ONE]},
    ],
)
def test_each_form_gives_the_annotation(notes: Path, data: object) -> None:
    (found,) = read_annotations(write(notes, data))
    assert found.id == "urn:1"
    assert found.anchor == Anchor(
        "De brug bleef dicht.", "Het regende in Emmen. ", " De brug ging om 12 uur open.", 22, 42, ""
    )


def test_a_selector_may_stand_alone_or_in_another(notes: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "Emmen"}
    alone = {"type": "Annotation", "target": {"source": "x", "selector": quote}}
    refining = {"type": "Annotation", "target": [{"selector": {"type": "XPathSelector", "refinedBy": quote}}]}
    assert [(one.id, one.anchor) for one in read_annotations(write(notes, [alone, refining]))] == [
        (None, Anchor("Emmen", "", "", -1, -1, ""))
    ] * 2


def test_an_empty_array_has_no_annotations(notes: Path) -> None:
    assert read_annotations(write(notes, [])) == []


def _without(part: str) -> dict[str, Any]:
    made = annotation("Emmen")
    made["target"]["selector"] = [one for one in made["target"]["selector"] if one["type"] != part]
    return made


def _with(selector: int, **fields: object) -> dict[str, Any]:
    made = annotation("Emmen")
    made["target"]["selector"][selector] |= fields
    return made


@pytest.mark.parametrize(
    ("data", "place", "told"),
    [
        ("hallo", "the top", "JSON array"),
        ({"type": "Note"}, "the top", "JSON array"),
        ([ONE, 3], "[1]", "a number stands where an annotation should"),
        ([ONE, {"type": "Annotation"}], "[1]", "no target"),
        ({"type": "AnnotationPage"}, "the top", "no items"),
        ({"type": "AnnotationPage", "items": {}}, "items", "an object stands where a list should"),
        ({"type": "AnnotationPage", "items": [_without("TextQuoteSelector")]}, "items[0].target", "no TextQuoteSel"),
        ({"type": "AnnotationCollection", "first": "https://x.example/1"}, "first", "not in this file"),
        ([{**ONE, "target": "https://krant.example/artikel"}], "[0].target", "no TextQuoteSelector"),
        ([{**ONE, "id": 7}], "[0].id", "a number stands where text should"),
        ([_with(0, exact="")], "[0].target.selector[0].exact", "no text"),
        ([_with(0, prefix=4)], "[0].target.selector[0].prefix", "a number stands where text should"),
        ([_with(1, start="3")], "[0].target.selector[1].start", "a whole number"),
        ([_with(1, end=-3)], "[0].target.selector[1].end", "a whole number"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(notes: Path, data: object, place: str, told: str) -> None:
    with pytest.raises(SourceError) as error:
        read_annotations(write(notes, data))
    message = str(error.value)
    assert f"notities.jsonld, {place}: " in message
    assert told in message
    assert message.endswith((".", ")."))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'[\n {"type": }\n]', "line 2, column 11: this is no JSON"),
        (b"", "line 1, column 1"),
        (b'["\xff"]', "byte 2 is no UTF-8"),
        (b"[" * 100_000, "cannot be read"),
        (b"[" + b"9" * 10_000 + b"]", "cannot be read"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(notes: Path, content: bytes, told: str) -> None:
    notes.write_bytes(content)
    with pytest.raises(SourceError, match=r"notities\.jsonld") as error:
        read_annotations(notes)
    assert told in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"weg\.jsonld was not found"):
        read_annotations(tmp_path / "weg.jsonld")


def placed(notes: Path, quotes: list[str], new: str, old: str = TEXT) -> list[dict[str, Any]]:
    found = read_annotations(write(notes, [annotation(quote, f"n{at}", old) for at, quote in enumerate(quotes)]))
    return placements_json(found, place_all(found, document_from_text(new)))


def test_each_annotation_is_told_of_in_order(notes: Path) -> None:
    new = "Weer nieuws. " + TEXT.replace("12 uur", "13 uur")
    first, second, third = placed(notes, ["Het regende in Emmen.", "12 uur", "De brug bleef dicht."], new)
    assert first == {"id": "n0", "status": "exact", "start": 13, "end": 34, "candidates": [], "changes": []}
    assert (second["id"], second["status"], second["changes"]) == ("n1", "changed", [{"from": "12", "to": "13"}])
    assert new[second["start"] : second["end"]] == "13 uur"
    assert (third["id"], new[third["start"] : third["end"]]) == ("n2", "De brug bleef dicht.")


def test_what_has_no_place_keeps_its_candidates(notes: Path) -> None:
    old = "Kort. De brug is dicht. Later meer."
    new = "De brug is dicht. Elders: De brug is dicht. Dat was het."
    (found,) = placed(notes, ["De brug is dicht."], new, old)
    assert (found["status"], found["start"], found["end"]) == ("ambiguous", None, None)
    assert sorted((one["start"], one["end"]) for one in found["candidates"]) == [(0, 17), (26, 43)]
    assert all(0 <= one["score"] <= 1 for one in found["candidates"])
    assert placed(notes, ["De brug is dicht."], "Niets.", old)[0]["status"] == "gone"


def test_in_the_old_text_all_are_exact_where_they_stood(notes: Path) -> None:
    old = "0 - 0\n" * 40
    start = 6 * 20
    made = annotation("0 - 0", "n", old)
    made["target"]["selector"][0] |= {"prefix": old[start - 32 : start], "suffix": old[start + 5 : start + 37]}
    made["target"]["selector"][1] |= {"start": start, "end": start + 5}
    found = read_annotations(write(notes, [made]))
    (placement,) = place_all(found, document_from_text(old))
    assert (placement.status, placement.span and placement.span.start) == ("exact", start)
