"""When the reader says what day an article is of, its times follow and nothing else does."""

import re
from dataclasses import replace

import pytest

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.model import Analysis, AnalyzerInfo, Sentence
from frontreader.analysis.rules import RuleAnalyzer
from frontreader.analysis.times import redate
from frontreader.text.document import Document, document_id, sha256_of
from frontreader.text.sentences import segment
from tests.analysis.times.test_expressions import rows
from tests.analysis.times.test_times import read

TEXT = (
    "De raad vergaderde dinsdag in Aalst. De wet zal in oktober ingaan. Vorig jaar bleef alles rustig. "
    "Op 12 mei 1998 brandde de hal af. Een dag later kwam de politie. Rond kwart over drie viel de stroom uit."
)


def document(text: str, date: str | None) -> Document:
    sha = sha256_of(text)
    return Document(document_id(None, sha), "", date, "nl", None, text, sha)


@pytest.mark.parametrize("date", [None, "2019", "2019-11", "2019-11-05"])
def test_the_values_are_those_of_an_analysis_made_with_the_date(date: str | None) -> None:
    before = analyse(RuleAnalyzer(), document(TEXT, "2023-03-10"))
    after = redate(document(TEXT, date), before)
    assert after == analyse(RuleAnalyzer(), document(TEXT, date))
    assert after.times != before.times


def test_what_the_clause_said_is_kept() -> None:
    before = analyse(RuleAnalyzer(), document("De raad vergadert dinsdag.", None))
    told = replace(before, times=tuple(replace(time, lies="future", confidence=0.5) for time in before.times))
    (time,) = redate(document("De raad vergadert dinsdag.", "2023-03-10"), told).times
    assert (time.value, time.confidence) == ("2023-03-14", 0.5)


@pytest.mark.parametrize(("date", "marked", "_expected"), rows())
def test_every_expression_of_the_table_is_read_again(date: str, marked: str, _expected: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    known = None if date == "-" else date
    sentences = tuple(Sentence(f"s{i}", span.start, span.end) for i, span in enumerate(segment(text), 1))
    before = Analysis("d", "", sentences, (), (), read(text, "2011-06-06"), AnalyzerInfo("made", "0"))
    assert redate(document(text, known), before).times == read(text, known)
