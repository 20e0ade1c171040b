"""What the journal can record: for each subject, how a state of it is put in place and how an edit of it is told.

States are JSON. Whoever adds a subject writes a `Subject` beside its queries and enters it in `SUBJECTS`.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from sqlite3 import Connection
from typing import NamedTuple

from frontreader.annotations.model import Annotation
from frontreader.library import documents, judgements, notes, places


class Place(NamedTuple):
    """The annotation that an edit was done to, empty for none, and the code point where it stands, -1 for nowhere."""

    annotation: str = ""
    start: int = -1


NOWHERE = Place()


class Subject(NamedTuple):
    """`put(connection, document, target, state)` makes `state` what stands, None takes it away. `told(before, after,
    undone)` says in English what was done from one to the other, or (`undone`) what stands again; it holds no text
    from outside. `plural` names several. `same` tells whether two states differ in nothing that a reader made.
    `place` is where the reader sees it, in `told`'s order."""

    put: Callable[[Connection, str, str, str | None], None]
    told: Callable[[str | None, str | None, bool], str]
    plural: str
    same: Callable[[str, str], bool] = str.__eq__
    place: Callable[[str, str | None, str | None], Place] = lambda target, before, after: NOWHERE  # noqa: ARG005


def _put_note(connection: Connection, document: str, target: str, state: str | None) -> None:  # noqa: ARG001
    if state is None:
        notes.remove(connection, target)
    else:
        notes.put(connection, notes.from_json(state))


def _tell_note(before: str | None, after: str | None, undone: bool) -> str:  # noqa: ARG001
    old, new = (notes.from_json(state) if state else None for state in (before, after))
    if old is not None and new is not None:
        if old.body != new.body:
            return "edit of a note"
        if old.tags != new.tags:
            return "change of tags"
        return "change of colour" if old.colour != new.colour else "another place for a note"
    shown = new or old
    noun = "note" if shown and (shown.body or shown.tags) else "highlight"
    return f"new {noun}" if old is None else f"deletion of a {noun}"


def _same_note(one: str, other: str) -> bool:
    first, second = notes.from_json(one), notes.from_json(other)
    return replace(first, modified=second.modified) == second


def _place_note(target: str, before: str | None, after: str | None) -> Place:
    state = after or before
    shown: Annotation | None = notes.from_json(state) if state else None
    return Place(target, shown.start) if shown else NOWHERE


def _put_date(connection: Connection, document: str, target: str, state: str | None) -> None:  # noqa: ARG001
    documents.set_date(connection, document, _date(state))


def _tell_date(before: str | None, after: str | None, undone: bool) -> str:
    date = _date(before if undone else after)
    again = " again" if undone else ""
    return f"the article's date is {date}{again}" if date else f"the article has no date{again}"


def _date(state: str | None) -> str | None:
    date: str | None = json.loads(state or "{}").get("date")
    return date


def _put_place(connection: Connection, document: str, target: str, state: str | None) -> None:  # noqa: ARG001
    places.put(connection, target, state)


def _tell_place(before: str | None, after: str | None, undone: bool) -> str:  # noqa: ARG001
    anchor = json.loads(after or before or "{}").get("anchor")
    return "a note put in its place" if anchor else "a note kept with the old version"


def _place_place(target: str, before: str | None, after: str | None) -> Place:
    anchor = json.loads(after or before or "{}").get("anchor")
    return Place(target.partition(" ")[0], anchor["start"] if anchor else -1)


def _place_judgement(target: str, before: str | None, after: str | None) -> Place:  # noqa: ARG001
    return Place("", judgements.start_of(before, after))


SUBJECTS: dict[str, Subject] = {
    "annotation": Subject(_put_note, _tell_note, "notes", _same_note, _place_note),
    "place": Subject(_put_place, _tell_place, "places of notes", place=_place_place),
    "judgement": Subject(judgements.put, judgements.told, "judgements", place=_place_judgement),
    "date": Subject(_put_date, _tell_date, "the article's date"),
}
