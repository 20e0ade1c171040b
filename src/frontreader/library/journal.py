"""The reader's edits: each is made and recorded in one transaction, and undone and redone from that record.

History is a line for each document. Undo takes back the newest step that stands, redo the step undone last, of one
document or of all. A new edit in a document abandons the steps undone there: their rows stay, redo passes them by.
"""

import json
from dataclasses import replace
from sqlite3 import Connection
from typing import Literal, NamedTuple

from frontreader.annotations.model import Annotation
from frontreader.library import documents, notes
from frontreader.library.model import Action, Change
from frontreader.library.stored import now

Subject = Literal["annotation", "date"]


class _Row(NamedTuple):
    """One edit; `before` and `after` are JSON."""

    id: int
    document: str
    subject: Subject
    target: str
    action: Action
    before: str | None
    after: str | None


def new_step(connection: Connection) -> int:
    """A number for rows that are to be undone together."""
    number: int = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM journal").fetchone()[0]
    return number


def record(
    connection: Connection,
    before: Annotation | None,
    after: Annotation | None,
    *,
    step: int | None = None,
    session: str | None = None,
) -> Annotation | None:
    """Make an edit, from `before` (None: create) to `after` (None: delete). Returns what stands then.

    An edit in the `session` that made the document's newest edit, of the same annotation, becomes part of that.
    """
    subject = after or before
    if subject is None:
        return None
    if before and after and session and step is None:
        joined = _join(connection, after, session)
        if joined:
            return joined
    action: Action = "create" if before is None else "delete" if after is None else "edit"
    old, new = (notes.to_json(state) if state else None for state in (before, after))
    _append(connection, _Row(0, subject.document, "annotation", subject.id, action, old, new), step, session)
    _apply_note(connection, subject.id, after)
    return after


def record_date(
    connection: Connection, document: str, before: str | None, after: str | None, *, step: int | None = None
) -> None:
    """Give the document another date."""
    old, new = json.dumps({"date": before}), json.dumps({"date": after})
    _append(connection, _Row(0, document, "date", document, "edit", old, new), step, None)
    documents.set_date(connection, document, after)


def dated_by_reader(connection: Connection, document: str) -> bool:
    """Whether a date that the reader gave stands."""
    query = "SELECT 1 FROM journal WHERE document = ? AND state = 'done' AND subject = 'date' LIMIT 1"
    return connection.execute(query, (document,)).fetchone() is not None


def undo(connection: Connection, document: str | None) -> Change | None:
    """Take back the newest step of the document, or of all; None where nothing is left to undo."""
    row = connection.execute(
        "SELECT step FROM journal WHERE state = 'done' AND (?1 IS NULL OR document = ?1) ORDER BY id DESC LIMIT 1",
        (document,),
    ).fetchone()
    if row is None:
        return None
    (turn,) = connection.execute("SELECT coalesce(max(undone), 0) + 1 FROM journal WHERE undone IS NOT NULL").fetchone()
    rows = _rows(connection, "step = ?2 AND state = 'done'", "id DESC", document, row[0])
    for one in rows:
        _apply(connection, one, one.before)
        connection.execute("UPDATE journal SET state = 'undone', undone = ? WHERE id = ?", (turn, one.id))
    return _change("undo", rows)


def redo(connection: Connection, document: str | None) -> Change | None:
    """Make the step that was undone last again; None where nothing is left to redo."""
    row = connection.execute(
        "SELECT max(undone) FROM journal WHERE state = 'undone' AND (?1 IS NULL OR document = ?1)", (document,)
    ).fetchone()
    if row[0] is None:
        return None
    rows = _rows(connection, "undone = ?2 AND state = 'undone'", "id", document, row[0])
    for one in rows:
        _apply(connection, one, one.after)
        connection.execute("UPDATE journal SET state = 'done' WHERE id = ?", (one.id,))
    return _change("redo", rows)


def _append(connection: Connection, row: _Row, step: int | None, session: str | None) -> None:
    """Write an edit down; what was undone in the document is abandoned."""
    connection.execute(
        "UPDATE journal SET state = 'abandoned' WHERE document = ? AND state = 'undone'", (row.document,)
    )
    connection.execute(
        "INSERT INTO journal (step, document, subject, target, action, before, after, time, session) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (new_step(connection) if step is None else step, *row[1:], now(), session),
    )


def _rows(connection: Connection, which: str, order: str, document: str | None, number: int) -> list[_Row]:
    """The edits of one step, of the document or of all."""
    query = (
        f"SELECT id, document, subject, target, action, before, after FROM journal WHERE {which} "  # noqa: S608 (fixed)
        f"AND (?1 IS NULL OR document = ?1) ORDER BY {order}"
    )
    return [_Row(*row) for row in connection.execute(query, (document, number))]


def _join(connection: Connection, after: Annotation, session: str) -> Annotation | None:
    row = connection.execute(
        "SELECT id, target, action, before, session, state FROM journal "
        "WHERE document = ? AND state <> 'abandoned' ORDER BY id DESC LIMIT 1",
        (after.document,),
    ).fetchone()
    if row is None:
        return None
    number, target, action, stored, its_session, state = row
    if (target, its_session, state) != (after.id, session, "done") or action == "delete":
        return None
    first = stored and notes.from_json(stored)
    if first and replace(after, modified=first.modified) == first:
        # Typed and taken out again: undo is not to stop at a step that changes nothing.
        connection.execute("UPDATE journal SET after = before, state = 'abandoned' WHERE id = ?", (number,))
        after = first
    else:
        connection.execute("UPDATE journal SET after = ?, time = ? WHERE id = ?", (notes.to_json(after), now(), number))
    _apply_note(connection, after.id, after)
    return after


def _apply(connection: Connection, row: _Row, state: str | None) -> None:
    if row.subject == "date":
        documents.set_date(connection, row.document, json.loads(state or "{}").get("date"))
    else:
        _apply_note(connection, row.target, notes.from_json(state) if state else None)


def _apply_note(connection: Connection, target: str, state: Annotation | None) -> None:
    if state is None:
        notes.remove(connection, target)
    else:
        notes.put(connection, state)


def _change(kind: Literal["undo", "redo"], rows: list[_Row]) -> Change:
    last = rows[-1]
    done = "Undid" if kind == "undo" else "Redid"
    if last.subject == "date":
        return Change(kind, last.action, last.document, "", -1, f"{done}: {_describe_date(last, kind)}")
    old, new = (notes.from_json(state) if state else None for state in (last.before, last.after))
    shown = new or old
    if shown is None:
        raise AssertionError("a row of the journal has neither before nor after")
    what = f"{len(rows)} changes of notes" if len(rows) > 1 else _describe(old, new)
    return Change(kind, last.action, shown.document, shown.id, shown.start, f"{done}: {what}")


def _describe_date(row: _Row, kind: Literal["undo", "redo"]) -> str:
    date = json.loads((row.before if kind == "undo" else row.after) or "{}").get("date")
    return f"the article's date is {date} again" if date else "the article has no date again"


def _describe(before: Annotation | None, after: Annotation | None) -> str:
    shown = after or before
    noun = "note" if shown and (shown.body or shown.tags) else "highlight"
    if before is None:
        return f"new {noun}"
    if after is None:
        return f"deletion of a {noun}"
    return "change of tags" if before.body == after.body else "edit of a note"
