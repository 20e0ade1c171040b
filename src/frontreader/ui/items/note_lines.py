"""What the card of a note says, and what the cards of other items say of the notes that link to them.

A line is its pieces and the item that it leads to.
"""

from frontreader.analysis.links import ItemRef
from frontreader.annotations.model import Annotation
from frontreader.text.display import one_line, visible
from frontreader.ui.items.cells import Piece, wrap_pieces
from frontreader.ui.items.timewords import local_time
from frontreader.ui.looks import glyph, note_mark, type_glyph, type_style
from frontreader.ui.noting.targets import NoteTargets

Line = tuple[tuple[Piece, ...], ItemRef | None]

LABEL = "card--label"
DIM = "card--dim"
FLAG = "card--flag"
QUOTE = "card--quote"
_LABEL_CELLS = 10
_MOST_QUOTED = 800
_MOST_LINES = 20
"""Notes listed under one heading; how many more there are is said in the last line."""


def note_lines(note: Annotation, targets: NoteTargets | None, width: int) -> list[Line]:
    """Text, quote, links and the notes that link to it, colour, tags, times."""
    lines: list[Line] = []
    for paragraph in visible(note.body.strip()).split("\n") if note.body.strip() else ():
        wrapped = wrap_pieces([(one_line(paragraph), "")], width)
        lines += [(tuple(pieces), None) for pieces in wrapped] or [((), None)]
    lines += [((), None)] if lines else []
    quote = " ".join(one_line(note.anchor.quote[:_MOST_QUOTED]).split())
    lines += [(tuple(pieces), None) for pieces in wrap_pieces([(f"“{quote}”", QUOTE)], width)]
    lines.append(((), None))
    lines += _links(note, targets) if targets is not None else []
    lines += noted_lines(ItemRef("note", note.id), targets, "linked by")
    if note.colour:
        lines.append(_line("colour", note_mark(note.colour), (f" {one_line(note.colour)}", "")))
    if note.tags:
        lines.append(_line("tags", (" ".join(f"#{one_line(tag)}" for tag in note.tags), FLAG)))
    lines.append(_line("made", (local_time(note.created), DIM)))
    if note.modified != note.created:
        lines.append(_line("changed", (local_time(note.modified), DIM)))
    return lines


def noted_lines(ref: ItemRef, targets: NoteTargets | None, label: str = "noted in") -> list[Line]:
    """The notes that link to an item."""
    notes = targets.to(ref) if targets is not None else ()
    lines: list[Line] = []
    for note in notes[:_MOST_LINES]:
        said = one_line(note.body.strip().partition("\n")[0])
        lines.append(
            _line("" if lines else label, note_mark(note.colour), (f" {said}", ""), target=ItemRef("note", note.id))
        )
    if len(notes) > _MOST_LINES:
        lines.append(_line("", (f"and {len(notes) - _MOST_LINES} more", DIM)))
    return lines


def _links(note: Annotation, targets: NoteTargets) -> list[Line]:
    lines: list[Line] = []
    for link, ref in targets.of(note)[:_MOST_LINES]:
        label = "" if lines else "links to"
        shown = one_line(link.shown)
        if ref is None:
            lines.append(_line(label, (f"{glyph('·')} {shown}", DIM), ("  not found", FLAG)))
        else:
            where = " elsewhere:" if targets.is_elsewhere(ref) else ""
            lines.append(_line(label, _mark(ref, targets), (where, DIM), (f" {shown}", ""), target=ref))
    return lines


def _mark(ref: ItemRef, targets: NoteTargets) -> Piece:
    if ref.kind == "sentence":
        return glyph("❝"), DIM
    if ref.kind == "note":
        return note_mark(targets.colour_of(ref.id))
    name = targets.type_of(ref)
    return type_glyph(ref.kind, name), type_style(ref.kind, name)


def _line(label: str, *pieces: Piece, target: ItemRef | None = None) -> Line:
    return ((f"{label:<{_LABEL_CELLS}}", LABEL), *pieces), target
