"""The annotations as they are now, in library.db. Only the journal changes them."""

import json
from collections.abc import Iterator
from sqlite3 import Connection
from typing import Any

from frontreader.annotations.model import Anchor, Annotation

_SELECT = (
    'SELECT id, document, quote, prefix, suffix, start, "end", sha256, body, created, modified, colour, '
    "(SELECT json_group_array(tag) FROM (SELECT tag FROM annotation_tags WHERE annotation = id ORDER BY position)) "
    "FROM annotations "
)

_MOST_ELSEWHERE = 2_000


def one(connection: Connection, annotation: str) -> Annotation | None:
    """The annotation of that id."""
    return next(_read(connection, _SELECT + "WHERE id = ?", annotation), None)


def of_document(connection: Connection, document: str) -> list[Annotation]:
    """The annotations of a document, in the order of the text."""
    return list(_read(connection, _SELECT + 'WHERE document = ? ORDER BY start, "end", created, id', document))


def last_known(connection: Connection, annotation: str) -> Annotation | None:
    """The annotation as the journal last had it, also where it is deleted."""
    row = connection.execute(
        "SELECT coalesce(after, before) FROM journal WHERE subject = 'annotation' AND target = ? "
        "ORDER BY id DESC LIMIT 1",
        (annotation,),
    ).fetchone()
    return None if row is None else from_json(row[0])


def named(connection: Connection, beginning: str) -> Annotation | None:
    """The annotation whose id begins so; None where none or several do."""
    found = list(_read(connection, _SELECT + "WHERE substr(id, 1, length(?1)) = ?1 LIMIT 2", beginning))
    return found[0] if len(found) == 1 else None


def newest_elsewhere(connection: Connection, document: str) -> list[Annotation]:
    """The annotations of other documents, those changed last first; not more than a reader looks through."""
    query = f"WHERE document <> ? ORDER BY modified DESC, id LIMIT {_MOST_ELSEWHERE}"
    return list(_read(connection, _SELECT + query, document))


def tags_by_use(connection: Connection) -> list[str]:
    """The tags in use, those used most first."""
    return [
        tag for (tag,) in connection.execute("SELECT tag FROM annotation_tags GROUP BY tag ORDER BY count(*) DESC, tag")
    ]


def put(connection: Connection, annotation: Annotation) -> None:
    """Store the annotation as it is given, in place of the one of the same id."""
    anchor = annotation.anchor
    connection.execute(
        'INSERT INTO annotations (id, document, quote, prefix, suffix, start, "end", sha256, body, created, modified, '
        "colour) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "document = excluded.document, quote = excluded.quote, prefix = excluded.prefix, suffix = excluded.suffix, "
        'start = excluded.start, "end" = excluded."end", sha256 = excluded.sha256, body = excluded.body, '
        "created = excluded.created, modified = excluded.modified, colour = excluded.colour",
        (
            annotation.id,
            annotation.document,
            anchor.quote,
            anchor.prefix,
            anchor.suffix,
            anchor.start,
            anchor.end,
            anchor.sha256,
            annotation.body,
            annotation.created,
            annotation.modified,
            annotation.colour,
        ),
    )
    connection.execute("DELETE FROM annotation_tags WHERE annotation = ?", (annotation.id,))
    connection.executemany(
        "INSERT INTO annotation_tags (annotation, position, tag) VALUES (?, ?, ?)",
        [(annotation.id, position, tag) for position, tag in enumerate(annotation.tags)],
    )


def remove(connection: Connection, annotation: str) -> None:
    """Take the annotation away, with its tags."""
    connection.execute("DELETE FROM annotations WHERE id = ?", (annotation,))


def anchor_to_json(anchor: Anchor) -> dict[str, str | int]:
    """The anchor for a row of the journal."""
    return {
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
        "sha256": anchor.sha256,
    }


def anchor_from_json(data: dict[str, Any]) -> Anchor:
    """The anchor that `anchor_to_json` wrote."""
    return Anchor(**data)


def to_json(annotation: Annotation) -> str:
    """The annotation for a row of the journal."""
    return json.dumps(
        {
            "id": annotation.id,
            "document": annotation.document,
            "anchor": anchor_to_json(annotation.anchor),
            "body": annotation.body,
            "tags": annotation.tags,
            "created": annotation.created,
            "modified": annotation.modified,
            "colour": annotation.colour,
        }
    )


def from_json(stored: str) -> Annotation:
    """The annotation that `to_json` wrote; one of before there were colours has none."""
    data = json.loads(stored)
    return Annotation(**{**data, "anchor": anchor_from_json(data["anchor"]), "tags": tuple(data["tags"])})


def _read(connection: Connection, query: str, parameter: str) -> Iterator[Annotation]:
    for row in connection.execute(query, (parameter,)):
        yield Annotation(
            id=row[0],
            document=row[1],
            anchor=Anchor(quote=row[2], prefix=row[3], suffix=row[4], start=row[5], end=row[6], sha256=row[7]),
            body=row[8],
            created=row[9],
            modified=row[10],
            colour=row[11],
            tags=tuple(json.loads(row[12])),
        )
