"""Names as newspapers write them: titles, abbreviations, offices, words that only look like names."""

import pytest

from tests.analysis.entities.conftest import Mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat schreef Wiebrandt van der Loo gisteren.", [("Wiebrandt van der Loo", "PER")]),
        (
            "Zij schreven 'Night Train Home' (1971) en 'Alone' (1983).",
            [("Night Train Home", "WORK"), ("Alone", "WORK")],
        ),
        ("Hij zong hits als 'Come over here' en zweeg.", [("Come over here", "WORK")]),
        ("De Small Farmers Congress (SFC) vergaderde.", [("Small Farmers Congress", "ORG"), ("SFC", "ORG")]),
        ("Hij is lid van de Rock Hall of Fame geworden.", [("Rock Hall of Fame", "ORG")]),
        ("Dat zei minister van Sociale Zaken Frank Mertens.", [("Sociale Zaken", "ORG"), ("Frank Mertens", "PER")]),
        ("Zes Belgische Europarlementariërs stemden.", [("Belgische", "NORP")]),
    ],
)
def test_names_of_a_newspaper(mentions: Mentions, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize("text", ["Virtuositeit is schaars.", "Bij de Kamerverkiezingen bleef het stil."])
def test_common_nouns_with_a_capital_are_no_names(mentions: Mentions, text: str) -> None:
    assert mentions(text) == []
