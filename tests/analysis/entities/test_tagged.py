"""Which names a reader sees marked where the network has read the sentence."""

import pytest

from frontreader.analysis.entities import link
from frontreader.analysis.entities.tagged import find
from frontreader.analysis.model import Sentence
from tests.analysis.entities.tagging import document


def mentions(*written: str) -> list[tuple[str, str]]:
    """(words, type) of all mentions in the text, in order, an outer name before the names in it."""
    text, trees = document(*written)
    sentences = [Sentence(f"s{i}", one.words[0].start, one.words[-1].end) for i, one in enumerate(trees, 1)]
    entities = link(find(text, sentences, trees), text, sentences)
    spans = [mention for entity in entities for mention in entity.mentions]
    return [(text[m.start : m.end], m.type) for m in sorted(spans, key=lambda m: (m.start, -m.end))]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("De NS-topman/MISC vertrok .", [("NS", "ORG")]),
        ("Het PvdA-Kamerlid/MISC zweeg .", [("PvdA", "ORG")]),
        ("De Led/MISC Zeppelin-gitarist/MISC kwam .", [("Led Zeppelin", "ORG")]),
        ("Er vielen Kinzhal-raketten/MISC .", [("Kinzhal-raketten", "PRODUCT")]),
        ("De Neurenberg-processen/MISC begonnen .", [("Neurenberg-processen", "EVENT")]),
        ("De Tobin-taks/MISC komt er .", [("Tobin-taks", "WORK")]),
        ("Het Guggenheim-museum/LOC is dicht .", [("Guggenheim-museum", "LOC")]),
        ("De pro-Russische/MISC rebellen vluchtten .", [("Russische", "NORP")]),
        ("Alle Lauruswinkels/ORG gaan dicht .", [("Lauruswinkels", "ORG")]),
    ],
)
def test_compounds(written: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("De Franse/MISC premier sprak .", [("Franse", "NORP")]),
        ("De Zorvanse/MISC/ADJ haven is dicht .", [("Zorvanse", "NORP")]),
        ("Zij won de Zorvan/MISC Cup/MISC .", [("Zorvan Cup", "EVENT")]),
        ("Het fregat Zorvan/MISC voer uit .", [("Zorvan", "PRODUCT")]),
        ("Hij zag de film Zorvan/MISC .", [("Zorvan", "WORK")]),
        ("Het Verdrag/MISC van/MISC Lommel/MISC geldt .", [("Verdrag van Lommel", "WORK"), ("Lommel", "LOC")]),
    ],
)
def test_what_the_network_calls_miscellaneous_is_told_apart(written: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(written) == expected


def test_nested_names_are_both_marked() -> None:
    assert mentions("Het Britse/MISC ministerie van defensie zweeg .") == [
        ("Britse ministerie van defensie", "ORG"),
        ("Britse", "NORP"),
    ]
    assert mentions("De Belgische/ORG Roeibond/ORG zweeg .") == [("Belgische Roeibond", "ORG"), ("Belgische", "NORP")]


def test_a_place_in_a_longer_name_is_marked_too() -> None:
    assert mentions("De Universiteit/ORG van/ORG Gent/ORG zweeg .") == [
        ("Universiteit van Gent", "ORG"),
        ("Gent", "LOC"),
    ]


def test_an_adjective_of_nationality_stands_apart_from_the_place_behind_it() -> None:
    assert mentions("Het ligt in het Canadese/LOC Zorvan/LOC .") == [("Canadese", "NORP"), ("Zorvan", "LOC")]


def test_a_given_name_in_brackets_is_part_of_the_name() -> None:
    assert mentions("Dat zei mr./PER A.B./PER ( Anna/PER ) van der Zorvan/PER .") == [
        ("A.B. (Anna) van der Zorvan", "PER")
    ]


def test_groups_are_marked_though_the_network_does_not_know_them() -> None:
    assert mentions("De socialisten praten met moslims .") == [("socialisten", "NORP"), ("moslims", "NORP")]


def test_a_title_is_no_part_of_a_name() -> None:
    assert mentions("Premier/PER Zorvan/PER sprak .") == [("Zorvan", "PER")]


def test_a_name_cut_in_two_is_one() -> None:
    assert mentions("Dat zei Menno/PER van der +Land/PER .") == [("Menno van der Land", "PER")]
    assert mentions("De Verenigde Staten/LOC zwijgen .") == [("Verenigde Staten", "LOC")]


def test_a_name_is_of_one_type_in_a_document() -> None:
    sure = ["De stad Zorvan/LOC viel .", "In Zorvan/LOC is het stil .", "Bij Zorvan/LOC brandt het ."]
    assert mentions(*sure, "Ook Zorvan/PER/.6 lijdt .")[-1] == ("Zorvan", "LOC")
    assert mentions(*sure, "Jan/PER Zorvan/PER lijdt .")[-1] == ("Jan Zorvan", "PER")


def test_a_place_of_the_gazetteer_is_no_person_where_the_network_is_unsure() -> None:
    assert mentions("Daarop viel Bakhmut/PER/.6 .") == [("Bakhmut", "LOC")]


def test_what_the_network_is_unsure_about_is_left_to_the_rules() -> None:
    assert mentions("Dat meldt de NAVO/.6 .") == [("NAVO", "ORG")]
    assert mentions("Dat meldt de NAVO .") == []


def test_sentences_without_their_trees_are_refused() -> None:
    with pytest.raises(ValueError, match="1 sentences"):
        find("Ja.", [Sentence("s1", 0, 3)], [])


def test_a_name_is_found_again_where_the_network_missed_it() -> None:
    text = [
        "De stad Zorvan/LOC viel .",
        "Bij Zorvan brandt het .",
        "Volgens Jan/PER Kelvano/PER niet .",
        "Kelvano zweeg .",
    ]
    found = [("Zorvan", "LOC"), ("Zorvan", "LOC"), ("Jan Kelvano", "PER"), ("Kelvano", "PER")]
    assert mentions(*text) == found


@pytest.mark.parametrize(
    "written",
    [
        "De minister van Landbouw/ORG , Natuur/ORG en Visserij/ORG zweeg .",
        "Voetbal/MISC : de ploeg verloor .",
        "Ledenverloop/MISC/.6 was er niet .",
    ],
)
def test_capitals_that_make_no_name(written: str) -> None:
    assert mentions(written) == []


def test_a_government_keeps_its_number() -> None:
    assert mentions("Het kabinet-Zorvan/MISC II viel .") == [("kabinet-Zorvan II", "ORG")]


def test_roads_and_datelines_are_places() -> None:
    assert mentions("Op de A58/MISC staat niets stil .") == [("A58", "LOC")]
    assert mentions("DAKAR/PER - Een groep nam de macht over .") == [("DAKAR", "LOC")]


def test_what_ten_mentions_say_the_network_cannot_unsay_once() -> None:
    sure = ["De stad Zorvan/LOC viel .", "In Zorvan/LOC is het stil .", "Bij Zorvan/LOC brandt het ."] * 2
    assert mentions(*sure, "Vandaag Zorvan/PER/.95 .")[-1] == ("Zorvan", "LOC")


def test_a_contest_goes_on_with_its_place() -> None:
    assert mentions("Zij won de GP/MISC van de Zorvan/MISC .")[0] == ("GP van de Zorvan", "EVENT")


def test_an_abbreviation_in_brackets_is_what_it_stands_for() -> None:
    written = "De Vrije/ORG Zorvaanse/ORG Bond/ORG ( VZB/PER ) zweeg ."
    assert [kind for _, kind in mentions(written) if kind != "NORP"] == ["ORG", "ORG"]


@pytest.mark.parametrize(
    "written",
    [
        "Er komen Kamerverkiezingen/MISC .",
        "Hij werkt bij een IT-bedrijf/MISC .",
    ],
)
def test_words_for_things_are_no_names(written: str) -> None:
    assert mentions(written) == []


def test_what_the_network_calls_a_name_stays_one_in_capitals() -> None:
    assert mentions("De site gebruikt HTML/MISC .") == [("HTML", "PRODUCT")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Zij ruilt Morgan/ORG Zorvan/ORG Dean/PER/.5 Witter/PER in .", [("Morgan Zorvan Dean Witter", "ORG")]),
        ("In de Piet/PER Zorvan/PER Arena/ORG zongen zij .", [("Piet Zorvan Arena", "LOC")]),
        ("Buurland/LOC +Zorvan/PER zwijgt .", [("Zorvan", "LOC")]),
        ("De Sierra/LOC Leonese/LOC premier kwam .", [("Sierra Leonese", "NORP")]),
        ("Sarah's/MISC/.8 familie kwam .", [("Sarah's", "PER")]),
        ("Hij verliet Piet/PER Zorvan/PER van +Elst/ORG .", [("Piet Zorvan", "PER"), ("Elst", "ORG")]),
    ],
)
def test_names_that_the_network_cuts_or_calls_wrongly(written: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("De vakbond Zorvan/PER/.9 staakt .", [("Zorvan", "ORG")]),
        ("Zij won de Zorvan/MISC Klassiek/MISC .", [("Zorvan Klassiek", "EVENT")]),
        (
            "Burgemeester Hans/PER van/PER Dijk/PER van/PER Winterswijk/PER kwam .",
            [("Hans van Dijk", "PER"), ("Winterswijk", "LOC")],
        ),
        ("Burgemeester Jan/PER van/PER Aken/PER kwam .", [("Jan van Aken", "PER")]),
        ("Minister Budi/PER Zorvan/PER van Verkeer/ORG kwam .", [("Budi Zorvan", "PER")]),
    ],
)
def test_the_words_around_a_name_say_what_it_is(written: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(written) == expected
