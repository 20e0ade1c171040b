"""The rows of the lists: what stands in each column, and how a row is cut to a width. Knows no screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from frontreader.analysis.links import ItemRef, Kind, Links
from frontreader.analysis.model import Entity, Event, TimeExpression
from frontreader.annotations.model import Annotation
from frontreader.text.display import one_line
from frontreader.ui.items.cells import Piece, cells, cells_of, cut, cut_pieces, pad, pad_pieces
from frontreader.ui.items.sparkline import sparkline
from frontreader.ui.items.timewords import when_words
from frontreader.ui.items.wording import (
    VERDICT_WORDS,
    HasConfidence,
    filler,
    flags,
    how_many,
    is_unsure,
    joined,
    phrase,
    short_type,
    trigger_words,
)
from frontreader.ui.looks import glyph, note_mark, type_glyph, type_style

NUMBER = "items--number"
HEAD = "items--head"
DIM = "items--dim"
FLAG = "items--flag"
UNSURE = "items--unsure"
SPARK = "items--spark"
DIM_STYLES = frozenset({NUMBER, DIM, SPARK, UNSURE})
LIST_STYLES = frozenset({NUMBER, HEAD, DIM, FLAG, SPARK, UNSURE})

_SPARK_CELLS = 12
_LEAST_BODY = 6
"""Cells that the text of a row keeps while flags stand beside it."""
_LEAST_ASIDE = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of the columns that all rows of a list share; 0 leaves one out. `head_share` is the part of the room, in
    hundredths, that the head column takes at most."""

    number: int
    head: int
    head_share: int = 33


@dataclass(frozen=True, slots=True)
class Row:
    """One row: sentence number, glyph, `head` in its column, `body` that takes the room left, and at the right edge
    `aside` (shortened or left out first) and `flags` (the first one is left out first). An `unsure` one is drawn dim
    and has a question mark before its glyph, where there are no numbers behind it."""

    ref: ItemRef
    sentence: int
    mark: Piece
    head: Piece
    body: tuple[Piece, ...]
    flags: tuple[Piece, ...] = ()
    aside: str = ""
    unsure: bool = False


