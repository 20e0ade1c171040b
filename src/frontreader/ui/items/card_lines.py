"""What the card of an item says, line by line. Knows no screen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import (
    OTHER,
    ROLES,
    Argument,
    Entity,
    Event,
    Place,
    Realis,
    Source,
    TimeExpression,
)
from frontreader.annotations.model import Annotation
from frontreader.exchange.amounts import bounds, casualty_words, coordinates, is_plain
from frontreader.text.display import one_line
from frontreader.ui.items.cells import Piece, cells, cells_of, cut, cut_pieces, pad, wrap_pieces
from frontreader.ui.items.note_lines import note_lines, noted_lines
from frontreader.ui.items.rows import body_and_flags, event_body
from frontreader.ui.items.sparkline import sparkline
from frontreader.ui.items.timewords import TIME_TYPE_WORDS, when_words
from frontreader.ui.items.wording import (
    MENTION_WORDS,
    ROLE_WORDS,
    flags,
    named,
    phrase,
    short_type,
    sure_words,
    trigger_words,
)
from frontreader.ui.looks import glyph, note_mark, type_glyph, type_style
from frontreader.ui.noting.targets import NoteTargets

if TYPE_CHECKING:
    from frontreader.judging.judged import Judged

LABEL = "card--label"
DIM = "card--dim"
FLAG = "card--flag"
QUOTE = "card--quote"
SPARK = "card--spark"
RULE = "card--rule"
LIT = "card--lit"
CARD_STYLES = frozenset({LABEL, DIM, FLAG, QUOTE, SPARK, RULE, LIT})

_LABEL_CELLS = 10
_SPARK_CELLS = 40
_MOST_EVENTS = 12
"""Events listed under one heading; how many more there are is said in the last line."""
_MOST_NAME_CELLS = 12
_MOST_SENTENCES = 12
_MOST_QUOTED = 400
"""Code points of a sentence on each side of what is quoted from it."""
_REALIS_WORDS: dict[Realis, str] = {"actual": "actual", "other": "not actual"}


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line of a card; `target` is the item that it leads to."""

    pieces: tuple[Piece, ...]
    target: ItemRef | None = None


@dataclass(frozen=True, slots=True)
class CardTitle:
    """The rule above a card: glyph, type, and at the right how sure the analyzer is."""

    mark: Piece
    name: str
    family: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """What cards are made from: one analysis, its text and the reader's notes by id.

    `repeats` are the offsets of all triggers by lemma. `codes` says by event type what it is called in other
    typologies: `PLOVER ASSAULT · ACLED Armed clash`. `judged` is the analysis as the reader judged it, None where they
    judged nothing.
    """

    links: Links
    text: str
    notes: Mapping[str, Annotation] = field(default_factory=dict)
    repeats: Mapping[str, Sequence[int]] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    targets: NoteTargets | None = None
    judged: "Judged | None" = None


def repeats_of(events: Iterable[Event]) -> dict[str, list[int]]:
    """Where each lemma is a trigger, in text order."""
    found: dict[str, list[int]] = {}
    for event in events:
        if event.lemma is not None:
            found.setdefault(event.lemma, []).append(event.trigger.start)
    return found


def codes_by_type() -> dict[str, str]:
    """What the event types are called in PLOVER and ACLED."""
    # Here: the typology brings the event rules along, far too much to load before the first card is on screen.
    from frontreader.analysis.typology import event_types

    words: dict[str, str] = {}
    for name, kind in event_types().items():
        codes = [f"PLOVER {kind.plover}"] if kind.plover else []
        codes += [f"ACLED {', '.join(kind.acled)}"] if kind.acled else []
        if codes:
            words[name] = f" {glyph('·')} ".join(codes)
    return words


def card_title(ref: ItemRef, material: Material) -> CardTitle | None:
    """None where there is no such item."""
    links = material.links
    match ref.kind:
        case "event" if event := links.event(ref.id):
            family = "" if event.type == OTHER else one_line(event.type.partition(".")[0])
            name, sure = short_type(event, material.text), sure_words(event.confidence)
            return CardTitle(_mark("event", event.type), name, family or OTHER, sure)
        case "entity" if entity := links.entity(ref.id):
            name, sure = one_line(entity.name), sure_words(entity.confidence)
            return CardTitle(_mark("entity", entity.type), name, MENTION_WORDS[entity.type], sure)
        case "time" if time := links.time(ref.id):
            name, sure = phrase(material.text, time), sure_words(time.confidence)
            return CardTitle(_mark("time", time.type), name, TIME_TYPE_WORDS[time.type], sure)
        case "note" if ref.id in material.notes:
            note = material.notes[ref.id]
            return CardTitle(note_mark(note.colour), "Note" if note.body.strip() else "Highlight")
    return None


