"""The review queue: what waits, the old passage beside the new, and one key for each verdict."""

from collections.abc import Awaitable, Callable, Sequence
from itertools import pairwise
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.scroll_view import ScrollView
from textual.strip import Strip

from frontreader.annotations.differing import differing
from frontreader.text.display import one_line
from frontreader.text.span import HasSpan, Span
from frontreader.ui import strings
from frontreader.ui.bars import Bar
from frontreader.ui.items.cells import Piece, pad_pieces, wrap_pieces
from frontreader.ui.items.painting import paint
from frontreader.ui.keymap import Keymap, KeyParser, key_name, shown_keys
from frontreader.ui.looks import glyph
from frontreader.ui.reviewing import Entry, Side, side_of
from frontreader.ui.screens.choices import Choice, ChoiceList
from frontreader.ui.steady import SteadyStyles

_MOST_ROWS = 10
_MOST_SHOWN = 2_000
"""Code points of a passage."""


def lit_pieces(side: Side, differs: Sequence[Span]) -> list[Piece]:
    """A passage with what it is about and what differs lit."""
    text = side.text[:_MOST_SHOWN]
    cuts = sorted(
        {0, len(text), *(min(len(text), at) for one in (side.about, *differs) for at in (one.start, one.end))}
    )
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        names = ["sides--about"] if side.about.start <= start and end <= side.about.end else ["sides--text"]
        if any(one.start <= start and end <= one.end for one in differs):
            names = ["sides--differs"]
        pieces.append((one_line(text[start:end]), " ".join(names)))
    return pieces


def _said(words: str, differs: Sequence[Span]) -> list[Piece]:
    """What is said of a passage, behind it."""
    if not words:
        return []
    return [(f" {glyph('→')} ", "sides--rule"), *lit_pieces(Side(words, Span(0, 0)), differs)]


