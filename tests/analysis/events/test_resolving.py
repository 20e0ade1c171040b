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
