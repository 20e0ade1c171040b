"""CSV: any program reads back exactly what stands in the text, and no spreadsheet calculates with it."""

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis import model as m
from frontreader.analysis.model import Analysis
from frontreader.exchange.csv_events import COLUMNS, LONGEST_QUOTE, events_csv, guarded, unguarded
from frontreader.text.document import Document
from tests.exchange.examples import analysis, document, documents_with_analysis, few


def _rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_one_event_a_row_with_its_quote_offsets_and_document() -> None:
    of = document()
    first, second = _rows(events_csv(of, analysis()))
    assert first["type"] == "Conflict.Attack"
    assert (first["trigger"], first["trigger_start"], first["trigger_end"]) == ("valt aan", "8", "12")
    assert (first["agent"], first["target"], first["target_entity"]) == ("Rusland", "Kiev", "Kyiv")
    assert first["plover"]
    assert first["sentence"] == "1"
    assert first["quote"] == "Rusland valt Kiev aan."
    assert (second["realis"], second["modality"], second["polarity"]) == ("other", "denied", "negative")
    assert (second["source"], second["source_entity"]) == ("'=Kiev=", "Kyiv")
    assert second["time_value"] == "2023-03-09"
    assert (second["title"], second["date"], second["origin"]) == (of.title, "2023-03", "/nieuws/kiev.txt")
    assert (second["sha256"], second["analyzer"]) == (of.sha256, "rules 1")


def test_numbers_places_and_what_is_only_referred_to_have_columns() -> None:
    of, found = document(), analysis()
    kyiv = replace(found.entities[1], place=m.Place("UA", 50.45, 30.5, "the capital"))
    quantities = (
        m.Quantity(13, 17, 12.0, 12.0, 17.0, "burgers", "killed"),
        m.Quantity(0, 7, None, 500_000.0, None, "euro"),
    )
    arguments = (m.Argument("agent", 0, 7, "e1", inferred=True), m.Argument("place", 13, 17, "e2"))
    event = replace(found.events[0], arguments=arguments, quantities=quantities, confidence=0.83)
    told = replace(event, id="ev3", source=m.Source(0, 7, "e1", inferred=True), quantities=(), confidence=None)
    first, second = _rows(events_csv(of, replace(found, entities=(found.entities[0], kyiv), events=(event, told))))
    assert (first["quantity"], first["quantity_of"]) == ("Kiev | Rusland", "burgers | euro")
    assert (first["quantity_low"], first["quantity_best"], first["quantity_high"]) == ("12 | ", "12 | 500000", "17 | ")
    assert first["casualties"] == "killed | "
    assert (first["place_entity"], first["place_country"]) == ("Kyiv", "UA")
    assert (first["place_latitude"], first["place_longitude"]) == ("50.45", "30.5")
    assert (first["inferred"], second["inferred"]) == ("agent", "agent | source")
    assert (first["confidence"], second["confidence"], second["quantity"]) == ("0.83", "", "")


@few
@given(documents_with_analysis())
def test_every_quote_is_the_text_at_its_offsets(pair: tuple[Document, Analysis]) -> None:
    of, found = pair
    table = events_csv(of, found)
    assert table.startswith(",".join(COLUMNS) + "\r\n")
    rows = _rows(table)
    assert len(rows) == len(found.events)
    for row in rows:
        assert unguarded(row["quote"]) == of.text[int(row["quote_start"]) : int(row["quote_end"])]
        assert unguarded(row["title"]) == of.title


@given(st.text(st.sampled_from("'=+-@\t\r\n＝a1 ")))
def test_the_guard_can_be_undone_and_leaves_no_formula(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in set("=+-@\t\r\n＝")


def test_a_sentence_without_end_is_quoted_around_the_trigger() -> None:
    of = document("valt " * 2000)
    triggers = [m.Trigger(at, at + 4, ()) for at in (0, 5000, 9995)]
    events = tuple(m.Event(f"ev{at.start}", "Conflict.Attack", "s1", at, "actual", None, "positive") for at in triggers)
    found = m.Analysis(of.id, of.sha256, (m.Sentence("s1", 0, 9999),), (), events, (), m.AnalyzerInfo("rules", "1"))
    rows = _rows(events_csv(of, found))
    assert [(int(row["quote_start"]), int(row["quote_end"])) for row in rows] == [
        (0, LONGEST_QUOTE),
        (4000, 4000 + LONGEST_QUOTE),
        (9999 - LONGEST_QUOTE, 9999),
    ]
    assert all(row["quote"] == of.text[int(row["quote_start"]) : int(row["quote_end"])] for row in rows)


def test_an_article_without_events_has_a_header_only() -> None:
    of = document("Niets.")
    empty = Analysis(of.id, of.sha256, (), (), (), (), analysis().analyzer)
    assert events_csv(of, empty) == ",".join(COLUMNS) + "\r\n"
