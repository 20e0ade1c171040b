"""Which sentences a reader sees marked as another language than Dutch."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.languages import languages
from frontreader.text.sentences import segment


def of(text: str) -> list[str]:
    return languages(text, segment(text))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The governor said that the bridge would not be repaired.", "en"),
        ("Die Regierung hat nach eigenen Angaben nichts davon gewusst.", "de"),
        ("Le gouvernement n'a pas répondu aux questions de la presse.", "fr"),
        ("El gobierno dijo que no habrá elecciones este año.", "und"),
        ("Губернатор сообщил об этом утром.", "und"),
    ],
)
def test_another_language_is_marked(text: str, language: str) -> None:
    assert of(text) == [language]


@pytest.mark.parametrize(
    "text",
    [
        "Kabinet valt over stikstof.",
        "BRAND IN HAVEN VAN ZORVAN WOEDT VOORT",
        "The Rolling Stones spelen in Nijmegen.",
        "Zijn lijfspreuk was altijd: never give up.",
        "Ajax - Real Madrid 2-1",
        "Best of the Rest",
        "Zoo sprak de mensch tot den koning, die eenen brief schreef.",
        "'k Ben nie thuis, zei ze, en ge moet da nie doen.",
        "Ik bin d'r nait, moar doe wel.",
        "1. Zorvan (Ned) 4.12,3; 2. Smith (Can) op 0,2",
        "De krant Le Monde meldt dat de premier naar Rue de la Loi gaat.",
        "",
        "42",
    ],
)
def test_dutch_stays_dutch(text: str) -> None:
    assert set(of(text)) <= {"nl"}


def test_a_short_sentence_goes_with_its_neighbours() -> None:
    text = "We shall fight on for as long as they want. Nobody knows. They have never been here before."
    assert of(text) == ["en", "en", "en"]


def test_a_dutch_sentence_between_foreign_ones_stays_dutch() -> None:
    text = "We shall fight on for as long as they want. Dat zei hij gisteren. They have never been here before."
    assert of(text) == ["en", "nl", "en"]


@given(st.text())
def test_every_sentence_has_one_language(text: str) -> None:
    assert len(of(text)) == len(segment(text))


def test_a_sentence_without_end_takes_time_in_proportion() -> None:
    begin = time.perf_counter()
    of("the and " * 200_000)
    assert time.perf_counter() - begin < 5
