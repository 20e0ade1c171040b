"""Who or what fills a role: a name only where it names the whole phrase."""

import pytest

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.rules import RuleAnalyzer
from frontreader.sources.build import document_from_text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("De stad is ingenomen, zei president Volodymyr Zelensky.", "Volodymyr Zelensky"),
        ("De stad is ingenomen, zei een medewerker van president Volodymyr Zelensky.", None),
        ("De stad is ingenomen, zei Volodymyr Zelensky.", "Volodymyr Zelensky"),
    ],
)
def test_an_aide_is_not_the_president(text: str, speaker: str | None) -> None:
    analysis = analyse(RuleAnalyzer(), document_from_text(text))
    names = {entity.id: entity.name for entity in analysis.entities}
    said = next(event for event in analysis.events if event.type == "Statement.Say")
    agents = [names.get(one.entity or "") for one in said.arguments if one.role == "agent"]
    assert agents == [speaker]


def test_a_noun_before_the_name_does_not_hide_it() -> None:
    analysis = analyse(RuleAnalyzer(), document_from_text("Het leger veroverde de verwoeste stad Bakhmut."))
    names = {entity.id: entity.name for entity in analysis.entities}
    captured = next(event for event in analysis.events if event.type == "Conflict.Capture")
    assert "Bakhmut" in {names.get(one.entity or "") for one in captured.arguments}


@pytest.mark.parametrize(
    "dateline", ["KIEV - ", "ROTTERDAM (ANP) - ", "Goma (Reuters), 14 november 2024 – ", "Den Haag, 3 maart — "]
)
def test_a_dateline_takes_no_part_in_what_is_told(dateline: str) -> None:
    text = f"{dateline}Het leger veroverde Bakhmut."
    analysis = analyse(RuleAnalyzer(), document_from_text(text))
    (captured,) = (event for event in analysis.events if event.type == "Conflict.Capture")
    agents = [text[one.start : one.end] for one in captured.arguments if one.role == "agent"]
    assert agents == ["Het leger"]


def test_a_dash_within_a_sentence_is_no_dateline() -> None:
    text = "Het leger - dat zich terugtrok - veroverde Bakhmut."
    analysis = analyse(RuleAnalyzer(), document_from_text(text))
    captured = next(event for event in analysis.events if event.type == "Conflict.Capture")
    assert captured.lemma == "veroveren"


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Zonder steun van het Westen veroverde Oekraïne de stad Lyman.", "positive"),
        ("Hulpverleners van Artsen zonder Grenzen werden ontvoerd.", "positive"),
        ("Oekraïne veroverde de stad niet.", "negative"),
        ("Het leger vertrok zonder de stad te veroveren.", "negative"),
    ],
)
def test_zonder_denies_its_own_phrase_and_no_more(text: str, polarity: str) -> None:
    analysis = analyse(RuleAnalyzer(), document_from_text(text))
    event = next(one for one in analysis.events if one.type in ("Conflict.Capture", "Conflict.Abduct"))
    assert event.polarity == polarity