def title_line(title: CardTitle, width: int) -> list[Piece]:
    """`─ ⚔ Battle Conflict ──────── sure 0.91 ──` in exactly `width` cells."""
    dash = glyph("─")
    room = max(0, width - 8 - (cells(title.aside) + 2 if title.aside else 0))
    name = cut(title.name, room)
    family = f"  {title.family}" if title.family and cells(name) + cells(title.family) + 4 <= room else ""
    left: list[Piece] = [
        (f"{dash} ", RULE),
        title.mark,
        (" ", ""),
        (name, f"{title.mark[1]} {LIT}"),
        (family, DIM),
        (" ", ""),
    ]
    right: list[Piece] = [(f" {title.aside} ", LABEL), (dash * 2, RULE)] if title.aside else []
    return cut_pieces([*left, (dash * max(0, width - cells_of(left) - cells_of(right)), RULE), *right], width)


def card_lines(ref: ItemRef, material: Material, width: int) -> list[CardLine]:
    """The lines under the title, none wider than `width` cells; none where there is no such item."""
    links = material.links
    match ref.kind:
        case "event" if event := links.event(ref.id):
            lines = [*_event_lines(event, material), *_origin(ref, material), *_sentence_lines(ref, material, width)]
        case "entity" if entity := links.entity(ref.id):
            lines = [
                *_entity_lines(entity, material, width),
                *_origin(ref, material),
                *_sentence_lines(ref, material, width),
            ]
        case "time" if time := links.time(ref.id):
            lines = [*_time_lines(time), *_origin(ref, material), *_sentence_lines(ref, material, width)]
        case "note" if ref.id in material.notes:
            lines = [CardLine(*one) for one in note_lines(material.notes[ref.id], material.targets, width)]
        case _:
            lines = []
    if ref.kind != "note":
        lines += [CardLine(*one) for one in noted_lines(ref, material.targets)]
    return [CardLine(tuple(cut_pieces(line.pieces, width)), line.target) for line in lines]


def _mark(kind: str, type_name: str) -> Piece:
    return type_glyph(kind, type_name), type_style(kind, type_name)


def _line(label: str, *pieces: Piece, target: ItemRef | None = None) -> CardLine:
    return CardLine(((f"{label:<{_LABEL_CELLS}}", LABEL), *pieces), target)


def _event_lines(event: Event, material: Material) -> list[CardLine]:
    links, text = material.links, material.text
    time = links.time(event.time) if event.time else None
    lines: list[CardLine] = []
    for role in ROLES:
        label = ROLE_WORDS[role]
        for argument in event.arguments:
            if argument.role == role and not (role == "time" and time):
                lines.append(_participant(label, argument, material))
                label = ""
    lines += _quantity_lines(event, text)
    if time:
        expression = phrase(text, time)
        words = when_words(time)
        lines.append(_line("when", (expression, ""), (f"  {words}", DIM), target=ItemRef("time", time.id)))
    if event.source:
        lines.append(_participant("said by", event.source, material))
    trigger = trigger_words(event, text)
    lemma = one_line(event.lemma) if event.lemma and event.lemma != trigger else ""
    lines.append(_line("trigger", (trigger, ""), (f"  {lemma}", DIM)))
    said = flags(event)
    realis: Piece = (", ".join(said), FLAG) if said else (_REALIS_WORDS[event.realis], DIM)
    lines.append(_line("realis", realis))
    if event.type in material.codes:
        lines.append(_line("coded", (material.codes[event.type], DIM)))
    return [*lines, *_again(event, material)]


def _quantity_lines(event: Event, text: str) -> list[CardLine]:
    lines: list[CardLine] = []
    for quantity in event.quantities:
        words = phrase(text, quantity)
        said = casualty_words(quantity) or ("" if is_plain(quantity, words) else bounds(quantity))
        pieces: list[Piece] = [("  ", ""), (said or words, "")]
        if said:
            pieces.append((f"  {words}", DIM))
        lines.append(_line("" if lines else "how many", *pieces))
    return lines


def _participant(label: str, one: Argument | Source, material: Material) -> CardLine:
    links, text = material.links, material.text
    words = phrase(text, one)
    entity = links.entity(one.entity) if one.entity is not None else None
    if entity is None:
        return _line(label, ("  ", ""), (words, ""))
    name = named(one.entity, one, links, text)
    pieces: list[Piece] = [_mark("entity", entity.type), (" ", ""), (name, "")]
    if one.inferred:
        pieces += [("  meant by ", FLAG), (f"“{words}”", DIM)]
    elif words.casefold() != name.casefold():
        pieces.append((f"  {words}", DIM))
    return _line(label, *pieces, target=ItemRef("entity", entity.id))


def _again(event: Event, material: Material) -> list[CardLine]:
    starts = material.repeats.get(event.lemma, ()) if event.lemma else ()
    if len(starts) < 2:
        return []
    own = material.links.sentence_at(event.trigger.start)
    numbers = dict.fromkeys(material.links.sentence_at(start) for start in starts[: 4 * _MOST_SENTENCES])
    others = [str(number + 1) for number in numbers if number != own]
    if not others:
        return []
    more = f" {glyph('…')}" if len(others) > _MOST_SENTENCES or len(starts) > 4 * _MOST_SENTENCES else ""
    spark = sparkline(starts, len(material.text), 16)
    return [_line("again", (spark, SPARK), ("  in " + " ".join(others[:_MOST_SENTENCES]) + more, DIM))]


