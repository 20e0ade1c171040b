"""The reader's edits: each is made and recorded in one transaction, and undone and redone from that record.

History is a line for each document. Undo takes back the newest step that stands, redo the step undone last, of one
document or of all. A new edit in a document abandons the steps undone there: their rows stay, redo passes them by.
"""

from dataclasses import replace
from sqlite3 import Connection
from typing import Literal

from frontreader.annotations.model import Annotation
from frontreader.library import notes
from frontreader.library.model import Action, Change
from frontreader.library.stored import now


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
    connection.execute(
        "UPDATE journal SET state = 'abandoned' WHERE document = ? AND state = 'undone'", (subject.document,)
    )
    action: Action = "create" if before is None else "delete" if after is None else "edit"
    connection.execute(
        "INSERT INTO journal (step, document, subject, target, action, before, after, time, session) "
        "VALUES (?, ?, 'annotation', ?, ?, ?, ?, ?, ?)",
        (
            new_step(connection) if step is None else step,
            subject.document,
            subject.id,
            action,
            before and notes.to_json(before),
            after and notes.to_json(after),
            now(),
            session,
        ),
    )
    _apply(connection, subject.id, after)
    return after


def undo(connection: Connection, document: str | None) -> Change | None:
    """Take back the newest step of the document, or of all; None where nothing is left to undo."""
    row = connection.execute(
        "SELECT step FROM journal WHERE state = 'done' AND (?1 IS NULL OR document = ?1) ORDER BY id DESC LIMIT 1",
        (document,),
    ).fetchone()
    if row is None:
        return None
    (turn,) = connection.execute("SELECT coalesce(max(undone), 0) + 1 FROM journal WHERE undone IS NOT NULL").fetchone()
    rows = connection.execute(
        "SELECT id, target, action, before, after FROM journal "
        "WHERE step = ?2 AND state = 'done' AND (?1 IS NULL OR document = ?1) ORDER BY id DESC",
        (document, row[0]),
    ).fetchall()
    for number, target, _, before, _ in rows:
        _apply(connection, target, before and notes.from_json(before))
        connection.execute("UPDATE journal SET state = 'undone', undone = ? WHERE id = ?", (turn, number))
    return _change("undo", rows)


def redo(connection: Connection, document: str | None) -> Change | None:
    """Make the step that was undone last again; None where nothing is left to redo."""
    row = connection.execute(
        "SELECT max(undone) FROM journal WHERE state = 'undone' AND (?1 IS NULL OR document = ?1)", (document,)
    ).fetchone()
    if row[0] is None:
        return None
    rows = connection.execute(
        "SELECT id, target, action, before, after FROM journal "
        "WHERE undone = ?2 AND state = 'undone' AND (?1 IS NULL OR document = ?1) ORDER BY id",
        (document, row[0]),
    ).fetchall()
    for number, target, _, _, after in rows:
        _apply(connection, target, after and notes.from_json(after))
        connection.execute("UPDATE journal SET state = 'done' WHERE id = ?", (number,))
    return _change("redo", rows)


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
    _apply(connection, after.id, after)
    return after


def _apply(connection: Connection, target: str, state: Annotation | None) -> None:
    if state is None:
        notes.remove(connection, target)
    else:
        notes.put(connection, state)


def _change(kind: Literal["undo", "redo"], rows: list[tuple[int, str, Action, str | None, str | None]]) -> Change:
    _, _, action, before, after = rows[-1]
    old, new = before and notes.from_json(before), after and notes.from_json(after)
    shown = new or old
    if not shown:
        raise AssertionError("a row of the journal has neither before nor after")
    what = f"{len(rows)} changes of notes" if len(rows) > 1 else _describe(old or None, new or None)
    return Change(
        kind=kind,
        action=action,
        document=shown.document,
        annotation=shown.id,
        start=shown.start,
        description=f"{'Undid' if kind == 'undo' else 'Redid'}: {what}",
    )


def _describe(before: Annotation | None, after: Annotation | None) -> str:
    shown = after or before
    noun = "note" if shown and (shown.body or shown.tags) else "highlight"
    if before is None:
        return f"new {noun}"
    if after is None:
        return f"deletion of a {noun}"
    return "change of tags" if before.body == after.body else "edit of a note"
