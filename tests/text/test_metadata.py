"""What stands above an article is not its first sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.text.metadata import LONGEST_TITLE, read_metadata


@pytest.mark.parametrize(
    ("text", "date", "body"),
    [
        (" date 2023-03 De stad valt.", "2023-03", "De stad valt."),
        ("date: 2023-03-10\nDe stad valt.", "2023-03-10", "De stad valt."),
        ("datum: 10 maart 2023 De stad valt.", "2023-03-10", "De stad valt."),
        ("Datum 2023-03\r\n\r\nDe stad valt.", "2023-03", "De stad valt."),
        ("Datum: vrijdag 10 maart 2023, 14:05 uur\nDe stad valt.", "2023-03-10", "De stad valt."),
        ("DATE 2023 De stad valt.", "2023", "De stad valt."),
        ("date 10-03-2023. De stad valt.", "2023-03-10", "De stad valt."),
        ("date 2023-03-10T12:00:00Z De stad valt.", "2023-03-10", "De stad valt."),
        ("\n10 maart 2023\nDe stad valt.", "2023-03-10", "De stad valt."),
        ("---\ntitle: De kop\ntags: oorlog\ndate: 2023-03-10\n---\nDe stad valt.", "2023-03-10", "De stad valt."),
        ("Titel: De kop\nBron: ANP\nDatum: maart 2023\n\nDe stad valt.", "2023-03", "De stad valt."),
    ],
)
def test_a_dateline_is_metadata(text: str, date: str, body: str) -> None:
    metadata = read_metadata(text)

    assert metadata.date == date
    assert text[metadata.body :] == body


@pytest.mark.parametrize(
    "text",
    [
        "KIEV (ANP) - De stad valt.",
        "Date night was leuk.",
        "Datum 31 februari 2023 bestaat niet.",
        "2023\nHet jaar van de oorlog.",
        "Op 10 maart 2023 viel de stad.",
        "10 maart 2023 was het stil.",
        "Bron: ANP\nDe stad valt.",
        "",
    ],
)
def test_what_belongs_to_the_article_stays(text: str) -> None:
    assert (read_metadata(text).date, read_metadata(text).body) == (None, 0)


@pytest.mark.parametrize(
    "line", ["10 maart 2023", "vrijdag 10 maart 2023, 14:05", "Gepubliceerd op 10-03-2023 om 14.05 uur"]
)
def test_a_day_below_the_headline_is_the_date_and_stays(line: str) -> None:
    metadata = read_metadata(f"Kiev zwijgt\nDoor onze redactie\n{line}\n\nDe stad valt.")

    assert (metadata.title, metadata.date, metadata.body) == ("Kiev zwijgt", "2023-03-10", 0)


def test_the_first_sentence_is_the_title() -> None:
    assert read_metadata(" date 2023-03 De stad\u00a0 valt. Kiev zwijgt.").title == "De stad valt."
    assert read_metadata("\n" * 50_000 + "De stad valt. Kiev zwijgt.").title == "De stad valt."


def test_a_header_names_the_title() -> None:
    assert read_metadata('---\ntitle: "De kop"\n---\nTekst.').title == "De kop"
    assert read_metadata("Titel: De kop\n\nTekst.").title == "De kop"


def test_a_dateline_alone_is_still_there_to_read() -> None:
    metadata = read_metadata("date 2023-03")

    assert (metadata.title, metadata.date, metadata.body) == ("date 2023-03", "2023-03", 0)


def test_a_long_title_ends_in_an_ellipsis() -> None:
    title = read_metadata("woord " * 1000).title

    assert len(title) <= LONGEST_TITLE
    assert title.endswith("woord…")


@given(st.text(), st.sampled_from(["", " date 2023-03 ", "datum: 1 mei 2020\n", "---\ntitle: x\n---\n", "Titel: y\n"]))
def test_no_text_is_too_odd(rest: str, head: str) -> None:
    metadata = read_metadata(head + rest)

    assert 0 <= metadata.body <= len(head + rest)
    assert len(metadata.title) <= LONGEST_TITLE