class Sides(SteadyStyles, ScrollView, can_focus=False):
    """Two passages side by side."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sides--text", "sides--about", "sides--differs", "sides--rule"}
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[list[Piece], list[Piece]] = ([], [])
        self._lines: tuple[list[list[Piece]], list[list[Piece]]] = ([], [])

    def show(self, old: Side | None, new: Side | None, mine: str = "", found: str = "") -> None:
        """Light what differs between the passages, and between what is said of them; an empty side says that nothing is
        found there."""
        gone, come = differing(old.text, new.text) if old is not None and new is not None else ([], [])
        said_gone, said_come = differing(mine, found) if found else ([], [])
        nothing: list[Piece] = [(strings.NOTHING_FOUND_THERE, "sides--rule")] if old is not None else []
        self._pieces = (
            [*lit_pieces(old, gone), *_said(mine, said_gone)] if old is not None else [],
            [*lit_pieces(new, come), *_said(found, said_come)] if new is not None else nothing,
        )
        self._lay_out()

    def _lay_out(self) -> None:
        half = max(4, (self.size.width - 3) // 2)
        left, right = self._pieces
        self._lines = wrap_pieces(left, half), wrap_pieces(right, half)
        self.virtual_size = Size(0, max(map(len, self._lines)))
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        half = max(4, (self.size.width - 3) // 2)
        index = self.scroll_offset.y + y
        left, right = (lines[index] if index < len(lines) else [] for lines in self._lines)
        line = [*pad_pieces(left, half), (" │ ", "sides--rule"), *right, (" " * self.size.width, "")]
        return paint(self, line, "sides--text").crop(0, self.size.width)


class ReviewScreen(ModalScreen[str | None]):
    """Gives the key of the entry that the reader places by hand or goes to (`hand KEY`, `go KEY`); None when left.

    `do` does what a verdict asks for (accept, refuse) with a place's number, and gives what waits then; it may raise
    nothing: what goes wrong it says itself.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        text: str,
        sentences: Sequence[HasSpan],
        keymap: Keymap,
        do: Callable[[str, Entry, int], Awaitable[Sequence[Entry]]],
    ) -> None:
        super().__init__()
        self.entries = entries
        self.text = text
        self.sentences = sentences
        self.keymap = keymap
        self.parser = KeyParser(keymap)
        self.do = do
        self.list = ChoiceList(strings.NOTHING_WAITS)
        self.sides = Sides()
        self.place = 0
        self._busy = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay overlay--review"):
            yield Bar(id="review-title")
            yield self.list
            yield Bar(id="review-why")
            yield self.sides
            yield Bar(id="review-hint")

    def on_mount(self) -> None:
        self.query_one("#review-hint", Bar).show(self._hint())
        self._show(0)

    @property
    def entry(self) -> Entry | None:
        return self.entries[self.list.cursor] if self.list.cursor < len(self.entries) else None

    def _hint(self) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        for action, word in strings.REVIEW_KEYS.items():
            keys = self.keymap.keys[action]
            if keys:
                pieces += [(f" {shown_keys(keys[0])}", "bar--key"), (f" {word} ", "bar--dim")]
        return pieces

    def _show(self, cursor: int) -> None:
        self.list.styles.height = max(2, min(len(self.entries), _MOST_ROWS, self.app.size.height // 3))
        rows = [(Choice(one.key, " ".join(one.label.split()), "", one.why), ()) for one in self.entries]
        self.list.show(rows, cursor)
        self.query_one("#review-title", Bar).show([(f" {strings.waits(len(self.entries))}", "bar--title")])
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.entry
        why = self.query_one("#review-why", Bar)
        if entry is None:
            why.show([])
            self.sides.show(None, None)
            return
        places = entry.places
        self.place = min(self.place, max(0, len(places) - 1))
        new = side_of(self.text, self.sentences, places[self.place]) if places else None
        which = f"  {strings.place_of(self.place + 1, len(places))}" if len(places) > 1 else ""
        why.show([(f" {entry.why}", "bar--message"), (which, "bar--dim")])
        mine, found = entry.claims
        self.sides.show(entry.old, new, mine, found)

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        key = key_name(event.key, event.character)
        if key.isdecimal() and key.isascii() and not self.parser.keys:
            self.pick(int(key) - 1)
            return
        step = self.parser.feed(key, "review")
        if step.action is not None:
            getattr(self, step.action.name)()

    def on_choice_list_picked(self, message: ChoiceList.Picked) -> None:
        self._go(message.index - self.list.cursor)

    # The actions of `review`, by their names

    def down(self) -> None:
        self._go(1)

    def up(self) -> None:
        self._go(-1)

    def _go(self, steps: int) -> None:
        self.list.move(steps)
        self.place = 0
        self._show_entry()

    def next_place(self) -> None:
        self._turn(1)

    def previous_place(self) -> None:
        self._turn(-1)

    def _turn(self, steps: int) -> None:
        if self.entry is not None and self.entry.places:
            self.place = (self.place + steps) % len(self.entry.places)
            self._show_entry()

    def pick(self, number: int) -> None:
        """Take the place of that number at once."""
        if self.entry is not None and 0 <= number < len(self.entry.places):
            self.place = number
            self.accept()

    def accept(self) -> None:
        self._decide("accept")

    def refuse(self) -> None:
        self._decide("refuse")

    def _decide(self, what: str) -> None:
        if self.entry is not None and not self._busy:
            self._busy = True
            self.run_worker(self._done(what, self.entry), group="actions")

    async def _done(self, what: str, entry: Entry) -> None:
        try:
            self.entries = await self.do(what, entry, self.place)
        finally:
            self._busy = False
        if self.is_mounted:
            self.place = 0
            self._show(self.list.cursor)

    def by_hand(self) -> None:
        if self.entry is not None:
            self.dismiss(f"{'hand' if self.entry.placed_by_hand else 'go'} {self.entry.key}")

    def follow(self) -> None:
        if self.entry is not None and self.entry.places:
            self.dismiss(f"go {self.entry.key}")

    def leave(self) -> None:
        self.dismiss(None)
