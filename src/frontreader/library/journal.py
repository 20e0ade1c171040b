"""The reader's edits: each is made and recorded in one transaction, and undone and redone from that record.

History is a line for each document. Undo takes back the newest step that stands, redo the step undone last, of one
document or of all. A new edit in a document abandons the steps undone there: their rows stay, redo passes them by.
What can be edited, and how, is in `subjects.py`.
"""

from dataclasses import dataclass
from sqlite3 import Connection
from typing import Literal, NamedTuple

from frontreader.library.model import Action, Change, LibraryNewerError, Step
from frontreader.library.stored import now
from frontreader.library.subjects import SUBJECTS, Subject


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing changes: `subject` is a key of SUBJECTS, `target` the id of the thing in it. `before` and `after` are
    its states, as JSON; None where it is not there."""

    document: str
    subject: str
    target: str
    before: str | None
    after: str | None

    @property
    def action(self) -> Action:
        return "create" if self.before is None else "delete" if self.after is None else "edit"


class _Row(NamedTuple):
    """An edit that was recorded."""

    id: int
    document: str
    subject: str
    target: str
    action: Action
    before: str | None
    after: str | None
    step: int
    time: str
    state: Literal["done", "undone", "abandoned"]


_SELECT = "SELECT id, document, subject, target, action, before, after, step, time, state FROM journal "


def new_step(connection: Connection) -> int:
    """A number for rows that are to be undone together."""
    number: int = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM journal").fetchone()[0]
    return number


def record(connection: Connection, edit: Edit, *, step: int | None = None, session: str | None = None) -> None:
    """Make an edit and write it down; what was undone in the document is abandoned.

    An edit in the `session` that made the document's newest edit, of the same target, becomes part of that.
    """
    if edit.before is None and edit.after is None:
        return
    joins = session is not None and step is None and edit.before is not None and edit.after is not None
    if joins and _join(connection, edit, session or ""):
        return
    connection.execute(
        "UPDATE journal SET state = 'abandoned' WHERE document = ? AND state = 'undone'", (edit.document,)
    )
    connection.execute(
        "INSERT INTO journal (step, document, subject, target, action, before, after, time, session) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new_step(connection) if step is None else step,
            edit.document,
            edit.subject,
            edit.target,
            edit.action,
            edit.before,
            edit.after,
            now(),
            session,
        ),
    )
    _subject(edit.subject).put(connection, edit.document, edit.target, edit.after)


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
        _subject(one.subject).put(connection, one.document, one.target, one.before)
        connection.execute("UPDATE journal SET state = 'undone', undone = ? WHERE id = ?", (turn, one.id))
    return _change("undo", rows, document)


def redo(connection: Connection, document: str | None) -> Change | None:
    """Make the step that was undone last again; None where nothing is left to redo."""
    row = connection.execute(
        "SELECT max(undone) FROM journal WHERE state = 'undone' AND (?1 IS NULL OR document = ?1)", (document,)
    ).fetchone()
    if row[0] is None:
        return None
    rows = _rows(connection, "undone = ?2 AND state = 'undone'", "id", document, row[0])
    for one in rows:
        _subject(one.subject).put(connection, one.document, one.target, one.after)
        connection.execute("UPDATE journal SET state = 'done' WHERE id = ?", (one.id,))
    return _change("redo", rows, document)


def history(connection: Connection, document: str | None, limit: int) -> list[Step]:
    """The steps of the document, or of all, the newest first; at most `limit`, where that is not negative."""
    query = _SELECT + "WHERE ?1 IS NULL OR document = ?1 ORDER BY id DESC"
    steps: dict[tuple[str, int], list[_Row]] = {}
    for found in connection.execute(query, (document,)):
        row = _Row(*found)
        key = (row.document, row.step)
        if key not in steps and len(steps) == limit:
            break
        steps.setdefault(key, []).append(row)
    return [_step(rows[::-1]) for rows in steps.values()]


def _rows(connection: Connection, which: str, order: str, document: str | None, number: int) -> list[_Row]:
    """The edits of one step, of the document or of all. Judgements on several documents are one step in each of them,
    but for those that the reader has changed since."""
    query = (
        f"{_SELECT}WHERE {which} AND (?1 IS NULL OR document = ?1 OR subject = 'judgement' AND NOT EXISTS ("  # noqa: S608 (fixed)
        "SELECT 1 FROM journal AS later WHERE later.target = journal.target AND later.subject = 'judgement' "
        f"AND later.id > journal.id AND later.state = 'done')) ORDER BY {order}"
    )
    return [_Row(*row) for row in connection.execute(query, (document, number))]


def _join(connection: Connection, edit: Edit, session: str) -> bool:
    """Whether the edit became part of the document's newest one."""
    row = connection.execute(
        "SELECT id, subject, target, action, before, session, state FROM journal "
        "WHERE document = ? AND state <> 'abandoned' ORDER BY id DESC LIMIT 1",
        (edit.document,),
    ).fetchone()
    if row is None or edit.after is None:
        return False
    number, subject, target, action, first, its_session, state = row
    if (subject, target, its_session, state) != (edit.subject, edit.target, session, "done") or action == "delete":
        return False
    rules = _subject(subject)
    if first is not None and rules.same(first, edit.after):
        # Typed and taken out again: undo is not to stop at a step that changes nothing.
        connection.execute("UPDATE journal SET after = before, state = 'abandoned' WHERE id = ?", (number,))
        rules.put(connection, edit.document, edit.target, first)
    else:
        connection.execute("UPDATE journal SET after = ?, time = ? WHERE id = ?", (edit.after, now(), number))
        rules.put(connection, edit.document, edit.target, edit.after)
    return True


def _subject(name: str) -> Subject:
    try:
        return SUBJECTS[name]
    except KeyError:
        raise LibraryNewerError(
            "The newest change was made by a newer FrontReader, and only that can undo it. Install the newest one."
        ) from None


def _change(kind: Literal["undo", "redo"], rows: list[_Row], document: str | None) -> Change:
    last = next((row for row in reversed(rows) if row.document == document), rows[-1])
    done = "Undid" if kind == "undo" else "Redid"
    place = _subject(last.subject).place(last.target, last.before, last.after)
    what = _told(rows, undone=kind == "undo")
    return Change(kind, last.action, last.document, place.annotation, place.start, f"{done}: {what}")


def _told(rows: list[_Row], *, undone: bool) -> str:
    if len(rows) == 1:
        return _subject(rows[0].subject).told(rows[0].before, rows[0].after, undone)
    kinds = {row.subject for row in rows}
    return f"{len(rows)} changes of {_subject(rows[0].subject).plural}" if len(kinds) == 1 else f"{len(rows)} changes"


def _step(rows: list[_Row]) -> Step:
    last = rows[-1]
    if last.subject not in SUBJECTS:
        what = "a change by a newer FrontReader"
        return Step(last.step, last.document, last.time, what, last.state, len(rows))
    place = SUBJECTS[last.subject].place(last.target, last.before, last.after)
    what = _told(rows, undone=False)
    return Step(last.step, last.document, last.time, what, last.state, len(rows), place.annotation, place.start)