def _entity_lines(entity: Entity, material: Material, width: int) -> list[CardLine]:
    links = material.links
    starts = [mention.start for mention in entity.mentions]
    spark_cells = max(0, min(_SPARK_CELLS, width - _LABEL_CELLS - len(str(len(starts))) - 3))
    spark = sparkline(starts, len(material.text), spark_cells)
    lines = [_line("mentions", (f"{len(starts)}  ", ""), (spark, SPARK))]
    if entity.aliases:
        lines.append(_line("also", (one_line(", ".join(entity.aliases[:20])), "")))
    if entity.place:
        lines += _place_lines(entity.place, width)
    for label, events in (
        ("does", links.does(entity.id)),
        ("undergoes", links.undergoes(entity.id)),
        ("appears", links.appears(entity.id)),
        ("says", links.says(entity.id)),
    ):
        lines += _event_list(label, events, material, width)
    return lines


def _place_lines(place: Place, width: int) -> list[CardLine]:
    where = f"{one_line(place.country)} {glyph('·')} {coordinates(place)}"
    why = wrap_pieces([(" ".join(one_line(place.reason[:_MOST_QUOTED]).split()), DIM)], width - _LABEL_CELLS)
    return [_line("lies in", (where, "")), *(_line("because" if not at else "", *line) for at, line in enumerate(why))]


def _event_list(label: str, events: Sequence[Event], material: Material, width: int) -> list[CardLine]:
    lines: list[CardLine] = []
    shown = [(event, short_type(event, material.text)) for event in events[:_MOST_EVENTS]]
    name_cells = min(_MOST_NAME_CELLS, max((cells(name) for _, name in shown), default=0))
    for event, name in shown:
        ref = ItemRef("event", event.id)
        head: list[Piece] = [
            (f"{material.links.sentence_of(ref) + 1:>3}  ", DIM),
            _mark("event", event.type),
            (" ", ""),
            (pad(name, name_cells), ""),
            ("  ", ""),
        ]
        body = event_body(event, material.links, material.text, DIM)
        marks = [(flag, FLAG) for flag in flags(event)]
        room = max(0, width - _LABEL_CELLS - cells_of(head))
        lines.append(_line("" if lines else label, *head, *body_and_flags(body, marks, "", room), target=ref))
    if len(events) > _MOST_EVENTS:
        lines.append(_line("", (f"     and {len(events) - _MOST_EVENTS} more", DIM)))
    return lines


def _origin(ref: ItemRef, material: Material) -> list[CardLine]:
    """Where an item comes from: the analyzer and its version, or the reader."""
    judged = material.judged
    if judged is None or ref.kind not in ("entity", "event", "time"):
        made_by = material.links.analysis.analyzer
        return [_line("from", (one_line(f"{made_by.name} {made_by.version}".strip()), DIM))]
    from frontreader.judging.claims import ItemName

    pieces: list[Piece] = [(one_line(judged.origin(ItemName(ref.kind, ref.id))), DIM)]
    entity = material.links.entity(ref.id) if ref.kind == "entity" else None
    if entity is not None:
        mine = sum(judged.own(ItemName("mention", one.id)) is not None for one in entity.mentions)
        pieces += [(f"  {mine} of {len(entity.mentions)} mentions judged by you", DIM)] if mine else []
    return [_line("from", *pieces)]


def _time_lines(time: TimeExpression) -> list[CardLine]:
    return [_line("means", (when_words(time), "")), _line("value", (one_line(time.value), DIM))]


def _sentence_lines(ref: ItemRef, material: Material, width: int) -> list[CardLine]:
    """The sentence that an item first stands in, the item lit."""
    links = material.links
    index = links.sentence_of(ref)
    spans = links.spans(ref)
    if index < 0 or not spans:
        return []
    sentence = links.analysis.sentences[index]
    start = max(sentence.start, spans[0].start - _MOST_QUOTED)
    end = min(sentence.end, spans[0].end + _MOST_QUOTED)
    title = card_title(ref, material)
    style = f"{title.mark[1]} {LIT}" if title else LIT
    ellipsis = glyph("…")
    pieces: list[Piece] = [("“" if start == sentence.start else f"“{ellipsis}", QUOTE)]
    at = start
    for span in spans:
        if at <= span.start and span.end <= end:
            pieces += [(material.text[at : span.start], QUOTE), (material.text[span.start : span.end], style)]
            at = span.end
    pieces += [(material.text[at:end].rstrip(), QUOTE), ("”" if end == sentence.end else f"{ellipsis}”", QUOTE)]
    shown = [(one_line(text), piece_style) for text, piece_style in pieces]
    target = ItemRef("sentence", sentence.id)
    return [CardLine(()), *(CardLine(tuple(line), target) for line in wrap_pieces(shown, width))]
