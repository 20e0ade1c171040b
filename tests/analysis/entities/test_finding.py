"""Which names a reader sees marked, how far each reaches and of what type it is."""

import pytest

from tests.analysis.entities.conftest import Mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gisteren sprak premier Jan Willem de Boer in Zwolle.", [("Jan Willem de Boer", "PER"), ("Zwolle", "LOC")]),
        ("De burgemeester van Brugge ontving M.J. Hoekstra.", [("Brugge", "LOC"), ("M.J. Hoekstra", "PER")]),
        ("Volgens Bart De Wever wint de N-VA.", [("Bart De Wever", "PER"), ("N-VA", "ORG")]),
        ("Zij woont in Den Haag en leest De Morgen.", [("Den Haag", "LOC"), ("De Morgen", "ORG")]),
        ("Dat zei Ursula von der Leyen in Straatsburg.", [("Ursula von der Leyen", "PER"), ("Straatsburg", "LOC")]),
        ("Hij studeert aan de Universiteit van Tilburg.", [("Universiteit van Tilburg", "ORG")]),
        ("De Tweede Wereldoorlog begon in Polen.", [("Tweede Wereldoorlog", "EVENT"), ("Polen", "LOC")]),
        ("Zij won de Ronde van Vlaanderen.", [("Ronde van Vlaanderen", "EVENT")]),
        ("Het Verdrag van Maastricht is getekend.", [("Verdrag van Maastricht", "WORK")]),
        ("De Wet op het financieel toezicht geldt nu.", [("Wet op het financieel toezicht", "WORK")]),
        ("Het front bij El Fasher, de hoofdstad, is stil.", [("El Fasher", "LOC")]),
        ("Hij las het boek 'De avonden' uit.", [("De avonden", "WORK")]),
        ("De Italiaanse krant La Stampa meldt dat.", [("Italiaanse", "NORP"), ("La Stampa", "ORG")]),
    ],
)
def test_names_in_a_sentence(mentions: Mentions, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De NS-topman vertrok.", [("NS", "ORG")]),
        ("Het PvdA-Kamerlid zweeg.", [("PvdA", "ORG")]),
        ("De Vlaams Blok-leden stemden tegen.", [("Vlaams Blok", "ORG")]),
        ("Er vielen zes Kinzhal-raketten.", [("Kinzhal-raketten", "PRODUCT")]),
        ("De Shetland-eilanden liggen ver weg.", [("Shetland-eilanden", "LOC")]),
        ("Alle Lauruswinkels gaan dicht.", [("Lauruswinkels", "ORG")]),
        ("De pro-Russische rebellen vluchtten.", [("Russische", "NORP")]),
        ("De commissie-Davids kwam bijeen.", [("commissie-Davids", "ORG")]),
        ("In Noord-Korea is het koud.", [("Noord-Korea", "LOC")]),
        ("De NAVO-raketten staan klaar.", [("NAVO", "ORG")]),
    ],
)
def test_compounds(mentions: Mentions, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(text) == expected


def test_nested_names_are_both_marked(mentions: Mentions) -> None:
    assert mentions("Het Britse ministerie van defensie zweeg.") == [
        ("Britse ministerie van defensie", "ORG"),
        ("Britse", "NORP"),
    ]


def test_groups_are_marked_in_lower_case_too(mentions: Mentions) -> None:
    assert mentions("De socialisten en de islamitische partij praten met katholieken.") == [
        ("socialisten", "NORP"),
        ("islamitische", "NORP"),
        ("katholieken", "NORP"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Maandag regende het weer.",
        "Best veel mensen bleven thuis.",
        "Nochtans is er geen reden tot paniek.",
        "Over het weer valt niets te zeggen.",
        "Minister en premier waren het eens.",
        "De minister van Defensie weigerde.",
        "ALLE MENSEN WILLEN NU NAAR HUIS GAAN",
        "Fietstekort dreigt weer.",
    ],
)
def test_words_of_dutch_are_no_names(mentions: Mentions, text: str) -> None:
    assert mentions(text) == []


def test_a_heading_in_capitals_keeps_the_names_that_are_known(mentions: Mentions) -> None:
    assert mentions("RUSLAND VALT OEKRAÏNE WEER AAN") == [("RUSLAND", "LOC"), ("OEKRAÏNE", "LOC")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De ploeg van Anderlecht won van Club Brugge.", ("Anderlecht", "ORG")),
        ("Zij woont in Anderlecht.", ("Anderlecht", "LOC")),
        ("Hij vloog naar Sydney.", ("Sydney", "LOC")),
        ("Het dorp Dorrehem ligt in een dal.", ("Dorrehem", "LOC")),
        ("De trainer Zorvan vertrok.", ("Zorvan", "PER")),
        ("De omzet van Veltronic steeg.", ("Veltronic", "ORG")),
        ("Het fregat Zorvan voer uit.", ("Zorvan", "PRODUCT")),
    ],
)
def test_the_words_around_a_name_tell_its_type(mentions: Mentions, text: str, expected: tuple[str, str]) -> None:
    assert expected in mentions(text)