class Judgeable(HasConfidence, Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Doubt:
    """How confidence is shown: items below `below` as unsure, the figures themselves where `figures` says so. What the
    reader judged is marked by their verdict; `verdict` says it by kind and id, empty where there is none."""

    below: float = 0.0
    figures: bool = False
    verdict: Callable[[Kind, str], str] = lambda kind, name: ""  # noqa: ARG005

    def flags(self, kind: Kind, item: Judgeable) -> tuple[Piece, ...]:
        """What stands at the right edge of an item's row."""
        if verdict := self.verdict(kind, item.id):
            return ((VERDICT_WORDS[verdict], FLAG),)
        if self.figures and item.confidence is not None:
            return ((f"{item.confidence:.2f}", NUMBER),)
        return ()

    def is_unsure(self, item: HasConfidence) -> bool:
        return is_unsure(item, self.below)


NO_DOUBT = Doubt()


class HasId(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=HasId)


class Rows(Generic[Item]):
    """The rows of one list, each made when it is asked for: a list of 100,000 costs what is on screen."""

    def __init__(
        self, kind: Kind, items: Sequence[Item], make: Callable[[Item], Row], columns: Columns | None = None
    ) -> None:
        self.kind: Kind = kind
        self.items = items
        self.columns = columns or Columns(0, 0)
        self._make = make

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Row:
        return self._make(self.items[index])

    def ref(self, index: int) -> ItemRef:
        return ItemRef(self.kind, self.items[index].id)

    def find(self, ref: ItemRef) -> int | None:
        """Where an item stands in this list; None where it does not."""
        return self._places.get(ref.id) if ref.kind == self.kind else None

    @cached_property
    def _places(self) -> dict[str, int]:
        return {item.id: index for index, item in enumerate(self.items)}


def event_rows(events: Sequence[Event], links: Links, text: str, doubt: Doubt = NO_DOUBT) -> Rows[Event]:
    """Sentence, type, `who → whom · where · when`, and what keeps it from having plainly happened."""

    def make(event: Event) -> Row:
        ref = ItemRef("event", event.id)
        return Row(
            ref,
            links.sentence_of(ref) + 1,
            _mark("event", event.type),
            (short_type(event, text), HEAD),
            tuple(event_body(event, links, text)),
            (*((flag, FLAG) for flag in flags(event)), *doubt.flags("event", event)),
            f"said by {filler(event.source, links, text)}" if event.source else "",
            doubt.is_unsure(event),
        )

    heads = {event.type.rpartition(".")[2] for event in events}
    return Rows("event", events, make, Columns(_number_cells(links), max(map(len, heads), default=0)))


def event_body(event: Event, links: Links, text: str, dim: str = DIM) -> list[Piece]:
    """`who → whom · how many · where · when`; the trigger's own words where nobody and no place is named. `dim` is the
    style of what joins them."""

    def names(role: str) -> str:
        return joined(filler(argument, links, text) for argument in event.arguments if argument.role == role)

    who, whom, where = names("agent"), names("target"), names("place")
    time = links.time(event.time) if event.time else None
    when = phrase(text, time) if time else names("time")
    arrow = glyph("→")
    body: list[Piece] = [(who, "")] if who else []
    if whom:
        body += [(f" {arrow} " if who else f"{arrow} ", dim), (whom, "")]
    many = how_many(event, text)
    for part in (many, where, when):
        if part and (body or part is not when):
            body += [(f" {glyph('·')} ", dim)] if body else []
            body.append((part, ""))
    if not body:
        body = [(trigger_words(event, text), dim)]
        body += [(f" {glyph('·')} ", dim), (when, "")] if when else []
    return body


def entity_rows(entities: Sequence[Entity], links: Links, length: int, doubt: Doubt = NO_DOUBT) -> Rows[Entity]:
    """Name, where in the text of `length` code points it is mentioned, and how often."""
    count_cells = len(str(max((len(entity.mentions) for entity in entities), default=0)))

    def make(entity: Entity) -> Row:
        ref = ItemRef("entity", entity.id)
        starts = [mention.start for mention in entity.mentions]
        spark = sparkline(starts, length, _SPARK_CELLS)
        return Row(
            ref,
            links.sentence_of(ref) + 1,
            _mark("entity", entity.type),
            ("", HEAD),
            ((one_line(entity.name), ""),),
            (*doubt.flags("entity", entity), (spark, SPARK), (f"{len(starts):>{count_cells}}", NUMBER)),
            unsure=doubt.is_unsure(entity),
        )

    return Rows("entity", entities, make)


def time_rows(
    times: Sequence[TimeExpression], links: Links, text: str, doubt: Doubt = NO_DOUBT
) -> Rows[TimeExpression]:
    """Sentence, the expression, and what it means in plain words."""

    def make(time: TimeExpression) -> Row:
        ref = ItemRef("time", time.id)
        head = (phrase(text, time), HEAD)
        words = ((when_words(time), DIM),)
        number, mark = links.sentence_of(ref) + 1, _mark("time", time.type)
        return Row(ref, number, mark, head, words, doubt.flags("time", time), unsure=doubt.is_unsure(time))

    longest = max((time.end - time.start for time in times), default=0)
    return Rows("time", times, make, Columns(_number_cells(links), longest, head_share=50))


def note_rows(notes: Sequence[Annotation], links: Links) -> Rows[Annotation]:
    """Sentence, colour, the first line of the note, or the quote of a bare highlight, and its tags."""

    def make(note: Annotation) -> Row:
        body = note.body.strip()
        quote = " ".join(one_line(note.anchor.quote[:400]).split())
        line: Piece = (one_line(body.partition("\n")[0]), "") if body else (f"“{quote}”", DIM)
        return Row(
            ItemRef("note", note.id),
            links.sentence_at(note.start) + 1 if note.start >= 0 else 0,
            note_mark(note.colour),
            ("", HEAD),
            (line,),
            (
                *((f"#{one_line(tag)}", FLAG) for tag in note.tags),
                *([("place not found", FLAG)] if note.start < 0 else []),
            ),
        )

    return Rows("note", notes, make, Columns(_number_cells(links), 0))


def _mark(kind: str, type_name: str) -> Piece:
    return type_glyph(kind, type_name), type_style(kind, type_name)


def _number_cells(links: Links) -> int:
    return max(2, len(str(len(links.analysis.sentences))))


def render(row: Row, columns: Columns, width: int) -> list[Piece]:
    """The pieces of a row in exactly `width` cells."""
    pieces: list[Piece] = []
    if columns.number:
        number = row.sentence if row.sentence > 0 else ""
        pieces.append((f"{number:>{columns.number}} {'?' if row.unsure else ' '}", NUMBER))
    pieces += [row.mark, ("?", NUMBER) if row.unsure and not columns.number else (" ", "")]
    room = max(0, width - cells_of(pieces))
    if columns.head:
        head_cells = min(columns.head, max(4, room * columns.head_share // 100))
        pieces += [(pad(row.head[0], head_cells), row.head[1]), ("  ", "")]
        room = max(0, room - head_cells - 2)
    pieces += body_and_flags(row.body, row.flags, row.aside, room)
    if row.unsure:
        pieces = [(text, style if style in DIM_STYLES else UNSURE) for text, style in pieces]
    return pad_pieces(pieces, width)


def body_and_flags(
    body: Sequence[Piece], right_flags: Sequence[Piece], aside: str, width: int, dim: str = DIM
) -> list[Piece]:
    """`body` with `aside` and flags at its right edge in exactly `width` cells; what is not flagged gives way first."""
    needed = cells_of(body)
    right: list[Piece] = []
    room = width - 1  # one cell of air at the right edge
    for text, style in reversed(right_flags):
        left = room - cells(text) - 2
        if left < min(needed, max(_LEAST_BODY, width * 2 // 5)):
            break
        right = [("  ", ""), (text, style), *right]
        room = left
    if aside and room - needed - 2 >= min(_LEAST_ASIDE, cells(aside)):
        shown = cut(aside, min(width // 2, room - needed - 2))
        right = [("  ", ""), (shown, dim), *right]
        room -= cells(shown) + 2
    return [*pad_pieces(cut_pieces(body, room), max(0, room)), *right, (" ", "")] if width > 0 else []
