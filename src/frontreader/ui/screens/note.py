"""The note editor: Markdown, saved as it is written."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
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
"""Seconds after the first key that is not saved yet; half a second after the last one is the promise."""

Save = Callable[[str, tuple[str, ...]], Awaitable[str]]
"""Saves body and tags and returns an error, empty when it is on disk."""


def tags_in(line: str) -> tuple[str, ...]:
    """The tags of a line: parted by commas or white space, with or without #."""
    return tuple(dict.fromkeys(word.lstrip("#") for word in line.replace(",", " ").split() if word.lstrip("#")))


@dataclass(frozen=True, slots=True)
class Closed:
    """How the editor was left: what stands in it, and whether the reader goes on in their own editor."""

    body: str
    tags: tuple[str, ...]
    elsewhere: bool


class NoteEditor(ModalScreen[Closed]):
    """Saves as the reader writes. It is left when all is saved; when that failed, at the second try."""

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
        self._warned = False

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
        if found := self._offered():
            self._status(strings.tags_offered(found[:5]))

    def _offered(self) -> list[str]:
        """Tags in use that begin with the word being typed."""
        typed = self.query_one(Input).value.replace(",", " ").rpartition(" ")[2].lstrip("#").casefold()
        return [
            tag for tag in self.known_tags if typed and tag.casefold().startswith(typed) and tag.casefold() != typed
        ]

    def _changed(self) -> None:
        """Save soon. Steady typing does not put it off: what is written is at most so long not on disk."""
        if self._now() == self._saved:
            return
        self._status(strings.NOTE_WRITING)
        if self._timer is None:
            self._timer = self.set_timer(SAVE_AFTER, self._timed_save)

    def _timed_save(self) -> None:
        self._timer = None
        self.run_worker(self.flush(), group="save")

    def _now(self) -> tuple[str, tuple[str, ...]]:
        return self.query_one(NoteText).text, tags_in(self.query_one(Input).value)

    async def flush(self) -> bool:
        """Save what is there now; whether it is on disk."""
        now = self._now()
        if now == self._saved:
            return True
        error = await self.save(*now)
        if error:
            if self.is_mounted:
                self._status(error, "bar--warning")
            return False
        self._saved = now
        if self.is_mounted and self._now() == now:
            self._status(strings.NOTE_SAVED)
        return True

    def on_key(self, event: events.Key) -> None:
        """Tab completes a tag where one is offered."""
        line = self.query_one(Input)
        if event.key == "tab" and line.has_focus and (found := self._offered()):
            event.stop()
            event.prevent_default()
            head = line.value.replace(",", " ").rpartition(" ")[0]
            line.value = f"{head} {found[0]} ".lstrip()
            line.cursor_position = len(line.value)

    async def action_save(self) -> None:
        await self.flush()

    async def action_leave(self) -> None:
        await self._close(elsewhere=False)

    async def action_in_editor(self) -> None:
        await self._close(elsewhere=True)

    async def _close(self, *, elsewhere: bool) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if await self.flush() or self._warned or elsewhere:
            self.dismiss(Closed(*self._now(), elsewhere))
        self._warned = True
