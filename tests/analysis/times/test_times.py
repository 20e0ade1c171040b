"""Time expressions are found with their exact words and dated from where the document stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis import times
from frontreader.analysis.model import Sentence, TimeExpression
from frontreader.analysis.tokens import tokenise
from frontreader.text.sentences import segment

FRIDAY = "2023-03-10"


def read(text: str, date: str | None = FRIDAY) -> tuple[TimeExpression, ...]:
    sentences = [Sentence(f"s{i}", span.start, span.end) for i, span in enumerate(segment(text), 1)]
    tokens = [tokenise(text, sentence.start, sentence.end) for sentence in sentences]
    return times.resolve(times.find(text, sentences, tokens), sentences, date)


def said(text: str, date: str | None = FRIDAY) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.type, one.value) for one in read(text, date)]


def values(text: str, date: str | None = FRIDAY) -> list[str]:
    return [one.value for one in read(text, date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hij kwam gisteren aan.", [("gisteren", "DATE", "2023-03-09")]),
        ("Hij zei dinsdag dat het klaar was.", [("dinsdag", "DATE", "2023-03-07")]),
        ("Hij zal dinsdag vertrekken.", [("dinsdag", "DATE", "2023-03-14")]),
        ("De gouverneur zei vrijdagochtend niets.", [("vrijdagochtend", "TIME", "2023-03-10TMO")]),
        ("Komende zaterdag is er feest.", [("Komende zaterdag", "DATE", "2023-03-11")]),
        ("Vorige week vrijdag brandde het.", [("Vorige week vrijdag", "DATE", "2023-03-03")]),
        ("Drie weken geleden begon het.", [("Drie weken geleden", "DATE", "2023-W07")]),
        ("Anderhalf jaar geleden begon het.", [("Anderhalf jaar geleden", "DATE", "2021")]),
        ("Enkele dagen geleden begon het.", [("Enkele dagen geleden", "DATE", "PAST_REF")]),
        ("Over twee maanden vertrekt hij.", [("twee maanden", "DATE", "2023-05")]),
        ("De oorlog begon in oktober.", [("oktober", "DATE", "2022-10")]),
        ("De wet zal in oktober ingaan.", [("oktober", "DATE", "2023-10")]),
        ("Volgend voorjaar wordt er gebouwd.", [("Volgend voorjaar", "DATE", "2024-SP")]),
        ("Dit najaar zal het klaar zijn.", [("Dit najaar", "DATE", "2023-FA")]),
        ("Afgelopen winter was zacht.", [("Afgelopen winter", "DATE", "2022-WI")]),
        ("Op maandag 16 oktober 2006 viel het besluit.", [("maandag 16 oktober 2006", "DATE", "2006-10-16")]),
        ("In maart van vorig jaar.", [("maart van vorig jaar", "DATE", "2022-03")]),
        (
            "Het staat op 12-05-1998 of 1998-05-12.",
            [("12-05-1998", "DATE", "1998-05-12"), ("1998-05-12", "DATE", "1998-05-12")],
        ),
        ("In de tweede helft van 2022.", [("de tweede helft van 2022", "DATE", "2022-H2")]),
        ("In het derde kwartaal van 2021.", [("het derde kwartaal van 2021", "DATE", "2021-Q3")]),
        ("De komende maanden blijft het koud.", [("De komende maanden", "DATE", "FUTURE_REF")]),
        (
            "In de jaren negentig en in de 17de eeuw.",
            [("de jaren negentig", "DATE", "199X"), ("de 17de eeuw", "DATE", "16XX")],
        ),
        ("Caesar stierf in 44 v.Chr. in Rome.", [("44 v.Chr.", "DATE", "BC0044")]),
        ("Hij werkte daar van 1960-1965.", [("1960-1965", "DATE", "1960/1965")]),
        ("Het begint om 15.30 uur.", [("15.30 uur", "TIME", "2023-03-10T15:30")]),
        (
            "Om kwart over drie of half vier.",
            [("kwart over drie", "TIME", "2023-03-10T03:15"), ("half vier", "TIME", "2023-03-10T03:30")],
        ),
        ("Het duurde ruim drie uur.", [("ruim drie uur", "DURATION", "PT3H")]),
        ("Het duurde een kwartier.", [("een kwartier", "DURATION", "PT15M")]),
        ("Het duurt meer dan een half jaar.", [("meer dan een half jaar", "DURATION", "P6M")]),
        ("Hij leed al jaren aan kanker.", [("jaren", "DURATION", "PXY")]),
        ("Zo gaat het elke week, elke vrijdag.", [("elke week", "SET", "P1W"), ("elke vrijdag", "SET", "XXXX-WXX-5")]),
        ("Er is om de twee weken overleg.", [("om de twee weken", "SET", "P2W")]),
        ("De wet gaat in op 1 maart.", [("1 maart", "DATE", "2024-03-01")]),
        ("Op de veertiende augustus 1983 kwam hij.", [("de veertiende augustus 1983", "DATE", "1983-08-14")]),
        ("Het duurde tot 1996 voorbij was.", [("1996", "DATE", "1996")]),
        ("Met Pasen was iedereen vrij.", [("Pasen", "DATE", "2022-04-17")]),
        ("Tot nu toe lukt het.", [("Tot nu toe", "DATE", "PRESENT_REF")]),
    ],
)
def test_what_news_says_of_times(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Er kwamen 1200 mensen voor 2000 dollar.",
        "Hij verkocht 1998 exemplaren.",
        "Hij stierf op 77-jarige leeftijd, 30 jaar oud.",
        "Hij was 17 jaar en een man van 40 jaar.",
        "De foto is van Jan Zondag en Theresa Mei.",
        "De Morgen schreef over Zwarte Zaterdag.",
        "Zij wonnen met 3 - 6 en 7 - 6.",
        "Het kost 50 euro per uur.",
        "Gotti won in 4:25 en zag hem zo af en toe en nu en dan.",
    ],
)
def test_amounts_ages_and_names_are_no_times(text: str) -> None:
    assert said(text) == []


def test_mods_say_which_part_or_how_sure() -> None:
    text = "Begin maart, half november, het late voorjaar, bijna een week, ongeveer drie dagen."
    assert [one.mod for one in read(text)] == ["START", "MID", "END", "LESS_THAN", "APPROX"]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, ["XXXX-WXX-2", "XXXX-WXX", "XXXX-10", "XXXX-XX-XX", "XXXX"]),
        ("2023", ["2023-WXX-2", "2023-WXX", "2023-10", "2023-XX-XX", "2022"]),
        ("2023-03", ["2023-WXX-2", "2023-WXX", "2022-10", "2023-03-XX", "2022"]),
        (FRIDAY, ["2023-03-07", "2023-W10", "2022-10", "2023-03-09", "2022"]),
    ],
)
def test_values_are_as_precise_as_the_date_of_the_document(date: str | None, expected: list[str]) -> None:
    assert values("Dinsdag viel de stad, deze week, in oktober, gisteren, vorig jaar.", date) == expected


def test_a_date_named_before_anchors_what_follows() -> None:
    text = "Op 12 mei 1998 trouwde hij. Drie dagen later vertrok hij. Een jaar later was hij terug."
    assert values(text) == ["1998-05-12", "1998-05-15", "1999"]


def test_without_a_date_the_year_of_the_article_holds() -> None:
    assert values("In 2006 viel het kabinet. Op 13 mei werd gestemd.", None) == ["2006", "2006-05-13"]


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31", "2023-02-31", "nonsense", "", "20230310"])
def test_no_date_of_a_document_breaks_it(date: str) -> None:
    read("Gisteren, vrijdag, vorige eeuw, 9999 jaar geleden, volgend jaar met Pasen, 31 februari.", date)


WORDS = """de het een half begin eind volgend vorige week jaar maart mei vrijdag ochtend 3 1998 2023-03-10 uur om
geleden later eeuw jaren negentig 's avonds 17de voor Christus , . ( ) - kwart over drie elke tussen en lente helft
van eerste eerſte mınuten Ü \u0301 \u00ad"""
pieces = st.sampled_from([*WORDS.split(), "\n"])


@given(st.lists(pieces | st.text(max_size=3), max_size=25).map(" ".join), st.sampled_from([None, "2023-03", FRIDAY]))
def test_any_text_gives_spans_in_order_inside_their_sentence(text: str, date: str | None) -> None:
    sentences = {f"s{i}": span for i, span in enumerate(segment(text), 1)}
    found = read(text, date)
    assert [one.id for one in found] == [f"t{i}" for i in range(1, len(found) + 1)]
    assert all(a.end <= b.start for a, b in pairwise(found))
    for one in found:
        assert sentences[one.sentence].start <= one.start < one.end <= sentences[one.sentence].end
        assert one.value


def test_a_long_text_of_times_takes_linear_time() -> None:
    read("De volgende dag van de week van het jaar, begin de de de " * 500)
