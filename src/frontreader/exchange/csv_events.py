"""Events as CSV (RFC 4180), one a row, each with its quote and offsets.

A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@` or a few others for a formula. Such a cell gets an
apostrophe before it, after OWASP's advice on CSV injection. So that no cell has two readings, a cell that has
apostrophes before such a character gets one more; `unguarded` takes it away again.
"""

import csv
import io

from frontreader.analysis.links import Links
from frontreader.analysis.model import ROLES, Analysis, Event
from frontreader.analysis.typology import event_types
from frontreader.exchange.amounts import plain
from frontreader.exchange.phrases import Phrases, exact
from frontreader.text.document import Document
from frontreader.text.span import HasSpan, Span

SEPARATOR = " | "
"""Stands between several values in one cell."""

LONGEST_QUOTE = 2000
"""Code points. Text without full stops is one sentence, and may be longer than a spreadsheet's cell (32,767)."""

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def events_csv(document: Document, analysis: Analysis) -> str:
    """The table with its header; lines end in CR LF. Quotes are exactly the text's."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    phrases = Phrases(document, Links(analysis), exact)
    sentences = {sentence.id: number for number, sentence in enumerate(analysis.sentences, 1)}
    for event in analysis.events:
        row = _row(event, phrases, sentences[event.sentence])
        writer.writerow({name: guarded(value) if isinstance(value, str) else value for name, value in row.items()})
    return out.getvalue()


def guarded(cell: str) -> str:
    """`cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.lstrip("'")[:1] in _FORMULA else cell


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in _FORMULA else cell


def _quoted(sentence: HasSpan, trigger: HasSpan) -> Span:
    """The sentence; of one longer than `LONGEST_QUOTE` the part around the trigger."""
    start = max(sentence.start, min(trigger.start - LONGEST_QUOTE // 2, sentence.end - LONGEST_QUOTE))
    return Span(start, min(sentence.end, start + LONGEST_QUOTE))


def _row(event: Event, phrases: Phrases, number: int) -> dict[str, str | int | float | None]:
    document, analysis = phrases.document, phrases.links.analysis
    quote = _quoted(analysis.sentences[number - 1], event.trigger)
    known = event_types().get(event.type)
    row: dict[str, str | int | float | None] = {
        "event": event.id,
        "type": event.type,
        "plover": known.plover if known else None,
        "acled": SEPARATOR.join(known.acled) if known else None,
        "trigger": phrases.trigger(event),
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "sentence": number,
        "quote_start": quote.start,
        "quote_end": quote.end,
        "quote": phrases.of(quote),
        "realis": event.realis,
        "modality": event.modality,
        "polarity": event.polarity,
    }
    for role in ROLES:
        row[role] = SEPARATOR.join(phrases.role(event, role))
        if role != "time":
            row[f"{role}_entity"] = SEPARATOR.join(one.name for one in phrases.role_entities(event, role))
    return row | {
        **_places(event, phrases),
        "time_value": phrases.time_value(event),
        "source": phrases.of(event.source) if event.source else None,
        "source_entity": phrases.entity_name(event.source) if event.source else None,
        "inferred": SEPARATOR.join(phrases.inferred(event)),
        **_quantities(event, phrases),
        "confidence": event.confidence,
        "title": document.title,
        "date": document.date,
        "origin": document.origin,
        "document": document.id,
        "sha256": document.sha256,
        "analyzer": f"{analysis.analyzer.name} {analysis.analyzer.version}",
    }


def _places(event: Event, phrases: Phrases) -> dict[str, str]:
    """Where the entities of the place lie, in the order of `place_entity`; empty where one's place is not known."""
    places = [entity.place for entity in phrases.role_entities(event, "place")]
    known = any(places)
    return {
        f"place_{name}": SEPARATOR.join(str(getattr(one, name)) if one else "" for one in places) if known else ""
        for name in ("country", "latitude", "longitude")
    }


def _quantities(event: Event, phrases: Phrases) -> dict[str, str]:
    """What is counted in an event: the n-th value of each cell belongs to the n-th quantity."""
    columns: dict[str, list[str]] = {name: [] for name in _QUANTITY}
    for one in event.quantities:
        values = (phrases.of(one), one.counts, plain(one.low), plain(one.best), plain(one.high), one.casualties or "")
        for name, value in zip(_QUANTITY, values, strict=True):
            columns[name].append(value)
    return {name: SEPARATOR.join(values) for name, values in columns.items()}


_QUANTITY = ("quantity", "quantity_of", "quantity_low", "quantity_best", "quantity_high", "casualties")
COLUMNS = (
    "event", "type", "plover", "acled", "trigger", "trigger_start", "trigger_end",
    "sentence", "quote_start", "quote_end", "quote", "realis", "modality", "polarity",
    "agent", "agent_entity", "target", "target_entity", "instrument", "instrument_entity", "place", "place_entity",
    "place_country", "place_latitude", "place_longitude",
    "time", "time_value", "source", "source_entity", "inferred", *_QUANTITY, "confidence",
    "title", "date", "origin", "document", "sha256", "analyzer",
)  # fmt: skip
"""The columns, in their order."""
