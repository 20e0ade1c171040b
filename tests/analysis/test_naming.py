"""A year in a name is no time, whatever else stands in the name."""

import pytest

from frontreader.analysis.entities import FoundMention
from frontreader.analysis.model import MentionType
from frontreader.analysis.naming import is_part_of_a_name
from frontreader.text.span import Span

TEXT = "Stichting Brabant 2018 begon in 2019."


def _mention(phrase: str, kind: MentionType) -> FoundMention:
    start = TEXT.index(phrase)
    return FoundMention(start, start + len(phrase), kind, phrase, known=False, evidence=((kind, 4.0),))


def _is_part(year: str, *mentions: FoundMention) -> bool:
    at = TEXT.index(year)
    return is_part_of_a_name(Span(at, at + len(year)), mentions)


def test_a_year_in_the_name_of_an_organisation_is_no_time() -> None:
    whole, place = _mention("Stichting Brabant 2018", "ORG"), _mention("Brabant", "LOC")
    assert _is_part("2018", whole)
    assert _is_part("2018", whole, place)
    assert not _is_part("2019", whole, place)


@pytest.mark.parametrize("kind", ["EVENT", "LOC", "NORP"])
def test_a_year_in_the_name_of_an_event_or_place_is(kind: MentionType) -> None:
    assert not _is_part("2018", _mention("Stichting Brabant 2018", kind))


def test_without_names_every_year_is_a_time() -> None:
    assert not _is_part("2018")
