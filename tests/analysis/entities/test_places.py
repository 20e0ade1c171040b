"""Where the map puts the places of a text, and why."""

import time

import pytest

from frontreader.analysis.entities.places import placed
from frontreader.analysis.model import Entity, Mention, Place, Sentence
from tests.analysis.entities.conftest import Extract, extract_entities


def where(text: str, *names: str) -> list[str]:
    """The countries of the places of these names in a text of one sentence a line, a dash for none."""
    sentences, entities, start = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        sentences.append(Sentence(f"s{number}", start, start + len(line)))
        start += len(line) + 1
    for number, name in enumerate(names, 1):
        word, _, named = name.partition("=")
        at = text.index(word)
        sentence = next(one.id for one in sentences if one.start <= at < one.end)
        mention = Mention(f"m{number}", at, at + len(word), "LOC", sentence)
        entities.append(Entity(f"e{number}", named or word, "LOC", (), (mention,)))
    return [entity.place.country if entity.place else "-" for entity in placed(entities, text, sentences)]


@pytest.mark.parametrize(
    ("text", "names", "countries"),
    [
        ("In Paris, Texas, brandt het.", ["Paris", "Texas"], ["US", "US"]),
        ("Hij woont in Paris in de staat Texas.", ["Paris", "Texas"], ["US", "US"]),
        ("In het Amerikaanse Amsterdam stemt men.", ["Amsterdam", "Amerikaanse=Verenigde Staten"], ["US", "US"]),
        ("In Amsterdam stemt men.", ["Amsterdam"], ["NL"]),
        ("Amsterdam praat met de Verenigde Staten.", ["Amsterdam", "Verenigde Staten"], ["NL", "US"]),
        ("In Middelburg regent het.", ["Middelburg"], ["NL"]),
        ("In Middelburg (Zuid-Afrika) regent het.", ["Middelburg", "Zuid-Afrika"], ["ZA", "ZA"]),
        ("In Valencia regent het.\nSpanje is nat.", ["Valencia", "Spanje"], ["ES", "ES"]),
        ("In Springfield regent het.", ["Springfield"], ["-"]),
        ("In Springfield, Illinois, regent het.", ["Springfield", "Illinois"], ["US", "US"]),
        ("In Gent en Bakhmut regent het.", ["Gent", "Bakhmut"], ["BE", "UA"]),
        ("In Zorvan regent het.", ["Zorvan"], ["-"]),
    ],
)
def test_the_text_decides_between_namesakes(text: str, names: list[str], countries: list[str]) -> None:
    assert where(text, *names) == countries


def test_a_place_says_why_it_is_this_one(extract: Extract) -> None:
    (place,) = [entity.place for entity in extract("In het Amerikaanse Amsterdam stemt men.") if entity.name[0] == "A"]
    assert place == Place("US", 42.94, -74.19, "Verenigde Staten stands beside it.")


def test_a_demonym_alone_gives_its_country_a_place() -> None:
    (entity,) = extract_entities("De Oekraïense troepen wachten.")
    assert entity.place
    assert entity.place.country == "UA"


def test_only_places_have_a_place() -> None:
    assert [entity.place for entity in extract_entities("Gisteren sprak Jan Willem de Boer.")] == [None]


def test_many_places_take_time_in_proportion() -> None:
    text = "In Springfield en Illinois regent het. " * 3000
    begin = time.perf_counter()
    extract_entities(text)
    assert time.perf_counter() - begin < 10
