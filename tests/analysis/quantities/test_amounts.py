"""How many Dutch words and figures say, by the table, and the numbers that count nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontreader.analysis import quantities
from frontreader.analysis.model import Sentence
from frontreader.analysis.numerals import figure, worth
from frontreader.analysis.quantities import FoundQuantity
from tests.analysis.trees import text_of, tree

_TABLE = Path(__file__).with_name("amounts.tsv")


def find(written: str) -> list[FoundQuantity]:
    one = tree(written)
    text = text_of(one)
    return quantities.find(text, [Sentence("s1", 0, len(text))], [one])


def counting(number: str, counted: str = "mensen") -> str:
    """`Er kwamen … mensen`, every word of the number hanging on what is counted."""
    words = number.split()
    noun = len(words) + 3
    middle = " ".join(f"{word}/{'NUM' if re.match(r'[0-9]', word) else 'ADV'}/_/{noun}/nummod" for word in words)
    return f"Er/ADV/er/2/advmod kwamen/VERB/komen/0/root {middle} {counted}/NOUN/{counted}/2/nsubj/Number=Plur"


def rows() -> Iterator[tuple[str, list[float | None]]]:
    for line in _TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            number, *bounds = line.split("\t")
            yield number, [None if bound == "-" else float(bound) for bound in bounds]


@pytest.mark.parametrize(("number", "bounds"), rows())
def test_the_number_and_its_bounds(number: str, bounds: list[float | None]) -> None:
    (one,) = find(counting(number))
    assert [one.low, one.best, one.high] == bounds
    assert one.counts == "mensen"
    assert (one.start, one.end) == (len("Er kwamen "), len(f"Er kwamen {number} mensen"))


@pytest.mark.parametrize(
    ("number", "counted", "counts"),
    [
        ("5", "procent", "procent"),
        ("3,5", "%", "procent"),
        ("zes", "Kinzhal-raketten", "Kinzhal-raketten"),
        ("honderden miljoenen", "dollars", "dollar"),
        ("€ 45", "miljoen", "euro"),
        ("€5", "miljoen", "euro"),
        ("200", "euro", "euro"),
        ("12", "kilometer", "kilometer"),
        ("twee op de drie", "huishoudens", "op de drie huishoudens"),
    ],
)
def test_what_is_counted(number: str, counted: str, counts: str) -> None:
    (one,) = find(counting(number, counted))
    assert one.counts == counts


@pytest.mark.parametrize(
    "written",
    [
        "Zij/PRON/zij/4/nsubj is/AUX/zijn/4/cop 34/NUM/34/4/nummod jaar/NOUN/jaar/0/root",
        "Een/DET/een/3/det 34-jarige/ADJ/34-jarig/3/amod man/NOUN/man/4/nsubj viel/VERB/vallen/0/root",
        "Hij/PRON/hij/2/nsubj won/VERB/winnen/0/root met/ADP/met/4/case 6-3/NUM/6-3/2/obl",
        "Het/PRON/het/4/nsubj werd/AUX/worden/4/cop 2/NUM/2/4/nummod -/PUNCT/-/1/punct 1/NUM/1/0/root",
        "Artikel/NOUN/artikel/3/nsubj 12/NUM/12/1/nmod verbiedt/VERB/verbieden/0/root dat/PRON/dat/3/obj",
        "De/DET/de/3/det derde/ADJ/drie/3/amod man/NOUN/man/4/nsubj viel/VERB/vallen/0/root",
        "De/DET/de/3/det 3e/ADJ/3e/3/amod man/NOUN/man/4/nsubj viel/VERB/vallen/0/root",
        "In/ADP/in/2/case 2014/NUM/2014/3/obl viel/VERB/vallen/0/root hij/PRON/hij/3/nsubj",
        "Een/DET/een/2/det man/NOUN/man/3/nsubj viel/VERB/vallen/0/root",
        "De/DET/de/3/det enige/ADJ/enig/3/amod man/NOUN/man/4/nsubj/Number=Sing viel/VERB/vallen/0/root",
        "De/DET/de/2/det Boeing/PROPN/Boeing/4/nsubj/B-MISC 737/NUM/737/2/flat/I-MISC viel/VERB/vallen/0/root",
    ],
)
def test_ages_scores_ordinals_years_and_names_are_no_quantities(written: str) -> None:
    assert find(written) == []


def test_what_stands_in_a_time_is_no_quantity() -> None:
    one = tree(counting("drie", "lentes"))
    text = text_of(one)
    sentence = Sentence("s1", 0, len(text))
    assert quantities.find(text, [sentence], [one])
    assert not quantities.find(text, [sentence], [one], [Sentence("t", text.index("drie"), len(text))])


@pytest.mark.parametrize(
    ("written", "counts", "befell"),
    [
        ("Drie/NUM/drie/2/nummod doden/NOUN/dode/0/root", "doden", "killed"),
        ("Tientallen/NUM/tiental/2/nummod gewonden/ADJ/gewond/0/root", "gewonden", "injured"),
        ("Tien/NUM/tien/3/nummod gewonde/ADJ/gewond/3/amod soldaten/NOUN/soldaat/0/root", "soldaten", "injured"),
        ("Twee/NUM/twee/2/nummod vermisten/ADJ/vermist/0/root", "vermisten", "missing"),
        ("Twee/NUM/twee/3/nummod dodelijke/ADJ/x/3/amod slachtoffers/NOUN/x/0/root", "slachtoffers", "killed"),
        ("Een/DET/een/2/det dode/NOUN/dode/0/root", "dode", "killed"),
    ],
)
def test_casualties_by_their_own_words(written: str, counts: str, befell: str) -> None:
    (one,) = find(written)
    assert (one.counts, one.befell) == (counts, befell)


def test_none_is_a_number_of_casualties() -> None:
    (one,) = find("Geen/DET/geen/2/det gewonden/ADJ/gewond/0/root")
    assert (one.low, one.best, one.high, one.befell) == (0, 0, 0, "injured")


def test_a_death_toll_gives_a_bare_number_its_meaning() -> None:
    (one,) = find(
        "Het/DET/het/2/det dodental/NOUN/dodental/3/nsubj steeg/VERB/stijgen/0/root van/ADP/van/5/case 90/NUM/90/3/obl "
        "naar/ADP/naar/7/case 128/NUM/128/3/obl"
    )
    assert (one.best, one.counts, one.befell) == (128, "doden", "killed")


@pytest.mark.parametrize("word", ["eenendertig", "tweehonderdeen", "duizendentwee", "achtenzestigduizendvijfhonderd"])
def test_numerals_are_worth_what_they_say(word: str) -> None:
    assert (
        worth(word)
        == {
            "eenendertig": 31,
            "tweehonderdeen": 201,
            "duizendentwee": 1002,
            "achtenzestigduizendvijfhonderd": 68500,
        }[word]
    )


@pytest.mark.parametrize("word", ["honderdmeter", "tiener", "enkel", "zesde", "honderdhonderd", "", "eentwintig"])
def test_other_words_are_no_numerals(word: str) -> None:
    assert worth(word) is None


@pytest.mark.parametrize(
    ("digits", "number"),
    [("1.200,50", 1200.5), ("20 000", 20000), ("3.5", 3.5), ("3,5", 3.5), ("1.200", 1200), ("1.2.3", None)],
)
def test_figures_have_dutch_points_and_commas(digits: str, number: float | None) -> None:
    assert figure(digits) == number
