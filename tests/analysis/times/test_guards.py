"""Forms are compiled only where their words stand, and nothing is missed for it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.times.grammar import grammar
from frontreader.analysis.times.guards import Guards, Text

ROWS = [
    line
    for line in (Path(__file__).parent / "expressions.tsv").read_text("utf-8").split("\n")
    if line and line[0] != "#"
]
WORDS = sorted({word for table in grammar().tables.values() for word in table})
JOINTS = [
    "de",
    "van",
    "en",
    "in",
    "om",
    "tot",
    "-",
    "/",
    ".",
    ",",
    ":",
    "'s",
    "\u00a0",
    "\n",
    "3",
    "12",
    "1998",
    "20.15",
]
MADE = Guards({"art": "(?:de )?"}, {"day": "[12]\\d|0?[1-9]"}, {"month": {"mei": "05", "juni": "06"}})


def missed(text: str) -> list[str]:
    """What matches at the beginning of a word though its guard says that it cannot."""
    around = Text(text, 0, len(text))
    return [
        f"{text[start.start() :][:40]!r} is {rule.source[:60]}"
        for start in re.finditer(r"(?<!\w)\w|['’]", text)
        for rule in grammar().rules
        if rule.pattern.match(text, start.start()) and not around.may_have(rule.guard, start.start())
    ]


def test_no_expression_is_missed() -> None:
    assert [one for row in ROWS for field in row.split("\t") for one in missed(field)] == []


@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(JOINTS), max_size=8), st.sampled_from([" ", "", "  "]))
def test_no_words_together_are_missed(words: list[str], between: str) -> None:
    for text in (between.join(words), between.join(words).upper()):
        assert missed(text) == []


@pytest.mark.parametrize(
    "text", ["ſeconde", "3 ſeptember", "maanden lang geleden \u212awartaal", "٣ mei", "MAART İ", "DRİE DAGEN"]
)
def test_letters_that_look_like_others_are_not_missed(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize(
    ("form", "text", "possible"),
    [
        ("{art}<month>", "de mei", True),
        ("{art}<month>", "juni", True),
        ("{art}<month>", "de maand", False),
        ("{art}<month>", "een mei", False),
        ("<day> <month>", "3 mei", True),
        ("<day> <month>", "3 meiden", True),
        ("<day> <month>", "3mei", False),
        ("<day> <month>", "mei 3", False),
        ("(?:begin|eind) <month>(?= 1)", "eind juni", True),
        ("(?:begin|eind) <month>(?= 1)", "midden juni", False),
        ("<month>(?: <day>)?", "mei", True),
    ],
)
def test_a_form_is_possible_where_its_words_are(form: str, text: str, *, possible: bool) -> None:
    assert Text(text, 0, len(text)).may_have(MADE.of(form), 0) is possible


def test_what_stands_before_does_not_count() -> None:
    text = "In mei 3 dagen"
    assert not Text(text, 0, len(text)).may_have(MADE.of("<day> <month>"), 7)


def test_a_plain_word_compiles_few_forms() -> None:
    text = "Dat gebeurde dinsdag in Leuven."
    around = Text(text, 0, len(text))
    possible = [rule for rule in grammar().rules if around.may_have(rule.guard, text.index("dinsdag"))]
    assert 0 < len(possible) < 8
