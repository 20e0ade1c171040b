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
