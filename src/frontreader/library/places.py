"""Where the reader put annotations in other versions than their own, in library.db. Only the journal changes it."""

import json
from sqlite3 import Connection

from frontreader.annotations.model import Anchor
from frontreader.library.notes import anchor_from_json, anchor_to_json


def of_document(connection: Connection, document: str) -> dict[str, dict[str, Anchor | None]]:
    """By annotation and version, the older version first; None: it stays with the old version."""
    found: dict[str, dict[str, Anchor | None]] = {}
    rows = connection.execute(
        "SELECT p.annotation, p.sha256, p.anchor FROM annotations a JOIN places p ON p.annotation = a.id "
        "LEFT JOIN versions v ON v.document = a.document AND v.sha256 = p.sha256 "
        "WHERE a.document = ? ORDER BY v.added, v.sha256",
        (document,),
    )
    for annotation, sha256, anchor in rows:
        found.setdefault(annotation, {})[sha256] = None if anchor is None else anchor_from_json(json.loads(anchor))
    return found


def target(annotation: str, sha256: str) -> str:
    """What the journal calls it."""
    return f"{annotation} {sha256}"


def state(connection: Connection, annotation: str, sha256: str) -> str | None:
    """What stands; None where the reader decided nothing."""
    query = "SELECT anchor FROM places WHERE annotation = ? AND sha256 = ?"
    row = connection.execute(query, (annotation, sha256)).fetchone()
    return None if row is None else json.dumps({"anchor": None if row[0] is None else json.loads(row[0])})


def to_json(anchor: Anchor | None) -> str:
    """The state for a row of the journal."""
    return json.dumps({"anchor": None if anchor is None else anchor_to_json(anchor)})


def put(connection: Connection, target: str, state: str | None) -> None:
    """Make `state` what stands; None: nothing is decided."""
    annotation, _, sha256 = target.partition(" ")
    connection.execute("DELETE FROM places WHERE annotation = ? AND sha256 = ?", (annotation, sha256))
    if state is not None:
        anchor = json.loads(state)["anchor"]
        connection.execute(
            "INSERT INTO places (annotation, sha256, anchor) VALUES (?, ?, ?)",
            (annotation, sha256, None if anchor is None else json.dumps(anchor)),
        )
