"""What the table of Dutch time expressions says is what the reader is shown."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.analysis.times.test_times import read

_TABLE = Path(__file__).with_name("expressions.tsv")


def rows() -> Iterator[tuple[str, str, str]]:
    for line in _TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            date, sentence, times = line.split("\t")
            yield date, sentence, times


@pytest.mark.parametrize(("date", "marked", "expected"), rows())
def test_the_expression_and_its_value(date: str, marked: str, expected: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    wanted = re.findall(r"\[(.*?)\]", marked)
    found = read(text, None if date == "-" else date)
    assert [text[one.start : one.end] for one in found] == wanted
    said = "; ".join(" ".join(filter(None, (one.type, one.value, one.mod))) for one in found)
    assert said == ("" if expected == "-" else expected)
