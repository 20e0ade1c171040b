"""Narrowing the events: one list of conditions, each switched on and off."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from frontreader.analysis.links import Links
from frontreader.analysis.model import Role
from frontreader.ui import strings
from frontreader.ui.items.narrowing import Narrowing, Option, options
from frontreader.ui.items.note_narrowing import NoteField, NoteNarrowing, note_options
from frontreader.ui.looks import glyph
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.picker import Picker

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_CLEAR = "clear:"


def toggled(narrowing: Narrowing, key: str) -> Narrowing:
    """`narrowing` with one condition switched: `type:Conflict`, `agent:e3`, `realis:planned`, `source:any`."""
    field, _, value = key.partition(":")
    match field:
        case "clear":
            return Narrowing()
        case "type":
            return replace(narrowing, types=narrowing.types ^ {value})
        case "realis":
            return replace(narrowing, realis=None if narrowing.realis == value else value)
        case "source":
            return replace(narrowing, source=None if narrowing.source == value else value)
        case _:
            role = cast("Role", field)
            if (narrowing.role, narrowing.entity) == (role, value):
                return replace(narrowing, role=None, entity=None)
            return replace(narrowing, role=role, entity=value)


def _is_on(narrowing: Narrowing, key: str) -> bool:
    field, _, value = key.partition(":")
    match field:
        case "type":
            return value in narrowing.types
        case "realis":
            return narrowing.realis == value
        case "source":
            return narrowing.source == value
        case _:
            return (narrowing.role, narrowing.entity) == (field, value)


def _groups(links: Links) -> list[tuple[str, str, Sequence[Option]]]:
    """The conditions by field, each group with its name."""
    offered = options(links.analysis.events, links)
    return [
        ("type", strings.NARROW_FAMILY, offered.families),
        ("type", strings.NARROW_TYPE, offered.types),
        *((role, strings.NARROW_ROLES[role], found) for role, found in offered.entities.items()),
        ("realis", strings.NARROW_REALIS, offered.realis),
        ("source", strings.NARROW_SOURCE, offered.sources),
    ]


def narrow(screen: "ReaderScreen") -> None:
    """Show the conditions that the article offers."""
    session = screen.session
    if session.links is None:
        screen.status.say(strings.STILL_ANALYSING)
        return
    made_of = session.links
    groups = _groups(made_of)

    def choices() -> list[Choice]:
        found = [Choice(_CLEAR, strings.NARROW_CLEAR)] if session.narrowing else []
        for field, name, values in groups:
            for option in values:
                key = f"{field}:{option.value}"
                mark = glyph("●") if _is_on(session.narrowing, key) else " "
                found.append(Choice(key, f"{mark} {name}: {option.label}", "", str(option.count)))
        return found

    def toggle(key: str) -> list[Choice]:
        nonlocal made_of, groups
        if session.links is not made_of and session.links is not None:
            made_of, groups = session.links, _groups(session.links)
            return choices()  # another analysis came: what was chosen from is no more
        session.narrowing = toggled(session.narrowing, key)
        screen.items.narrow(session.narrowing)
        screen.items.show_tab("Events")
        return choices()

    screen.app.push_screen(Picker(strings.NARROW_TITLE, choices(), on_toggle=toggle))


_WORDS = "words:"


def narrow_notes(screen: "ReaderScreen") -> None:
    """Show what the notes can be narrowed to; words that are none of it are looked for in them."""
    items, session = screen.items, screen.session

    def choices() -> list[Choice]:
        now = items.note_narrowing
        found = [Choice(_CLEAR, strings.NARROW_NOTES_CLEAR)] if now else []
        for option in note_options(session.annotations):
            mark = glyph("●") if getattr(now, option.field) == option.value else " "
            name = strings.NARROW_NOTES[option.field]
            found.append(
                Choice(f"{option.field}:{option.value}", f"{mark} {name}: {option.label}", "", str(option.count))
            )
        return found

    def toggle(key: str) -> list[Choice]:
        field, _, value = key.partition(":")
        if field == "clear":
            items.narrow_notes(NoteNarrowing())
        elif field == "words":
            items.narrow_notes(replace(items.note_narrowing, text=value))
        else:
            items.narrow_notes(items.note_narrowing.switched(cast("NoteField", field), value))
        return choices()

    title = strings.NARROW_NOTES_TITLE
    screen.app.push_screen(Picker(title, choices(), on_toggle=toggle, free=_WORDS, hint=strings.NARROW_NOTES_HINT))
