"""The note editor: Markdown, saved as it is written."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input

from frontreader.annotations.links import open_link
from frontreader.text.display import one_line
from frontreader.ui import strings
from frontreader.ui.bars import Bar
from frontreader.ui.screens.choices import ChoiceList
from frontreader.ui.screens.field import Field, NoteText
from frontreader.ui.screens.tags import completed, offered, tags_in

if TYPE_CHECKING:
    from frontreader.ui.noting.completing import Completion

SAVE_AFTER = 0.3
"""Seconds after the first key that is not saved yet; half a second after the last one is the promise."""

Save = Callable[[str, tuple[str, ...]], Awaitable[str]]
"""Saves body and tags and returns an error, empty when it is on disk."""


@dataclass(frozen=True, slots=True)
class Closed:
    """How the editor was left: what stands in it, and whether the reader goes on in their own editor."""

    body: str
    tags: tuple[str, ...]
    elsewhere: bool


_OFFERED = 4
"""Completions of a link in sight."""


class NoteEditor(ModalScreen[Closed]):
    """Saves as the reader writes. It is left when all is saved; when that failed, at the second try. While a link
    (`[[`) is typed, `complete` says what it can become: arrows choose, Enter or Tab takes, Escape does without."""

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
        self.complete: Callable[[str], Sequence[Completion]] = lambda _: ()
        self.offer = ChoiceList(strings.LINK_NOTHING)
        self._completions: Sequence[Completion] = ()
        self._offered_for: str | None = None
        self._refused: tuple[int, int] | None = None
        """Row and column of a link that the reader types without help."""
        self._timer: Timer | None = None
        self._saved: tuple[str, tuple[str, ...]] = ("", ())
        self._warned = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay overlay--note"):
            yield Bar(id="note-quote")
            yield NoteText(self.body, id="note-body")
            yield self.offer
            yield Field(" ".join(self.tags), placeholder=strings.TAGS_PLACEHOLDER, id="note-tags")
            yield Bar(id="note-status")

    def on_mount(self) -> None:
        self.query_one("#note-quote", Bar).show(
            [(" “", "bar--dim"), (one_line(self.quote), "bar--title"), ("” ", "bar--dim")]
        )
        self._saved = self._now()
        self.offer.styles.height = _OFFERED
        self.offer.display = False
        area = self.query_one(NoteText)
        area.taken = self._choose
        area.move_cursor(area.document.end)
        (self.query_one(Input) if self.at_tags else area).focus()
        self._status(strings.NOTE_HINT)

    def _status(self, text: str, style: str = "bar--dim") -> None:
        keys = strings.LINK_KEYS if self.offer.display else strings.NOTE_KEYS
        self.query_one("#note-status", Bar).show([(f" {text}", style)], [(f"{keys} ", "bar--dim"), ("", "bar--dim")])

    def on_text_area_changed(self) -> None:
        self._changed()
        self._offer_links()

    def on_text_area_selection_changed(self) -> None:
        self._offer_links()

    # Links

    def _typed_link(self) -> str | None:
        """What is typed of a link at the cursor; None where there is none, or the reader does without."""
        area = self.query_one(NoteText)
        row, column = area.cursor_location
        line = area.document.get_line(row)[:column]
        typed = open_link(line) if area.has_focus else None
        if typed is None:
            self._refused = None
            return None
        return typed if (row, line.rindex("[[")) != self._refused else None

    def _offer_links(self) -> None:
        typed = self._typed_link()
        self.offer.display, self._offered_for = typed is not None, typed
        if typed is not None:
            self._completions = self.complete(typed)
            self.offer.empty = strings.LINK_NOTHING if typed.strip() else strings.LINK_HINT
            self.offer.show([(one.row, one.lit) for one in self._completions])
            self._status(strings.NOTE_WRITING if self._now() != self._saved else strings.NOTE_SAVED)

    def _choose(self, key: str) -> bool:
        """Whether a key was for the completions: then it has done what it does."""
        typed = self._typed_link()
        if typed is None:
            return False
        if typed != self._offered_for:
            self._offer_links()  # what was typed last is not offered for yet
        if key in ("up", "down"):
            self.offer.move(1 if key == "down" else -1)
            return True
        if key == "escape" or not self._completions:
            area = self.query_one(NoteText)
            row, column = area.cursor_location
            self._refused = (row, area.document.get_line(row)[:column].rindex("[["))
            self._offer_links()
            self._status(strings.NOTE_HINT)
        else:
            self._take_link(self._completions[self.offer.cursor].link)
        return True

    def on_choice_list_picked(self, message: ChoiceList.Picked) -> None:
        self._take_link(self._completions[message.index].link)

    def _take_link(self, link: str) -> None:
        area = self.query_one(NoteText)
        row, column = area.cursor_location
        start = area.document.get_line(row)[:column].rindex("[[")
        rest = area.document.get_line(row)[column:]
        area.replace(link, (row, start), (row, column + (2 if rest.startswith("]]") else 0)))
        area.move_cursor((row, start + len(link)))
        area.focus()

    def on_input_changed(self) -> None:
        self._changed()
        if found := self._offered():
            self._status(strings.tags_offered(found[:5]))

    def _offered(self) -> list[str]:
        """Tags in use that could be meant."""
        return offered(self.query_one(Input).value, self.known_tags)

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
            line.value = completed(line.value, found[0])
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
