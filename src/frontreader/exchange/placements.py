"""Where annotations stand in another text, as JSON and as a table."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from frontreader.annotations.anchors import Finder, Placement
from frontreader.annotations.model import Anchor
from frontreader.exchange.web_annotation import WebAnnotation
from frontreader.text.display import one_line
from frontreader.text.document import Document

_MOST_QUOTED = 200


def place_all(annotations: Sequence[WebAnnotation], document: Document) -> list[Placement]:
    """Where each stands in the document's text. If all of them fit where they stood, quote and contexts, the text is
    taken for the one they were made on."""
    text = document.text
    same = all(_fits(one.anchor, text) for one in annotations)
    finder = Finder(text, "" if same else document.sha256)  # the anchors of such files have no hash: it is empty
    return [finder.find(one.anchor) for one in annotations]


def placements_json(annotations: Sequence[WebAnnotation], placements: Sequence[Placement]) -> list[dict[str, object]]:
    """One object an annotation, in the order given; offsets are code points, null where there is no place."""
    return [
        {
            "id": annotation.id,
            "status": placement.status,
            "start": placement.span.start if placement.span else None,
            "end": placement.span.end if placement.span else None,
            "candidates": [{"start": one.start, "end": one.end, "score": one.score} for one in placement.candidates],
            "changes": [{"from": change.old, "to": change.new} for change in placement.changes],
        }
        for annotation, placement in zip(annotations, placements, strict=True)
    ]


def print_placements(
    annotations: Sequence[WebAnnotation], placements: Sequence[Placement], document: Document, console: Console
) -> None:
    """A table of them, and how many there are of each status."""
    counts = {status: sum(one.status == status for one in placements) for status in _STATUSES}
    told = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    console.print(Text(told or "No annotations.", style="bold"))
    if not annotations:
        return
    table = Table(header_style="dim", box=None, pad_edge=False)
    for column in ("#", "status", "offsets", "quote", "now"):
        table.add_column(column, no_wrap=column in {"#", "status", "offsets"}, overflow="fold")
    for number, (annotation, placement) in enumerate(zip(annotations, placements, strict=True), start=1):
        span = placement.span
        offsets = f"{span.start}-{span.end}" if span else ""
        cells = (
            str(number),
            placement.status,
            offsets,
            annotation.anchor.quote[:_MOST_QUOTED],
            _now(placement, document),
        )
        table.add_row(*(Text(" ".join(one_line(cell).split())) for cell in cells))
    console.print(table)


_STATUSES = ("exact", "moved", "changed", "ambiguous", "gone")


def _now(placement: Placement, document: Document) -> str:
    """What changed, or the places that may be meant."""
    if placement.changes:
        return "; ".join(f"{change.old or '∅'} → {change.new or '∅'}" for change in placement.changes)
    return "; ".join(
        f"{one.start}-{one.end} ({one.score:.2f}) {document.text[one.start : one.end][:40]}"
        for one in placement.candidates[:3]
    )


def _fits(anchor: Anchor, text: str) -> bool:
    return (
        anchor.start >= len(anchor.prefix)
        and text.startswith(anchor.prefix + anchor.quote + anchor.suffix, anchor.start - len(anchor.prefix))
        and anchor.end == anchor.start + len(anchor.quote)
    )
