"""What is done to several notes at once: one step of undo, all of it or none."""

from collections.abc import Sequence
from dataclasses import replace

from frontreader.annotations.model import Annotation
from frontreader.library.store import Library
from frontreader.ui.noting.draft import is_empty


def paint(library: Library, notes: Sequence[Annotation], colour: str) -> None:
    """Give the notes a colour, or take it away; a highlight without anything else goes with it. Raises LibraryError."""
    with library.one_step():
        for note in notes:
            if is_empty(replace(note, colour=colour)):
                library.delete_annotation(note.id)
            else:
                library.edit_annotation(note.id, colour=colour)


def tag(library: Library, notes: Sequence[Annotation], line: str) -> None:
    """Add the tags of `line` and take those away that have a minus before them. Raises LibraryError."""
    added, taken = changes(line)
    with library.one_step():
        for note in notes:
            tags = [one for one in (*note.tags, *added) if one not in taken]
            if is_empty(replace(note, tags=tuple(tags))):
                library.delete_annotation(note.id)
            else:
                library.edit_annotation(note.id, tags=tags)


def delete(library: Library, notes: Sequence[Annotation]) -> None:
    """Delete the notes. Raises LibraryError."""
    with library.one_step():
        for note in notes:
            library.delete_annotation(note.id)


def changes(line: str) -> tuple[list[str], set[str]]:
    """The tags to add and to take away: `haven, -kaart #water`."""
    words = line.replace(",", " ").split()
    taken = {word.lstrip("-#") for word in words if word.startswith("-")}
    added = [word.lstrip("#") for word in words if not word.startswith("-")]
    return [one for one in dict.fromkeys(added) if one], taken - {""}
