"""Notes and highlights: writing, colouring, tagging, deleting, going from one to the next, undoing."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from frontreader.analysis.links import ItemRef
from frontreader.annotations.colours import COLOURS
from frontreader.annotations.model import Annotation
from frontreader.library.model import Change, LibraryError
from frontreader.library.store import Library
from frontreader.text.span import Span, contains
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.looks import glyph, note_mark
from frontreader.ui.noting import several
from frontreader.ui.noting.draft import Draft
from frontreader.ui.noting.undoing import take_steps
from frontreader.ui.noting.writing import Writing
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.picker import Picker

_NO_COLOUR = "none"


class Note(Controller):
    """Every edit goes to the library's journal; nothing is said to be saved before it is. In the list of notes what is
    ticked is coloured, tagged and deleted together."""

    painted = COLOURS[0]
    """The colour that was used last."""

    def annotate(self, _: int | None, __: str | None) -> None:
        self._write(at_tags=False)

    async def tag(self, _: int | None, __: str | None) -> None:
        if picked := self._picked():
            await self._tag_all(picked)
        else:
            self._write(at_tags=True)

    async def in_editor(self, _: int | None, __: str | None) -> None:
        draft = self._draft()
        if draft is not None:
            await Writing(self.screen).write_outside(draft, draft.body, draft.tags)

    def _write(self, *, at_tags: bool) -> None:
        draft = self._draft()
        if draft is not None:
            Writing(self.screen).write(draft, at_tags=at_tags)

    # What is annotated

    def _draft(self) -> Draft | None:
        """The note chosen in the list, the selection, the note at the caret that is chosen or coloured, or the
        sentence."""
        if not self.screen.store.available:
            self.screen.status.warn(self.screen.store.why)
            return None
        pane = self.screen.pane
        current = self.screen.items.list.current
        if not self.in_text and pane.selection is None and current is not None:
            if current.kind == "note":
                note = self.session.annotation(current.id)
                return Draft(self.session.document, Span(0, 0), note) if note else None
            places = self.session.places(current)
            if places:
                index = self.screen.sentence_at(places[0].start)
                return self._on(pane.sentence_span(index) if index >= 0 else places[0])
        sentence = pane.sentence_span(pane.sentence)
        if pane.selection is None:
            chosen = self.session.chosen
            for note in self.session.notes_at(pane.caret):
                if chosen == ItemRef("note", note.id) or (note.colour and contains(sentence, note)):
                    return Draft(self.session.document, Span(0, 0), note)
        span = pane.selection or sentence
        if span.end <= span.start:
            self.screen.status.say(strings.NOTHING_TO_ANNOTATE)
            return None
        return self._on(span)

    def _on(self, span: Span) -> Draft:
        same = next((one for one in self.session.annotations if (one.start, one.end) == (span.start, span.end)), None)
        return Draft(self.session.document, span, same)

    def _picked(self) -> list[Annotation]:
        """The notes that are ticked, while the reader is in their list."""
        items = self.screen.items
        if self.in_text or items.tab != "Notes" or not items.list.picked or not self.screen.store.available:
            return []
        return [note for note in self.session.annotations if ItemRef("note", note.id) in items.list.picked]

    # Colours

    async def highlight(self, _: int | None, __: str | None) -> None:
        """In the colour that was used last."""
        await self._paint(self._picked() or self._draft(), self.painted)

    def colour(self, _: int | None, __: str | None) -> None:
        """Choose a colour, or none."""
        target = self._picked() or self._draft()
        if target is None:
            return
        now = (
            {target.note.colour if target.note else ""} if isinstance(target, Draft) else {one.colour for one in target}
        )
        choices = [
            Choice(name, f"{note_mark(name)[0]} {name}", "", strings.COLOUR_NOW if name in now else "")
            for name in COLOURS
        ]
        if now != {""}:
            choices.append(Choice(_NO_COLOUR, f"{glyph('·')} {strings.COLOUR_NONE}"))

        def chosen(name: str | None) -> None:
            if name is not None:
                self.screen.run_later(self._paint(target, "" if name == _NO_COLOUR else name))

        self.screen.app.push_screen(Picker(strings.COLOUR_TITLE, choices), chosen)

    async def _paint(self, target: Draft | list[Annotation] | None, colour: str) -> None:
        if target is None:
            return
        self.painted = colour or self.painted
        if isinstance(target, list):
            await self._do_to_all(target, lambda library: several.paint(library, target, colour))
            return
        note = target.note
        try:
            if note is not None and not colour:
                await self.screen.store.call(lambda library: several.paint(library, [note], ""))
            else:
                await target.save(self.screen.store, colour=colour)
            self.screen.selecting.stop()
            await self.screen.reload_notes()
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return
        said = strings.highlighted(colour, self.screen.keymap.shown("note.annotate"))
        self.screen.status.say(said if colour else strings.COLOUR_TAKEN)

    # Several at once

    async def _tag_all(self, notes: list[Annotation]) -> None:
        from frontreader.ui.screens.tags import TagPrompt

        async def typed(line: str | None) -> None:
            if line:
                await self._do_to_all(notes, lambda library: several.tag(library, notes, line))

        try:
            known = await self.screen.store.call(lambda library: library.tags())
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return
        self.screen.app.push_screen(TagPrompt(strings.tag_all(len(notes)), known), typed)

    async def _do_to_all(self, notes: Sequence[Annotation], work: Callable[[Library], None]) -> None:
        try:
            await self.screen.store.call(work)
            await self.screen.reload_notes()
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return
        self.screen.status.say(strings.changed_together(len(notes), self.screen.keymap.shown("note.undo")))

    # Deleting

    async def delete(self, _: int | None, __: str | None) -> None:
        if picked := self._picked():
            await self._do_to_all(picked, lambda library: several.delete(library, picked))
            return
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

    # From one to the next

    def next(self, count: int | None, _: str | None) -> None:
        self._step(count or 1)

    def previous(self, count: int | None, _: str | None) -> None:
        self._step(-(count or 1))

    def _step(self, steps: int) -> None:
        """The notes in the order of the text, the outer of two that begin together first; each is come to."""
        notes = sorted(
            (one for one in self.session.annotations if one.start >= 0), key=lambda one: (one.start, -one.end)
        )
        caret, chosen = self.screen.pane.caret, self.session.chosen
        at = next((i for i, one in enumerate(notes) if one.start == caret and chosen == ItemRef("note", one.id)), None)
        if at is None:
            starts = [one.start for one in notes]
            at = bisect_right(starts, caret) - 1 if steps > 0 else bisect_left(starts, caret)
        if not 0 <= at + steps < len(notes):
            self.screen.status.say(strings.no_more("note", steps > 0, False))
            return
        self.screen.choose(ItemRef("note", notes[at + steps].id), at=notes[at + steps].start)

    # History

    async def undo(self, count: int | None, _: str | None) -> None:
        document = self.session.document.id
        await self._history(lambda library: library.undo(document), count or 1, strings.NOTHING_TO_UNDO)

    async def redo(self, count: int | None, _: str | None) -> None:
        document = self.session.document.id
        await self._history(lambda library: library.redo(document), count or 1, strings.NOTHING_TO_REDO)

    async def _history(self, step: Callable[[Library], Change | None], count: int, nothing: str) -> None:
        try:
            change = await take_steps(self.screen, step, count)
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

    def history(self, _: int | None, __: str | None) -> None:
        """What was done and when; undo and redo from there."""
        if not self.screen.store.available:
            self.screen.status.warn(self.screen.store.why)
            return
        from frontreader.ui.screens.history import HistoryScreen

        self.screen.app.push_screen(HistoryScreen(self.screen))
