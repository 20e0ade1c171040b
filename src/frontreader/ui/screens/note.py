"""The note editor: Markdown, saved as it is written."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input

from frontreader.text.display import one_line
from frontreader.ui import strings
from frontreader.ui.bars import Bar
from frontreader.ui.screens.field import Field, NoteText

SAVE_AFTER = 0.3
"""Seconds after the last key; half a second is the promise."""

Save = Callable[[str, tuple[str, ...]], Awaitable[str]]
"""Saves body and tags and returns an error, empty when it is on disk."""


def tags_in(line: str) -> tuple[str, ...]:
    """The tags of a line: parted by commas or white space, with or without #."""
    return tuple(dict.fromkeys(word.lstrip("#") for word in line.replace(",", " ").split() if word.lstrip("#")))


class NoteEditor(ModalScreen[str]):
    """Gives `edit` when the reader wants their own editor, else an empty string. By then all is saved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "leave", strings.NOTE_LEAVE),
        Binding("ctrl+e", "in_editor", strings.NOTE_IN_EDITOR, priority=True),  # a text area takes it otherwise
        ("ctrl+s", "save", strings.NOTE_SAVE),
    ]

    def __init__(
        self, quote: str, body: str, tags: tuple[str, ...], known_tags: list[str], save: Save, *, at_tags: bool
    ) -> None:
        super().__init__()
        self.quote = quote
        self.body, self.tags = body, tags
        self.known_tags = known_tags
        self.save = save
        self.at_tags = at_tags
        self._timer: Timer | None = None
        self._saved: tuple[str, tuple[str, ...]] = ("", ())

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay overlay--note"):
            yield Bar(id="note-quote")
            yield NoteText(self.body, id="note-body")
            yield Field(" ".join(self.tags), placeholder=strings.TAGS_PLACEHOLDER, id="note-tags")
            yield Bar(id="note-status")

    def on_mount(self) -> None:
        self.query_one("#note-quote", Bar).show(
            [(" “", "bar--dim"), (one_line(self.quote), "bar--title"), ("” ", "bar--dim")]
        )
        self._saved = self._now()
        area = self.query_one(NoteText)
        area.move_cursor(area.document.end)
        (self.query_one(Input) if self.at_tags else area).focus()
        self._status(strings.NOTE_HINT)

    def _status(self, text: str, style: str = "bar--dim") -> None:
        self.query_one("#note-status", Bar).show([(f" {text}", style)], [(f"{strings.NOTE_KEYS} ", "bar--dim")])

    def on_text_area_changed(self) -> None:
        self._changed()

    def on_input_changed(self) -> None:
        self._changed()
        self._suggest()

    def _suggest(self) -> None:
        """Offer tags in use that begin with what is being typed."""
        line = self.query_one(Input).value
        word = line.replace(",", " ").rpartition(" ")[2].lstrip("#").casefold()
        found = [tag for tag in self.known_tags if word and tag.casefold().startswith(word) and tag.casefold() != word]
        if found:
            self._status(strings.tags_offered(found[:5]))

    def _changed(self) -> None:
        if self._now() == self._saved:
            return
        self._status(strings.NOTE_WRITING)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SAVE_AFTER, self._save)

    def _now(self) -> tuple[str, tuple[str, ...]]:
        return self.query_one(NoteText).text, tags_in(self.query_one(Input).value)

    async def _save(self) -> bool:
        """Save what is there; whether it is on disk."""
        now = self._now()
        if now == self._saved:
            return True
        error = await self.save(*now)
        if error:
            self._status(error, "bar--warning")
            return False
        self._saved = now
        if self.is_mounted and self._now() == now:
            self._status(strings.NOTE_SAVED)
        return True

    def on_key(self, event: events.Key) -> None:
        """Tab completes a tag where one is offered."""
        line = self.query_one(Input)
        if event.key == "tab" and line.has_focus:
            head, _, word = line.value.rpartition(" ")
            typed = word.lstrip("#").casefold()
            found = [
                tag for tag in self.known_tags if typed and tag.casefold().startswith(typed) and tag.casefold() != typed
            ]
            if found:
                event.stop()
                event.prevent_default()
                line.value = f"{head} {found[0]} ".lstrip()
                line.cursor_position = len(line.value)

    async def action_save(self) -> None:
        await self._save()

    async def action_leave(self) -> None:
        await self._close("")

    async def action_in_editor(self) -> None:
        await self._close("edit")

    async def _close(self, result: str) -> None:
        """Leave once all is saved; what could not be saved stays on screen until Escape is pressed again."""
        if self._timer is not None:
            self._timer.stop()
        if await self._save() or getattr(self, "_warned", False):
            self.dismiss(result)
        self._warned = True
