"""Writing a note: in the editor over the text, or in the reader's own."""

from typing import TYPE_CHECKING, cast

from textual.app import SuspendNotSupported

from frontreader.analysis.links import ItemRef
from frontreader.library.model import LibraryError
from frontreader.text.display import visible
from frontreader.ui import strings
from frontreader.ui.editor import EditorError, edit
from frontreader.ui.noting.completing import Completing
from frontreader.ui.noting.draft import Draft

if TYPE_CHECKING:
    from frontreader.ui.controllers.search import Search
    from frontreader.ui.reader import ReaderScreen
    from frontreader.ui.screens.note import Closed, NoteEditor


class Writing:
    """Lets the reader write drafts; what is kept is shown."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen

    def write(self, draft: Draft, *, at_tags: bool) -> None:
        """Open the editor on a draft, which is saved as the reader writes."""
        screen = self._screen

        async def save(body: str, tags: tuple[str, ...]) -> str:
            try:
                await draft.save(screen.store, body, tags)
                await screen.reload_notes()
            except LibraryError as error:
                return str(error)
            return ""

        async def closed(result: "Closed | None") -> None:
            if result is not None and result.elsewhere:
                await self.write_outside(draft, result.body, result.tags)
            else:
                await self._finish(draft)

        from frontreader.ui.screens.note import NoteEditor  # a text area is not imported before there is one

        screen.selecting.stop()
        editor = NoteEditor(draft.quote, draft.body, draft.tags, [], save, at_tags=at_tags)
        screen.app.push_screen(editor, closed)  # at once: what is typed next is the note, not commands
        completing = editor.complete = self._completing(draft)
        screen.run_later(self._offer(editor, completing))

    async def write_outside(self, draft: Draft, body: str, tags: tuple[str, ...]) -> None:
        """Let the reader's own editor have the note; its file stays until the library has what is in it."""
        screen = self._screen
        try:
            with screen.app.suspend():
                edited = edit(body, screen.config.editor)
        except (EditorError, SuspendNotSupported) as error:
            screen.status.warn(str(error) or strings.CANNOT_SUSPEND)
            return
        try:
            await draft.save(screen.store, visible(edited.text), tags)
            await screen.reload_notes()
        except LibraryError as error:
            screen.status.warn(strings.kept_in_file(str(error), str(edited.path)))
            return
        edited.path.unlink(missing_ok=True)
        await self._finish(draft)

    def _completing(self, draft: Draft) -> Completing:
        screen = self._screen
        search = cast("Search", screen.controllers["search"])
        return Completing(
            search.index(),
            screen.session.links,
            screen.session.document.text,
            screen.session.annotation,
            screen.sentence_at,
            lambda: draft.note.id if draft.note is not None else "",
        )

    async def _offer(self, editor: "NoteEditor", completing: Completing) -> None:
        """The tags in use, and the notes of other articles."""
        document = self._screen.session.document.id
        try:
            editor.known_tags = await self._screen.store.call(lambda library: library.tags())
            completing.elsewhere = await self._screen.store.call(
                lambda library: library.annotations_elsewhere(document)
            )
        except LibraryError as error:
            self._screen.status.warn(str(error))

    async def _finish(self, draft: Draft) -> None:
        """After the editor: a note without a word, a tag or a colour is not kept."""
        screen, note = self._screen, draft.note
        if note is None:
            return
        if draft.empty:
            try:
                await screen.store.call(lambda library: library.delete_annotation(note.id))
                await screen.reload_notes()
            except LibraryError as error:
                screen.status.warn(str(error))
            return
        if screen.items.tab == "Notes":
            screen.items.select(ItemRef("note", note.id))
        if draft.parted:
            screen.status.warn(strings.NOTE_PARTED)
        else:
            screen.status.say(strings.NOTE_KEPT)
