"""Notes: writing, tagging, deleting, undoing."""

from collections.abc import Callable
from uuid import uuid4

from frontreader.analysis.links import ItemRef
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.library.model import Change, LibraryError
from frontreader.library.store import Library
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.editor import EditorError, edit
from frontreader.ui.screens.note import NoteEditor


class Draft:
    """One sitting at one note: it is made in the library when there is something to save."""

    def __init__(self, span: Span, note: Annotation | None) -> None:
        self.span = span
        self.note = note
        self.session = uuid4().hex


class Note(Controller):
    """Every edit goes to the library's journal; nothing is said to be saved before it is."""

    async def annotate(self, _: int | None, __: str | None) -> None:
        await self._write(at_tags=False)

    async def tag(self, _: int | None, __: str | None) -> None:
        await self._write(at_tags=True)

    async def in_editor(self, _: int | None, __: str | None) -> None:
        draft = self._draft()
        if draft is not None:
            await self._edit_outside(draft)

    def _draft(self) -> Draft | None:
        """What is annotated: the note chosen in the list, the selection, or the sentence."""
        if not self.screen.store.available:
            self.screen.warn(self.screen.store.why)
            return None
        pane = self.screen.pane
        current = self.screen.items.list.current
        if not self.in_text and current is not None:
            if current.kind == "note":
                note = self.session.annotation(current.id)
                return Draft(Span(note.start, note.end), note) if note else None
            places = self.session.places(current)
            if places:
                index = self.screen.sentence_at(places[0].start)
                return self._on(pane.sentence_span(index) if index >= 0 else places[0])
        if pane.selection is not None:
            return self._on(pane.selection)
        span = pane.sentence_span(pane.sentence)
        if span.end <= span.start:
            self.screen.say(strings.NOTHING_TO_ANNOTATE)
            return None
        return self._on(span)

    def _on(self, span: Span) -> Draft:
        same = next((one for one in self.session.annotations if (one.start, one.end) == (span.start, span.end)), None)
        return Draft(span, same)

    async def _write(self, *, at_tags: bool) -> None:
        draft = self._draft()
        if draft is None:
            return
        try:
            known = await self.screen.store.call(lambda library: library.tags())
        except LibraryError as error:
            self.screen.warn(str(error))
            return
        note = draft.note
        quote = self.session.document.text[draft.span.start : draft.span.end]

        async def save(body: str, tags: tuple[str, ...]) -> str:
            try:
                await self._save(draft, body, tags)
            except LibraryError as error:
                return str(error)
            return ""

        async def closed(result: str | None) -> None:
            await self._finish(draft)
            if result == "edit":
                await self._edit_outside(draft)

        self.screen.selecting.stop()
        editor = NoteEditor(quote, note.body if note else "", note.tags if note else (), known, save, at_tags=at_tags)
        self.screen.app.push_screen(editor, closed)

    async def _save(self, draft: Draft, body: str, tags: tuple[str, ...]) -> None:
        """Make or change the note of a draft. Raises LibraryError."""
        document = self.session.document
        if draft.note is None:
            if not body.strip() and not tags:
                return
            anchor = make_anchor(document.text, document.sha256, draft.span.start, draft.span.end)
            draft.note = await self.screen.store.call(
                lambda library: library.add_annotation(document.id, anchor, body, tags, session=draft.session)
            )
        else:
            kept = draft.note.id
            draft.note = await self.screen.store.call(
                lambda library: library.edit_annotation(kept, body=body, tags=tags, session=draft.session)
            )
        await self.screen.reload_notes()

    async def _finish(self, draft: Draft) -> None:
        """After the editor: a note without a word and without tags is not kept."""
        note = draft.note
        if note is not None and not note.body.strip() and not note.tags:
            await self._delete(note)
        elif note is not None:
            if self.screen.items.tab == "Notes":
                self.screen.items.select(ItemRef("note", note.id))
            self.screen.say(strings.NOTE_KEPT)

    async def _edit_outside(self, draft: Draft) -> None:
        body = draft.note.body if draft.note else ""
        try:
            with self.screen.app.suspend():
                body = edit(body, self.screen.config.editor)
        except EditorError as error:
            self.screen.warn(str(error))
            return
        try:
            await self._save(draft, body, draft.note.tags if draft.note else ())
        except LibraryError as error:
            self.screen.warn(str(error))
            return
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
            self.screen.say(strings.NO_NOTE_HERE)
            return
        await self._delete(note)
        self.screen.say(strings.note_deleted(self.screen.keymap.shown("note.undo")))

    def _in_sentence(self) -> list[Annotation]:
        span = self.screen.pane.sentence_span(self.screen.pane.sentence)
        return [one for one in self.session.annotations if span.start <= one.start < span.end]

    async def _delete(self, note: Annotation) -> None:
        try:
            await self.screen.store.call(lambda library: library.delete_annotation(note.id))
        except LibraryError as error:
            self.screen.warn(str(error))
            return
        if self.session.chosen == ItemRef("note", note.id):
            self.screen.unlight()
        await self.screen.reload_notes()

    async def undo(self, count: int | None, _: str | None) -> None:
        document = self.session.document.id
        await self._history(lambda library: library.undo(document), count or 1, strings.NOTHING_TO_UNDO)

    async def redo(self, count: int | None, _: str | None) -> None:
        document = self.session.document.id
        await self._history(lambda library: library.redo(document), count or 1, strings.NOTHING_TO_REDO)

    async def _history(self, step: Callable[[Library], Change | None], count: int, nothing: str) -> None:
        change: Change | None = None
        try:
            for _ in range(min(count, 1_000)):
                found = await self.screen.store.call(step)
                if found is None:
                    break
                change = found
        except LibraryError as error:
            self.screen.warn(str(error))
            return
        await self.screen.reload_notes()
        if change is None:
            self.screen.say(nothing)
            return
        self.screen.pane.move_caret(change.start)
        self.screen.say(change.description)
