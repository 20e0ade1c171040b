"""A document's annotations as Markdown (CommonMark), each with its quote."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from frontreader.annotations.anchors import Change, Finder, Placement
from frontreader.annotations.links import ID_LETTERS, NoteLink, linked_notes, links
from frontreader.annotations.model import Annotation
from frontreader.text.display import visible
from frontreader.text.document import Document
from frontreader.text.span import HasSpan, index_at

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_INLINE = re.compile(r"[\\`*_\[\]#|~!$]")
_BLOCK = re.compile(r"^(?:(\d{1,9})([.)])|([-+=:]))")
_STATUS = {
    "exact": "",
    "moved": "The text around it has changed since.",
    "changed": "The words have changed since.",
    "ambiguous": "The text has changed: where the quote stands now is not certain.",
    "gone": "The text has changed: the quote no longer stands in it.",
}


_PUT = "You put it where the text has:"
_KEPT = "The text has changed: you kept it with the version that it was made on."


def notes_markdown(
    document: Document,
    annotations: Sequence[Annotation],
    sentences: Sequence[HasSpan],
    placements: Mapping[str, Placement] | None = None,
    decided: Collection[str] = (),
) -> str:
    """All annotations in the order given, with sentence number, colour, tags, links in both directions and dates.
    A note that others link to has the id that they name it by. `placements` are where they stand, by their ids, as far
    as that is known; `decided` those of which the reader said so.

    What comes from the article is escaped: it can be no markup, and no quote gets out of its blockquote. The
    notes themselves are the reader's Markdown and stand as they were written.
    """
    blocks = [f"# {escaped_line(document.title)}", _about(document)]
    if not annotations:
        blocks.append("No notes.")
    finder = Finder(document.text, document.sha256)
    backlinks = linked_notes([(one.id, one.body) for one in annotations])
    for annotation in annotations:
        sources = backlinks.get(annotation.id, [])
        place = (placements or {}).get(annotation.id) or finder.find(annotation.anchor)
        status = _decided(place, annotation, document.text) if annotation.id in decided else _found(place)
        blocks += _annotation(place, status, annotation, sentences, sources)
    return "\n\n".join(blocks) + "\n"


def blockquote(quote: str) -> str:
    """`quote` as a blockquote whose lines are those of the text."""
    return "\n".join(f"> {line}" if line else ">" for line in map(escaped_line, _LINE_END.split(quote)))


def escaped_line(text: str) -> str:
    """`text` as one line of Markdown that means just these characters; what could act or hide becomes visible."""
    line = " ".join(visible(" ".join(_LINE_END.split(text))).split())
    line = _INLINE.sub(lambda match: f"\\{match[0]}", line.translate(_ENTITIES))
    return _BLOCK.sub(lambda match: f"\\{match[3]}" if match[3] else f"{match[1]}\\{match[2]}", line)


def _about(document: Document) -> str:
    lines = [f"- Date: {escaped_line(document.date or 'unknown')}"]
    if document.origin is not None:
        lines.append(f"- Origin: {escaped_line(document.origin)}")
    return "\n".join([*lines, f"- SHA-256: {document.sha256}"])


def _found(place: Placement) -> list[str]:
    """What is to be said of a place that was found."""
    status = _STATUS[place.status]
    changes = "\n".join(f"- {_change(change)}" for change in place.changes)
    return [*([f"*{status}*"] if status else []), *([changes] if changes else [])]


def _decided(place: Placement, annotation: Annotation, text: str) -> list[str]:
    """What is to be said of a place that the reader chose: the words there, where they are other ones."""
    if place.span is None:
        return [f"*{_KEPT}*"]
    there = text[place.span.start : place.span.end]
    return [] if there == annotation.anchor.quote else [f"*{_PUT}*", blockquote(there)]


def _annotation(
    place: Placement,
    status: Sequence[str],
    annotation: Annotation,
    sentences: Sequence[HasSpan],
    sources: Sequence[str],
) -> Iterator[str]:
    yield f"## {_heading(place, sentences)}"
    yield blockquote(annotation.anchor.quote)
    yield from status
    if annotation.body.strip():
        yield annotation.body.strip("\n")
    linked = dict.fromkeys(_link(link) for link in links(annotation.body))
    facts = [f"Colour: {escaped_line(annotation.colour)}"] if annotation.colour else []
    facts += [f"Tags: {', '.join(map(escaped_line, annotation.tags))}"] if annotation.tags else []
    facts += [f"Links to: {', '.join(linked)}"] if linked else []
    facts += [f"Linked by: {', '.join(f'note {one[:ID_LETTERS]}' for one in sources)}"] if sources else []
    if sources or linked:
        facts.append(f"Id: {annotation.id[:ID_LETTERS]}")
    facts.append(f"Written: {annotation.created}")
    if annotation.modified != annotation.created:
        facts.append(f"Changed: {annotation.modified}")
    if place.span:
        facts.append(f"Offsets: {place.span.start} to {place.span.end}")
    yield "\n".join(f"- {fact}" for fact in facts)


def _link(link: NoteLink) -> str:
    return f"note {escaped_line(link.id)}" if link.kind == "note" else escaped_line(link.shown)


def _change(change: Change) -> str:
    return " → ".join(escaped_line(words) or "∅" for words in (change.old, change.new))


def _heading(place: Placement, sentences: Sequence[HasSpan]) -> str:
    index = index_at(sentences, place.span.start) if place.span else -1
    return f"Sentence {index + 1}" if index >= 0 else "Note"
