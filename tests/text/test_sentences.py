"""Sentences as a Dutch reader sees them, with offsets that hold for any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.text.sentences import segment

AWKWARD = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aB3 .!?…,:;-–•()[]“”„‘’\"'«»©\n\r\t\v\f\x85\u2028\u2029\xa0\u200b\u0301\ufeff🇳")),
        st.characters(),
    ),
    max_size=120,
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[str]:
    return [text[span.start : span.end] for span in segment(text, start, end)]


# Each case is one paragraph; ¦ stands where one sentence ends and the next begins.
CASES = {
    "initials": "H. Huisinga en A. van den Berg spraken met J.P. Balkenende. ¦ Daarna sprak P. De Crem.",
    "titles": "Prof. dr. K. de Vries-Jansen en mr. Jansen zwegen. ¦ Gen. Gerasimov ook.",
    "Flemish names": "L. Van den Bossche kwam. ¦ Minister P. De Clercq niet.",
    "a letter that ends a sentence": "Dat is vitamine C. ¦ De meeste mensen weten dat.",
    "abbreviations inside": "Hij noemde o.a. Rusland, d.w.z. Moskou, en bijv. Kiev. ¦ Zie blz. 12 (nr. 3).",
    "abbreviations at the end": "Er waren appels, peren enz. ¦ De rest bleef liggen. ¦ Hij is 56 jr. ¦ Zij is ouder.",
    "years before Christ": "De stad is van 330 v. Chr. ¦ Bijna alles is weg.",
    "polite u": "Dank u. ¦ Tot ziens om 16.30 u. ¦ Morgen weer.",
    "dates": "Het begon op 3 mei 2003. ¦ Op 12-3-2003 was het voorbij. ¦ Op ma. 5 mei ook.",
    "numbers": "Er waren 500.000 mensen en 3.5 procent bleef. ¦ Oranje won in 2000. ¦ Daarna niet meer.",
    "ordinals": "De 1e plaats en de 2. plaats zijn bezet. ¦ Klaar.",
    "ellipses": "Hij zei … niets. ¦ Maar… ¦ Toen ging hij. ¦ Wacht... en zie. ¦ En (...) Rusland zweeg.",
    "addresses": "Lees meer op www.nu.nl. ¦ Of mail info@nu.nl. ¦ Booking.com groeit.",
    "marks in names": "Yahoo! heeft geen haast. ¦ Wat?! ¦ Echt?",
    "quote goes on": "“Weg hier!” riep hij. ¦ “Is dat zo?” vroeg Jan. ¦ “Wij gaan door!”, aldus Poetin.",
    "quote within": "De staf zei: “De vijand stopt zijn aanvallen op Bakhmut niet.” ¦ Kiev zweeg.",
    "low quotes": "„Ik kom.” ¦ Hij ging. ¦ ,,Nee'', zei zij. ¦ ,,Ik blijf.'' ¦ Toen was het stil.",
    "guillemets": "«Nee.» ¦ »Ja.« ¦ Zo ging het.",
    "single quotes": "‘Hij gaat.’ ¦ 'Zij blijft.' ¦ 's Avonds was iedereen weg. ¦ ’t Is mooi geweest.",
    "nested quotes": "“Hij zei: ‘Zij riep: “Weg!”’”, aldus A. van den Berg. ¦ Stilte.",
    "a quote that closes late": "Dat deed me verliezen. '' ¦ Hij ging. ¦ \"Ik win. \" ¦ Zij niet.",
    "a quote that opens early": 'Hij sprak over het licht. ¦ " Wetende wat hij wist, zweeg hij. " ¦ Zo.',
    "brackets": "(De man lachte.) ¦ Daarna ging hij (ook volgens de heer N.N.) weg. ¦ [Red.]",
    "credits": "Militairen bij Bakhmut. ¦ AFP FOTO: Aris Messinis, AFP",
    "credits without a stop": "Militairen bij de stad Bakhmut ¦ Foto: A. Messinis",
    "copyright": "Een tank. ¦ © ANP / Jan de Vries",
    "label and copyright": "Foto © ANP",
    "city datelines": "KIEV (ANP) - De stad is gevallen. ¦ Dat is zeker.",
    "forgotten space": "De tactiek is veranderd.Rusland zwijgt.".replace(".R", ".¦R"),
    "names in small letters": "De telefoon is duur. ¦ iPhones zijn overal. ¦ eBay groeit.",
    "states": "De U.S. Army is groot. ¦ Hij werkt bij Shell N.V. ¦ De koers stijgt.",
    "footnotes": "Zo was het.[2] ¦ En zo bleef het.[13]",
    "decomposed accents": "Zoe\u0308 zei: “Cafe\u0301.” ¦ Oekrai\u0308ne zweeg.",
    "abbreviations that open a sentence": "Dat is zo. ¦ Bijv. Rusland zwijgt. ¦ Nr. 3 ook. ¦ 2. Kiev is weg.",
    "abbreviations in brackets": "De heer Jansen (56 jr.) Bakker zwijgt. ¦ Hij is ziek (sinds 2003). ¦ Klaar.",
    "other scripts": "北京。¦上海！",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences_of_a_paragraph(marked: str) -> None:
    text = marked.replace(" ¦ ", " ").replace("¦", "")

    assert sentences(text) == [part.strip() for part in marked.split("¦")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_a_line_is_a_paragraph_where_lines_are_not_wrapped(newline: str) -> None:
    lines = ["Rusland valt aan", "De stad is gevallen. Kiev zwijgt.", "Door onze redactie", "Foto: ANP"]

    assert sentences(newline.join(lines)) == [
        "Rusland valt aan",
        "De stad is gevallen.",
        "Kiev zwijgt.",
        "Door onze redactie",
        "Foto: ANP",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_wrapped_line_goes_on(newline: str) -> None:
    wrapped = [
        "Rusland heeft dinsdag opnieuw de stad Lviv in het westen van",
        "Oekraïne gebombardeerd. Daarbij vielen volgens burgemeester",
        "Andri Sadovi minstens drie doden. President Zelensky sprak van",
        "een misdaad en vroeg om hulp.",
        "",
        "Kop van het volgende stuk",
    ]

    found = [sentence.replace(newline, " ") for sentence in sentences(newline.join(wrapped))]

    assert found == [
        "Rusland heeft dinsdag opnieuw de stad Lviv in het westen van Oekraïne gebombardeerd.",
        "Daarbij vielen volgens burgemeester Andri Sadovi minstens drie doden.",
        "President Zelensky sprak van een misdaad en vroeg om hulp.",
        "Kop van het volgende stuk",
    ]


def test_list_items_stand_alone() -> None:
    text = "Wat bekend is:\n- drie doden\n- Lviv zonder stroom\n1. Kiev zwijgt\n2. Moskou ook."

    assert sentences(text) == text.split("\n")


def test_a_region_has_its_own_sentences() -> None:
    text = " date 2023-03 De stad valt. Kiev zwijgt. Moskou ook."

    assert sentences(text, 14) == ["De stad valt.", "Kiev zwijgt.", "Moskou ook."]
    assert sentences(text, 14, text.index(" Moskou")) == ["De stad valt.", "Kiev zwijgt."]
    assert sentences(text, len(text)) == []


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u2029", "\xa0"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@given(AWKWARD, st.integers(0, 130), st.integers(0, 130))
def test_every_character_of_the_region_is_in_one_sentence(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))

    spans = segment(text, start, end)

    assert all(span.start < span.end for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(start <= at < end for at in covered)
    assert all(at in covered for at in range(start, end) if not text[at].isspace())
    assert not any(text[at].isspace() for span in spans for at in (span.start, span.end - 1))


@pytest.mark.parametrize(
    "pattern", ["a", ".", "x\n", "\n", '" ', "“”‘’„,,''", "((. ", "a. ", "Foto: ", "a.b. ", " ", "”. ", "”.) [", "🇳"]
)
def test_no_pattern_takes_more_than_linear_time(pattern: str) -> None:
    def seconds(length: int) -> float:
        text = (pattern * length)[:length]
        begin = time.process_time()
        segment(text)
        return time.process_time() - begin

    assert seconds(20_000) < 12 * max(seconds(5_000), 0.02)  # four times the text; quadratic: 16 times
