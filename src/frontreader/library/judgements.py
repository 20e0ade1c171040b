"""The judgements as they are now, in library.db. Only the journal changes them."""

import json
from sqlite3 import Connection

from frontreader.annotations.judgement_data import from_data, to_data
from frontreader.annotations.judgements import Judgement


def of_document(connection: Connection, document: str) -> list[Judgement]:
    """The judgements on a document, in the order of the text."""
    query = "SELECT stored FROM judgements WHERE document = ? ORDER BY start, id"
    return [from_json(stored) for (stored,) in connection.execute(query, (document,))]


def state(connection: Connection, judgement: str) -> str | None:
    """The judgement of that id, as the journal records it."""
    row = connection.execute("SELECT stored FROM judgements WHERE id = ?", (judgement,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: Connection, document: str, target: str, state: str | None) -> None:
    """Make `state` the judgement of the id `target`; None takes it away."""
    if state is None:
        connection.execute("DELETE FROM judgements WHERE id = ?", (target,))
        return
    connection.execute(
        "INSERT INTO judgements (id, document, start, stored) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET document = excluded.document, start = excluded.start, stored = excluded.stored",
        (target, document, from_json(state).anchor.start, state),
    )


def to_json(judgement: Judgement) -> str:
    """The judgement for a row of the journal."""
    return json.dumps(to_data(judgement))


def from_json(stored: str) -> Judgement:
    """The judgement that `to_json` wrote."""
    return from_data(json.loads(stored))


def told(before: str | None, after: str | None, undone: bool) -> str:  # noqa: ARG001
    """What was done, in English, with nothing of the text."""
    shown = after or before
    if shown is None:
        return "judgement"
    judgement = from_json(shown)
    match judgement.verdict:
        case _ if after is None:
            return "withdrawal of a judgement"
        case "accepted":
            return f"{judgement.kind} accepted"
        case "rejected":
            return f"{judgement.kind} rejected"
        case _:
            return f"{judgement.kind} added" if judgement.added and before is None else f"{judgement.kind} corrected"


def start_of(before: str | None, after: str | None) -> int:
    """The code point where the item of a judgement stood."""
    shown = after or before
    return from_json(shown).anchor.start if shown else -1
