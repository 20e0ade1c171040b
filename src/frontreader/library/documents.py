"""Documents, their versions and how they were viewed, in library.db."""

import json
from sqlite3 import Connection

from frontreader.library.model import LibraryError, RecentDocument, Version, ViewState
from frontreader.library.stored import now, storable
from frontreader.text.document import Document


def save(connection: Connection, document: Document) -> None:
    """Keep the document; its text becomes the current version, and older versions stay."""
    connection.execute(
        "INSERT INTO documents (id, title, date, language, origin, sha256, added) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, date = excluded.date, "
        "language = excluded.language, origin = excluded.origin, sha256 = excluded.sha256",
        (
            document.id,
            storable(document.title),
            document.date,
            document.language,
            None if document.origin is None else document.origin.encode("utf-8", "surrogatepass"),
            document.sha256,
            now(),
        ),
    )
    connection.execute(
        "INSERT INTO versions (document, sha256, text, body, encoding, notices, added) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (document, sha256) DO UPDATE SET "
        "body = excluded.body, encoding = excluded.encoding, notices = excluded.notices",
        (
            document.id,
            document.sha256,
            document.text,
            document.body,
            document.encoding,
            json.dumps(document.notices),
            now(),
        ),
    )


def load(connection: Connection, document: str, sha256: str | None = None) -> Document | None:
    """The document in its current version, or the one named; title and date are the current ones."""
    row = connection.execute(
        "SELECT d.id, d.title, d.date, d.language, d.origin, v.text, v.sha256, v.body, v.encoding, v.notices "
        "FROM documents d JOIN versions v ON v.document = d.id AND v.sha256 = coalesce(?2, d.sha256) WHERE d.id = ?1",
        (document, sha256),
    ).fetchone()
    if row is None:
        return None
    title, date, language, origin, text, sha256, body, encoding, notices = row[1:]
    return Document(
        id=row[0],
        title=title,
        date=date,
        language=language,
        origin=_origin(origin),
        text=text,
        sha256=sha256,
        body=body,
        encoding=encoding,
        notices=tuple(json.loads(notices)),
    )


def date_of(connection: Connection, document: str) -> str | None:
    """The document's date. LibraryError where it is not in the library."""
    row = connection.execute("SELECT date FROM documents WHERE id = ?", (document,)).fetchone()
    if row is None:
        raise missing_document()
    date: str | None = row[0]
    return date


def set_date(connection: Connection, document: str, date: str | None) -> None:
    """Give the document another date; only the journal does."""
    connection.execute("UPDATE documents SET date = ? WHERE id = ?", (date, document))


def text_of(connection: Connection, document: str, sha256: str) -> str | None:
    """The text of one version, current or not."""
    row = connection.execute(
        "SELECT text FROM versions WHERE document = ? AND sha256 = ?", (document, sha256)
    ).fetchone()
    return None if row is None else row[0]


def versions(connection: Connection, document: str) -> list[Version]:
    """The versions of the document, the newest first."""
    rows = connection.execute(
        "SELECT v.sha256, v.added, v.sha256 = d.sha256 FROM versions v JOIN documents d ON d.id = v.document "
        "WHERE v.document = ? ORDER BY v.added DESC, v.sha256",
        (document,),
    )
    return [Version(sha256, added, bool(current)) for sha256, added, current in rows]


def recent(connection: Connection, limit: int) -> list[RecentDocument]:
    """Those read last first, then those never read, the newest first. A negative `limit` is none."""
    rows = connection.execute(
        "SELECT id, title, origin, date, last_read FROM documents "
        "ORDER BY last_read DESC NULLS LAST, added DESC, id LIMIT ?",
        (limit,),
    )
    return [
        RecentDocument(id=row[0], title=row[1], origin=_origin(row[2]), date=row[3], last_read=row[4]) for row in rows
    ]


def current_versions(connection: Connection) -> dict[str, str]:
    """The SHA-256 of each document's current text."""
    return dict(connection.execute("SELECT id, sha256 FROM documents"))


def mark_read(connection: Connection, document: str) -> None:
    """Note that the document was opened now. LibraryError where it is not in the library."""
    cursor = connection.execute("UPDATE documents SET last_read = ? WHERE id = ?", (now(), document))
    if cursor.rowcount == 0:
        raise missing_document()


def load_view(connection: Connection, document: str) -> ViewState | None:
    """How the document was last shown. Fields that an older program did not know take their defaults."""
    row = connection.execute("SELECT state FROM views WHERE document = ?", (document,)).fetchone()
    if row is None:
        return None
    state = json.loads(row[0])
    item = state.get("item")
    return ViewState(
        offset=state.get("offset", 0),
        tab=state.get("tab", ""),
        hidden_types=tuple(state.get("hidden_types", ())),
        item=None if item is None else (item[0], item[1]),
        marks=state.get("marks", {}),
    )


def save_view(connection: Connection, document: str, view: ViewState) -> None:
    """Keep how the document is shown. LibraryError where it is not in the library."""
    state = {
        "offset": view.offset,
        "tab": view.tab,
        "hidden_types": view.hidden_types,
        "item": view.item,
        "marks": dict(view.marks),
    }
    if not is_known(connection, document):
        raise missing_document()
    connection.execute(
        "INSERT INTO views (document, state, saved) VALUES (?, ?, ?) "
        "ON CONFLICT (document) DO UPDATE SET state = excluded.state, saved = excluded.saved",
        (document, json.dumps(state), now()),
    )


def is_known(connection: Connection, document: str) -> bool:
    """Whether the document is in the library."""
    return connection.execute("SELECT 1 FROM documents WHERE id = ?", (document,)).fetchone() is not None


def missing_document() -> LibraryError:
    """The error of whoever asks for more of a document that was never saved."""
    return LibraryError("This document is not in the library. Open it again to keep it.")


def _origin(stored: bytes | None) -> str | None:
    return None if stored is None else stored.decode("utf-8", "surrogatepass")
