"""Links to notes of other articles: found in the library, and followed there."""

import asyncio
import os
from typing import TYPE_CHECKING

from frontreader.analysis.links import ItemRef
from frontreader.annotations.links import links
from frontreader.annotations.model import Annotation
from frontreader.library.model import LibraryError
from frontreader.library.store import Library

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen


class Elsewhere:
    """Knows the notes of other articles that notes of this one link to, by what the links call them."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._known: dict[str, Annotation] = {}

    def look(self) -> None:
        """Ask the library for what is linked to and not known; what it finds is shown."""
        notes = self._screen.session.annotations
        named = {
            link.id
            for note in notes
            if "[[#" in note.body
            for link in links(note.body)
            if link.kind == "note" and not any(one.id.startswith(link.id) for one in notes)
        }
        if wanted := sorted(named - self._known.keys()):
            self._screen.run_later(self._ask(wanted))

    async def _ask(self, names: list[str]) -> None:
        def found(library: Library) -> dict[str, Annotation]:
            return {name: note for name in names if (note := library.annotation_named(name)) is not None}

        try:
            answer = await self._screen.store.call(found)
        except LibraryError:
            return  # said where notes are read; a link without a place says so itself
        if answer:
            self._known |= answer
            self._screen.items.set_elsewhere(self._known)

    def note(self, note_id: str) -> Annotation | None:
        """The note of that id, where it is one of another article."""
        here = self._screen.session.document.id
        return next((one for one in self._known.values() if one.id == note_id and one.document != here), None)

    async def go(self, note: Annotation) -> None:
        """Open the article of a note, at the note."""
        from frontreader.ui.opening import load

        screen = self._screen
        try:
            kept = await screen.store.call(lambda library: library.document(note.document))
        except LibraryError as error:
            screen.status.warn(str(error))
            return
        origin = kept.origin if kept is not None else None
        path = origin if origin and os.path.isfile(origin) else None  # noqa: PTH113 (an address is no Path)
        opened, problem = await asyncio.to_thread(load, path, note.document, screen.store.library)
        if opened is None:
            screen.status.warn(problem)
            return
        await screen.desk.change(opened)
        screen.choose(ItemRef("note", note.id), jump=False)
