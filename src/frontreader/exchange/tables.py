"""An analysis as tables for the terminal. What came from outside is in Text objects only, never in markup."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from frontreader.analysis.links import ItemRef
from frontreader.analysis.model import Analysis, Entity, Event, TimeExpression
from frontreader.exchange.amounts import coordinates
from frontreader.exchange.phrases import Phrases, phrases_of
from frontreader.text.display import one_line
from frontreader.text.document import Document


def print_tables(document: Document, analysis: Analysis, console: Console) -> None:
    """Events, entities and times, as wide as the console; a kind of which there is none is left out."""
    console.print(Text(one_line(document.title), style="bold"))
    console.print(
        Text(
            f"{one_line(document.date or 'no date')}  {len(analysis.sentences)} sentences  "
            f"{len(analysis.events)} events  {len(analysis.entities)} entities  {len(analysis.times)} times",
            style="dim",
        )
    )
    for table in tables(document, analysis):
        console.print()
        console.print(table)


def tables(document: Document, analysis: Analysis) -> list[Table]:
    """The tables that have rows."""
    phrases = phrases_of(document, analysis)
    made = (_events(analysis, phrases), _entities(analysis, phrases), _times(analysis, phrases))
    return [table for table in made if table.row_count]


def _events(analysis: Analysis, phrases: Phrases) -> Table:
    sure = _sure(analysis.events)
    table = _table("Events", "#", "type", "trigger", "details", *sure)
    for event in analysis.events:
        number = _number(phrases, ItemRef("event", event.id))
        figure = [_figure(event.confidence)] if sure else []
        _add(table, number, event.type, phrases.trigger(event), phrases.details(event), *figure)
    return table


def _entities(analysis: Analysis, phrases: Phrases) -> Table:
    sure = _sure(analysis.entities)
    where = ["place"] if any(entity.place for entity in analysis.entities) else []
    table = _table("Entities", "#", "type", "name", "mentions", "also called", *where, *sure)
    for entity in analysis.entities:
        lies = f"{entity.place.country}, {coordinates(entity.place)}" if entity.place else ""
        _add(
            table,
            _number(phrases, ItemRef("entity", entity.id)),
            entity.type,
            entity.name,
            str(len(entity.mentions)),
            ", ".join(entity.aliases),
            *([lies] if where else []),
            *([_figure(entity.confidence)] if sure else []),
        )
    return table


def _times(analysis: Analysis, phrases: Phrases) -> Table:
    sure = _sure(analysis.times)
    table = _table("Times", "#", "type", "words", "value", "mod", *sure)
    for time in analysis.times:
        number = _number(phrases, ItemRef("time", time.id))
        figure = [_figure(time.confidence)] if sure else []
        _add(table, number, time.type, phrases.of(time), time.value, time.mod or "", *figure)
    return table


def _sure(items: Iterable[Event | Entity | TimeExpression]) -> list[str]:
    """The column for confidence, where there is anything to write in it."""
    return ["sure"] if any(item.confidence is not None for item in items) else []


def _figure(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.2f}"


def _number(phrases: Phrases, ref: ItemRef) -> str:
    return str(phrases.links.sentence_of(ref) + 1)


def _table(title: str, *columns: str) -> Table:
    """`#` is the number of the sentence."""
    table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None, pad_edge=False)
    for column in columns:
        table.add_column(
            column,
            justify="right" if column in {"#", "mentions"} else "left",
            no_wrap=column in {"#", "type", "value", "mod", "sure"},
            overflow="fold",
        )
    return table


def _add(table: Table, *cells: str) -> None:
    table.add_row(*(Text(one_line(cell)) for cell in cells))
