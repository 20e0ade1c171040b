"""The history of an article: every step with its time; undo and redo from there."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from frontreader.library.model import LibraryError, Step
from frontreader.ui import strings
from frontreader.ui.bars import Bar
from frontreader.ui.keymap import key_name
from frontreader.ui.looks import glyph
from frontreader.ui.noting.undoing import take_steps
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.overlay import ListOverlay

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_MOST = 1_000
_START = "start"
_QUOTED = 80


class HistoryScreen(ListOverlay[None]):
    """The newest step first, what is undone above what stands. Enter goes back, or on, to just after a step; the keys
    of undo and redo take one step."""

    def __init__(self, reader: "ReaderScreen") -> None:
        super().__init__(strings.HISTORY_EMPTY)
        self._reader = reader
        self._document = reader.session.document
        self._steps: Sequence[Step] = ()
        self._lock = asyncio.Lock()

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay"):
            yield Bar(id="history-title")
            yield self.list
            yield Bar(id="history-hint")

    def on_mount(self) -> None:
        self.fit(_MOST)
        self._tell(strings.HISTORY_LOADING)
        self.run_worker(self._load(at_now=True))

    def _tell(self, said: str, style: str = "bar--dim") -> None:
        self.query_one("#history-hint", Bar).show([(f" {said}", style)])

    async def _load(self, *, at_now: bool) -> None:
        """Show the steps as they are; the cursor goes to where the article stands, or stays with its step."""
        document, cursor = self._document.id, self.list.current
        try:
            self._steps = await self._reader.store.call(lambda library: library.history(document, _MOST))
        except LibraryError as error:
            self._tell(str(error), "bar--warning")
            return
        rows = [self._row(step) for step in self._steps]
        if rows:
            rows.append(Choice(_START, f"  {strings.HISTORY_START}"))
        keys = [row.key for row in rows]
        self.fit(len(rows))
        now = next((str(step.number) for step in self._steps if step.state == "done"), _START)
        wanted = now if at_now or cursor is None else cursor.key
        self.list.show([(row, ()) for row in rows], keys.index(wanted) if wanted in keys else 0)
        undone = sum(step.state == "undone" for step in self._steps)
        title = strings.history_title(self._document.title)
        said = strings.history_undone(undone) if undone else ""
        self.query_one("#history-title", Bar).show(
            [(f" {title}", "bar--title")], [(f"{said} ", "bar--key"), ("", "bar--dim")]
        )
        shown = self._reader.keymap.shown
        self._tell(strings.history_hint(shown("note.undo"), shown("note.redo")))

    def _row(self, step: Step) -> Choice:
        from frontreader.ui.items.timewords import local_time

        newest = next((one.number for one in self._steps if one.state == "done"), None)
        mark = glyph("▌") if step.number == newest else " "
        note = self._reader.session.annotation(step.annotation)
        quote = note.anchor.quote if note is not None else self._words_at(step.start)
        quote = quote if step.edits == 1 else ""
        detail = f"“{' '.join(quote[:_QUOTED].split())}”" if quote else ""
        state = "" if step.state == "done" else strings.HISTORY_STATES[step.state]
        time = local_time(step.time)
        return Choice(str(step.number), f"{mark} {time}  {step.description}", detail, state)

    def _words_at(self, start: int) -> str:
        """What stands where a note was that is no more."""
        return self._document.text[start : start + _QUOTED] if start >= 0 else ""

    # Undo and redo

    def on_key(self, event: events.Key) -> None:
        key, keys = key_name(event.key, event.character), self._reader.keymap.keys
        for action, steps in (("note.undo", 1), ("note.redo", -1), ("move.down", 0), ("move.up", 0)):
            if key in keys[action]:
                event.stop()
                event.prevent_default()
                if steps:
                    self._take(steps)
                else:
                    self.list.move(1 if action == "move.down" else -1)
                return
        if key in keys["app.quit"]:
            event.stop()
            self.dismiss(None)
        elif event.key == "enter":
            event.stop()
            self.take()
        else:
            super().on_key(event)

    def take(self) -> None:
        """Go to just after the step at the cursor."""
        if (chosen := self.list.current) is not None:
            self.run_worker(self._go_to(chosen.key))

    def _take(self, steps: int) -> None:
        """Undo so many steps; a negative number is redone."""
        self.run_worker(self._go(steps))

    async def _go_to(self, key: str) -> None:
        """Undo or redo until the step of that key is the newest that stands."""
        live = [step for step in self._steps if step.state != "abandoned"]
        numbers = [*(str(step.number) for step in live), _START]
        if key not in numbers:
            self._tell(strings.HISTORY_ABANDONED, "bar--warning")
            return
        steps = numbers.index(key) - sum(step.state == "undone" for step in live)
        if steps:
            await self._go(steps)

    async def _go(self, steps: int) -> None:
        document = self._document.id
        async with self._lock:
            try:
                if steps > 0:
                    change = await take_steps(self._reader, lambda library: library.undo(document), steps)
                else:
                    change = await take_steps(self._reader, lambda library: library.redo(document), -steps)
                await self._load(at_now=True)
            except LibraryError as error:
                self._tell(str(error), "bar--warning")
                return
        if change is None:
            self._tell(strings.NOTHING_TO_UNDO if steps > 0 else strings.NOTHING_TO_REDO)
