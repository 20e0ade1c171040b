"""What stands between quotation marks."""

import time

import pytest

from frontreader.analysis.speech import quotes


def found(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Wij gaan door”, zei ze.",
        "„Wij gaan door”, zei ze.",
        "„Wij gaan door“, zei ze.",
        "«Wij gaan door», zei ze.",
        "»Wij gaan door«, zei ze.",
        "‘Wij gaan door’, zei ze.",
        "’Wij gaan door’, zei ze.",
        "'Wij gaan door', zei ze.",
        '"Wij gaan door", zei ze.',
        ",,Wij gaan door'', zei ze.",
        "``Wij gaan door'', zei ze.",
    ],
)
def test_marks_of_all_kinds_part_a_quote_from_its_speaker(text: str) -> None:
    assert found(text) == ["Wij gaan door"]


def test_apostrophes_open_no_quote() -> None:
    assert found("'s Avonds neemt hij de ski's mee, in '92 en op foto's van Jan z'n auto.") == []


def test_a_genitive_inside_single_marks_does_not_close_them() -> None:
    assert found("'De hond van buurman Hans' vriend beet', zei hij.") == ["De hond van buurman Hans' vriend beet"]


def test_a_quote_goes_on_over_paragraphs_that_open_anew() -> None:
    assert found("“Wij gaan door.\n\n“Wij stoppen niet.” Dan zwijgt ze.") == ["Wij gaan door.", "Wij stoppen niet."]


def test_a_quote_without_a_closing_mark_ends_with_its_paragraph() -> None:
    assert found("Hij zei: “Wij gaan door.\n\nDe raad vergadert morgen.") == ["Wij gaan door."]


def test_a_quote_may_hold_another() -> None:
    assert found("“Zij riep ‘help’ en viel”, zei hij.") == ["Zij riep ‘help’ en viel"]


def test_a_quote_may_hold_one_of_the_same_marks() -> None:
    assert found("“Zij riep: ‘Lees “Reis” eens!’”, zei hij.") == ["Zij riep: ‘Lees “Reis” eens!’"]


def test_a_lone_straight_mark_quotes_nothing() -> None:
    assert found('Een scherm van 24" is groot genoeg.') == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('Hij zei: "Dat is waar. De brand woedde voort. "Ja", zei Anna.', ["Ja"]),
        ('De "held kwam. Later zei hij: "Wij weten niets." De zaak loopt.', ["Wij weten niets."]),
        ("Hij zei: “Dat is waar. De brand woedde. “Ja”, zei Anna.", ["Dat is waar. De brand woedde. ", "Ja"]),
        ("Hij zei: “Dat is waar.\nDe brand woedde.\nHet regende.", ["Dat is waar."]),
        ('Hij zei: "Dat.\nDe brand.\nHet regen.\nDe zon.\nDe maan.\nEen scherm van 27 duim" is groot.', []),
        ('"Dat is waar.\n\n"Wij gaan", zei ze.', ["Dat is waar.", "Wij gaan"]),
    ],
)
def test_a_quote_whose_closing_mark_is_missing_does_not_swallow_what_follows(text: str, quoted: list[str]) -> None:
    assert found(text) == quoted


@pytest.mark.parametrize("many", ["“ ' \" ", "„a ", "‘a ", "\n\u00a0", '"a\n\n'])
def test_many_marks_are_read_in_a_moment(many: str) -> None:
    start = time.process_time()
    quotes(many * 15_000)
    assert time.process_time() - start < 5
