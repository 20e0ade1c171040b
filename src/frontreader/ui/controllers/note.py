"""Notes: writing, tagging, deleting, undoing."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from textual.app import SuspendNotSupported

from frontreader.analysis.links import ItemRef
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.library.model import Change, LibraryError
from frontreader.library.store import Library
from frontreader.text.display import visible
from frontreader.text.document import Document
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.editor import EditorError, edit
from frontreader.ui.store import Store

if TYPE_CHECKING:
    from frontreader.ui.screens.note import Closed, NoteEditor


class Draft:
    """One sitting at one note of one document: it is made in the library when there is something to save."""

    def __init__(self, document: Document, span: Span, note: Annotation | None) -> None:
        self.document = document
        self.span = span
        self.note = note
        self.session = uuid4().hex
        self._lock = asyncio.Lock()

    @property
    def body(self) -> str:
        return self.note.body if self.note else ""

    @property
    def tags(self) -> tuple[str, ...]:
        return self.note.tags if self.note else ()

    async def save(self, store: Store, body: str, tags: tuple[str, ...]) -> None:
        """Make or change the note; one save after the other. Raises LibraryError."""
        async with self._lock:
            document, note = self.document, self.note
            if note is not None:
                self.note = await store.call(
                    lambda library: library.edit_annotation(note.id, body=body, tags=tags, session=self.session)
                )
            elif body.strip() or tags:
                anchor = make_anchor(document.text, document.sha256, self.span.start, self.span.end)
                self.note = await store.call(
                    lambda library: library.add_annotation(document.id, anchor, body, tags, session=self.session)
                )


class Note(Controller):
    """Every edit goes to the library's journal; nothing is said to be saved before it is."""

    def annotate(self, _: int | None, __: str | None) -> None:
        self._write(at_tags=False)

    def tag(self, _: int | None, __: str | None) -> None:
        self._write(at_tags=True)

    async def in_editor(self, _: int | None, __: str | None) -> None:
        draft = self._draft()
        if draft is not None:
            await self._edit_outside(draft, draft.body, draft.tags)

    def _draft(self) -> Draft | None:
        """What is annotated: the note chosen in the list, the selection, or the sentence."""
        if not self.screen.store.available:
            self.screen.status.warn(self.screen.store.why)
            return None
        pane = self.screen.pane
        current = self.screen.items.list.current
        if not self.in_text and current is not None:
            if current.kind == "note":
                note = self.session.annotation(current.id)
                return Draft(self.session.document, Span(0, 0), note) if note else None
            places = self.session.places(current)
            if places:
                index = self.screen.sentence_at(places[0].start)
                return self._on(pane.sentence_span(index) if index >= 0 else places[0])
        span = pane.selection or pane.sentence_span(pane.sentence)
        if span.end <= span.start:
            self.screen.status.say(strings.NOTHING_TO_ANNOTATE)
            return None
        return self._on(span)

    def _on(self, span: Span) -> Draft:
        same = next((one for one in self.session.annotations if (one.start, one.end) == (span.start, span.end)), None)
        return Draft(self.session.document, span, same)

    def _write(self, *, at_tags: bool) -> None:
        draft = self._draft()
        if draft is None:
            return
        quote = draft.note.anchor.quote if draft.note else draft.document.text[draft.span.start : draft.span.end]

        async def save(body: str, tags: tuple[str, ...]) -> str:
            try:
                await draft.save(self.screen.store, body, tags)
                await self.screen.reload_notes()
            except LibraryError as error:
                return str(error)
            return ""

        async def closed(result: "Closed | None") -> None:
            if result is not None and result.elsewhere:
                await self._edit_outside(draft, result.body, result.tags)
            else:
                await self._finish(draft)

        from frontreader.ui.screens.note import NoteEditor  # a text area is not imported before there is one

        self.screen.selecting.stop()
        editor = NoteEditor(quote, draft.body, draft.tags, [], save, at_tags=at_tags)
        self.screen.app.push_screen(editor, closed)  # at once: what is typed next is the note, not commands
        self.screen.run_later(self._offer_tags(editor))

    async def _offer_tags(self, editor: "NoteEditor") -> None:
        try:
            editor.known_tags = await self.screen.store.call(lambda library: library.tags())
        except LibraryError as error:
            self.screen.status.warn(str(error))

    async def _finish(self, draft: Draft) -> None:
        """After the editor: a note without a word and without tags is not kept."""
        note = draft.note
        if note is None:
            return
        if not note.body.strip() and not note.tags:
            await self._delete(note)
            return
        if self.screen.items.tab == "Notes":
            self.screen.items.select(ItemRef("note", note.id))
        self.screen.status.say(strings.NOTE_KEPT)

    async def _edit_outside(self, draft: Draft, body: str, tags: tuple[str, ...]) -> None:
        """Let the reader's own editor have the note; its file stays until the library has what is in it."""
        try:
            with self.screen.app.suspend():
                edited = edit(body, self.screen.config.editor)
        except (EditorError, SuspendNotSupported) as error:
            self.screen.status.warn(str(error) or strings.CANNOT_SUSPEND)
            return
        try:
            await draft.save(self.screen.store, visible(edited.text), tags)
            await self.screen.reload_notes()
        except LibraryError as error:
            self.screen.status.warn(strings.kept_in_file(str(error), str(edited.path)))
            return
        edited.path.unlink(missing_ok=True)
        await self._finish(draft)

    async def delete(self, _: int | None, __: str | None) -> None:
        current = self.screen.items.list.current
        if not self.in_text and current is not None and current.kind == "note":
            note = self.session.annotation(current.id)
        else:
            chosen = self.session.chosen
            here = self.session.notes_at(self.screen.pane.caret) or self._in_sentence()
            note = next((one for one in here if chosen is not None and one.id == chosen.id), here[0] if here else None)
        if note is None:
            self.screen.status.say(strings.NO_NOTE_HERE)
            return
        if await self._delete(note):
            self.screen.status.say(strings.note_deleted(self.screen.keymap.shown("note.undo")))

    def _in_sentence(self) -> list[Annotation]:
        span = self.screen.pane.sentence_span(self.screen.pane.sentence)
        return [one for one in self.session.annotations if span.start <= one.start < span.end]

    async def _delete(self, note: Annotation) -> bool:
        """Whether it is gone from the library; if not, the reader has been told why."""
        try:
            await self.screen.store.call(lambda library: library.delete_annotation(note.id))
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return False
        if self.session.chosen == ItemRef("note", note.id):
            self.screen.unlight()
        await self.screen.reload_notes()
        return True

    async def undo(self, count: int | None, _: str | None) -> None:
        document = self.session.document.id
        await self._history(lambda library: library.undo(document), count or 1, strings.NOTHING_TO_UNDO)

    async def redo(self, count: int | None, _: str | None) -> None:
        document = self.session.document.id
        await self._history(lambda library: library.redo(document), count or 1, strings.NOTHING_TO_REDO)

    async def _redate(self) -> None:
        """The article's date is among what can be undone. Raises LibraryError."""
        document = self.session.document.id
        date = await self.screen.store.call(lambda library: library.date(document))
        if document == self.session.document.id:
            await self.screen.desk.date(date)

    async def _history(self, step: Callable[[Library], Change | None], count: int, nothing: str) -> None:
        change: Change | None = None
        try:
            for _ in range(min(count, 1_000)):
                found = await self.screen.store.call(step)
                if found is None:
                    break
                change = found
            await self.screen.reload_notes()
            await self._redate()
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return
        if change is None:
            self.screen.status.say(nothing)
            return
        note = self.session.annotation(change.annotation)
        start = note.start if note is not None else change.start
        if start >= 0:
            self.screen.pane.move_caret(start)
        self.screen.status.say(change.description)
