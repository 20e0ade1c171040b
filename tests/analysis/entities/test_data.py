"""The data files: every line has the form that the code reads."""

import re

import pytest

from frontreader.analysis import lexicon
from frontreader.analysis.model import MENTION_TYPES


def test_every_known_name_has_a_type_and_no_stray_space() -> None:
    for key, entries in lexicon.names().items():
        assert key == key.strip()
        assert key
        assert all(entry.type in MENTION_TYPES and entry.name == entry.name.strip() for entry in entries)


def test_every_demonym_is_of_a_place_that_is_known() -> None:
    known = {entry.name for entries in lexicon.names().values() for entry in entries if entry.type == "LOC"}
    spelled = set(lexicon.names())
    strangers = {
        where for where in lexicon.demonyms().values() if where not in known | spelled and not lexicon.place(where)
    }
    assert strangers == set()


def test_lower_case_lists_are_in_lower_case() -> None:
    person = lexicon.cues()["person"]
    for words in (person["titles"], person["roles"], person["says"], lexicon.cues()["words"]["common"]):
        assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(("name", "country"), [("Kiev", "UA"), ("Parijs", "FR"), ("Gent", "BE"), ("Moskou", "RU")])
def test_places_go_by_their_dutch_names(name: str, country: str) -> None:
    place = lexicon.place(name)
    assert place is not None
    assert place.country == country
    assert place.thousands > 100


def test_adjectives_are_inflected() -> None:
    forms = lexicon.demonyms()
    for form in ("Belgische", "Europees", "Europese", "Oekraïense", "Chinezen", "Vlamingen", "Haagse"):
        assert form in forms
    assert not [form for form in forms if re.search("eese$", form)]


def test_every_centre_is_of_a_place_that_is_known_and_on_earth() -> None:
    for name, spot in lexicon.centres().items():
        assert name in lexicon.names() or lexicon.place(name), name
        assert re.fullmatch("[A-Z]{2}", spot.country)
        assert -90 <= spot.latitude <= 90
        assert -180 <= spot.longitude <= 180


def test_namesakes_begin_with_the_place_the_gazetteer_means() -> None:
    for name in ("Paris", "Middelburg", "Cambridge", "Halle"):
        first, *others = lexicon.namesakes(name)
        found = lexicon.place(name)
        assert found
        assert (first.country, round(first.latitude, 1)) == (found.country, round(found.latitude, 1))
        assert others


def test_given_names_tell_who_bears_them() -> None:
    assert [lexicon.gender(name) for name in ("Ine", "Willem", "Kim", "Zorvan")] == ["f", "m", None, None]
