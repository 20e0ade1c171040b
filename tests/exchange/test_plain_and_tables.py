"""What people read in a terminal or through a pipe: complete, in order, and nothing in it acts."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from rich.console import Console

from frontreader.analysis import model as m
from frontreader.analysis.model import Analysis
from frontreader.exchange.plain import plain_lines, plain_text
from frontreader.exchange.tables import print_tables
from frontreader.text.display import one_line, visible
from frontreader.text.document import Document
from tests.exchange.examples import HOSTILE, analysis, document, documents_with_analysis, few


def _printed(of: Document, found: Analysis, width: int = 160) -> str:
    out = io.StringIO()
    print_tables(of, found, Console(file=out, width=width, markup=False, highlight=False, emoji=False))
    return out.getvalue()


def test_plain_text_is_the_article_with_its_items() -> None:
    lines = plain_text(document(), analysis()).splitlines()
    assert lines[:4] == ["Rusland valt Kiev aan.", "2023-03", "", "   1  Rusland valt Kiev aan."]
    assert lines[4:8] == [
        "      event  Conflict.Attack      valt aan  (agent: Rusland; target: Kiev)",
        "      entity LOC                  Rusland",
        "      entity LOC                  Kiev  (is Kyiv)",
        "",
    ]
    assert visible("   2  =Kiev= [/] zei op 9 maart\x1b]52;c;x\x07 dat het\u202e niet wijkt.") in lines
    assert (
        "      event  Movement.Withdraw    wijkt  (agent: het; denied; negated; source: =Kiev=; when: 2023-03-09)"
        in lines
    )
    assert "      time   DATE                 9 maart  (2023-03-09)" in lines


@few
@given(documents_with_analysis())
def test_no_line_of_plain_text_acts_on_a_terminal(pair: tuple[Document, Analysis]) -> None:
    for line in plain_lines(*pair):
        assert one_line(line) == line


def test_tables_name_every_event_entity_and_time() -> None:
    printed = _printed(document(), analysis())
    for words in (
        "Conflict.Attack",
        "valt aan",
        "Movement.Withdraw",
        "denied; negated",
        "Kyiv",
        "Russen",
        "2023-03-09",
    ):
        assert words in printed
    assert "=Kiev=" in printed


@pytest.mark.parametrize("hostile", HOSTILE)
def test_tables_take_nothing_for_markup(hostile: str) -> None:
    of = document(f"{hostile} valt aan.")
    printed = _printed(of, Analysis(of.id, of.sha256, (), (), (), (), analysis().analyzer))
    assert visible(hostile) in printed
    assert visible(printed) == printed


def test_what_is_unsure_counted_placed_or_only_referred_to_is_said() -> None:
    of, found = document(), analysis()
    kyiv = replace(found.entities[1], place=m.Place("UA", 50.4501, 30.5234, "the capital"), confidence=0.91)
    quantities = (m.Quantity(13, 17, 12.0, 12.0, 17.0, "burgers", "killed"), m.Quantity(0, 7, None, 9.0, None, "euro"))
    event = replace(
        found.events[0],
        arguments=(m.Argument("target", 0, 7, "e2", inferred=True),),
        quantities=quantities,
        confidence=0.3,
    )
    sentences = (*found.sentences[:2], replace(found.sentences[2], language="en"))
    found = replace(found, sentences=sentences, entities=(found.entities[0], kyiv), events=(event, found.events[1]))
    lines = plain_text(of, found).splitlines()
    details = "target: Rusland = Kyiv; number: 12-17 killed; number: Rusland; unsure: 0.30"
    assert f"      event  Conflict.Attack      valt aan  ({details})" in lines
    assert "      entity LOC                  Kiev  (is Kyiv; in UA)" in lines
    assert "      note                        in another language (en): not analysed" in lines
    printed = _printed(of, found)
    for words in ("UA, 50.45 N, 30.52 E", "0.91", "0.30", "12-17 killed"):
        assert words in printed


def test_tables_keep_to_the_width_and_a_kind_without_items_is_left_out() -> None:
    of = document()
    assert max(map(len, _printed(of, analysis(), 60).splitlines())) <= 60
    empty = Analysis(of.id, of.sha256, analysis().sentences, (), (), (), analysis().analyzer)
    assert "Entities" not in _printed(of, empty)


def test_tables_are_without_colour_where_the_reader_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = io.StringIO()
    print_tables(document(), analysis(), Console(file=out, width=120, force_terminal=True))
    assert "\x1b[3" not in out.getvalue()
