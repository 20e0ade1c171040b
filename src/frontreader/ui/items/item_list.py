"""A list of any length: it makes and draws the rows on screen, and nothing else."""

from collections.abc import Set as AbstractSet
from typing import Any, ClassVar

from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from frontreader.analysis.links import ItemRef
from frontreader.ui.items.cells import Piece, wrap
from frontreader.ui.items.painting import paint
from frontreader.ui.items.rows import DIM_STYLES, LIST_STYLES, Rows, render
from frontreader.ui.looks import PICKED_GLYPH, STYLE_CLASSES, glyph
from frontreader.ui.renewal import Rename
from frontreader.ui.steady import SteadyStyles

ROW = "items--row"
CURSOR = "items--cursor"
CURSOR_DIM = "items--cursor-dim"
MARKED = "items--marked"
BAR = "items--bar"
MARK = "items--mark"
PICKED = "items--picked"
EMPTY = "items--empty"
_MARGIN = 2
_AIR = 2
"""Rows kept in sight above and below the cursor."""


class ItemList(SteadyStyles, ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor. It has no keys of its own: the app's actions call its methods."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *STYLE_CLASSES,
        *LIST_STYLES,
        ROW,
        CURSOR,
        CURSOR_DIM,
        MARKED,
        BAR,
        MARK,
        PICKED,
        EMPTY,
    }
    ALLOW_SELECT = False

    class Highlighted(Message):
        """The reader moved the cursor to an item."""

        def __init__(self, ref: ItemRef) -> None:
            self.ref = ref
            super().__init__()

    class Followed(Message):
        """The reader wants to go where an item stands."""

        def __init__(self, ref: ItemRef) -> None:
            self.ref = ref
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self.empty = "Nothing here yet."
        self._rows: Rows[Any] | None = None
        self._cursor = 0
        self._marked: frozenset[ItemRef] = frozenset()
        self._picked: frozenset[ItemRef] = frozenset()
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(512)

    # What it shows

    def show(self, rows: Rows[Any], keep: ItemRef | None = None, rename: Rename | None = None) -> None:
        """Show other rows. The cursor goes to `keep`, else stays with its item (which `rename` may give another name),
        else at its place; the rows around it stay where they are on screen."""
        kept = keep or (rename(self.current) if rename and self.current else self.current)
        above = self._cursor - self.scroll_offset.y
        in_sight = 0 <= above < max(1, self.size.height)
        found = rows.find(kept) if kept else None
        self._rows = rows
        self._cursor = found if found is not None else min(self._cursor, max(0, len(rows) - 1))
        self._strips.clear()
        self.virtual_size = Size(0, len(rows))
        if in_sight:
            self.scroll_to(y=self._cursor - above, animate=False, force=True, immediate=bool(self.size))
        self._reveal(self._cursor)
        self.refresh()

    @property
    def rows(self) -> Rows[Any] | None:
        return self._rows

    @property
    def count(self) -> int:
        return len(self._rows) if self._rows is not None else 0

    @property
    def marked(self) -> frozenset[ItemRef]:
        """The items of the sentence that is being read: a thin bar in the margin."""
        return self._marked

    @marked.setter
    def marked(self, refs: AbstractSet[ItemRef]) -> None:
        changed = self._marked ^ refs
        self._marked = frozenset(refs)
        self._refresh_rows(changed)

    @property
    def picked(self) -> frozenset[ItemRef]:
        """The items that the reader marked, to do something with all of them: a tick before each."""
        return self._picked

    @picked.setter
    def picked(self, refs: AbstractSet[ItemRef]) -> None:
        changed = self._picked ^ refs
        self._picked = frozenset(refs)
        self._refresh_rows(changed)

    def _refresh_rows(self, refs: AbstractSet[ItemRef]) -> None:
        """Draw the rows of these items again, where they are on screen."""
        top, height = self.scroll_offset.y, self.size.height
        for index in range(top, min(top + height, self.count)):
            if self._rows is not None and self._rows.ref(index) in refs:
                self.refresh_line(index)

    # The cursor

    @property
    def cursor(self) -> int:
        return self._cursor

    @property
    def current(self) -> ItemRef | None:
        """The item under the cursor; None in an empty list."""
        return self._rows.ref(self._cursor) if self._rows is not None and self._cursor < len(self._rows) else None

    def move(self, delta: int) -> None:
        """Move the cursor by rows, stopping at the ends; tells it by `Highlighted`."""
        self._go(self._cursor + delta, tell=True)

    def move_to_index(self, index: int) -> None:
        """Move the cursor to a row, -1 for the last; tells it by `Highlighted`."""
        self._go(index if index >= 0 else self.count + index, tell=True)

    def page(self, step: int) -> None:
        """Move the cursor by screens of the list."""
        self.move(step * max(1, self.size.height - 1))

    def move_to(self, ref: ItemRef) -> bool:
        """Put the cursor on an item without telling; False where the list lacks it."""
        index = self._rows.find(ref) if self._rows is not None else None
        if index is not None:
            self._go(index, tell=False)
        return index is not None

    def follow(self) -> None:
        """Tell that the reader wants to go where the current item stands."""
        if self.current is not None:
            self.post_message(self.Followed(self.current))

    def scroll_to_ref(self, ref: ItemRef) -> None:
        """Bring an item into sight; the cursor stays."""
        index = self._rows.find(ref) if self._rows is not None else None
        if index is not None:
            self._reveal(index)

    def _go(self, index: int, *, tell: bool) -> None:
        if not self.count:
            return
        index = min(max(index, 0), self.count - 1)
        left, self._cursor = self._cursor, index
        if left != index:
            self._redraw(left)
            self._redraw(index)
        self._reveal(index)
        if tell and left != index and self.current is not None:
            self.post_message(self.Highlighted(self.current))

    def _reveal(self, index: int) -> None:
        height = self.size.height
        if not height:
            return  # not laid out yet: on_resize comes back to it
        air = min(_AIR, (height - 1) // 2)
        top = self.scroll_offset.y
        wanted = min(max(top, index + air - height + 1), index - air)
        if wanted != top:
            self.scroll_to(
                y=max(0, min(wanted, self.count - height)), animate=False, force=True, immediate=bool(self.size)
            )

    def _redraw(self, index: int) -> None:
        if 0 <= index - self.scroll_offset.y < self.size.height:
            self.refresh_line(index)

    # Drawing

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if not self.count:
            return self._empty_line(y, width)
        index = y + self.scroll_offset.y
        if self._rows is None or index >= len(self._rows):
            return Strip.blank(width, self.get_component_rich_style(ROW))
        at_cursor = index == self._cursor
        marked, picked = (self._rows.ref(index) in refs for refs in (self._marked, self._picked))
        key = (index, width, at_cursor, marked, picked, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._line(index, width, at_cursor=at_cursor, marked=marked, picked=picked)
        return strip

    def _line(self, index: int, width: int, *, at_cursor: bool, marked: bool, picked: bool) -> Strip:
        rows = self._rows
        assert rows is not None  # noqa: S101 (render_line has looked)
        margin: Piece = (" ", "")
        if at_cursor:
            margin = (glyph("▌"), BAR)
        elif marked:
            margin = (glyph("▏"), MARK)
        tick: Piece = (glyph(PICKED_GLYPH), PICKED) if picked else (" ", "")
        pieces = [margin, tick, *render(rows[index], rows.columns, max(0, width - _MARGIN))]
        if at_cursor and (self.app.no_color or self.app.native_ansi_color):
            pieces = [(text, "") for text, _ in pieces]  # the row is reversed: one ground for all of it
        elif at_cursor:
            # What is dim elsewhere would hardly be read on the cursor's ground.
            pieces = [(text, CURSOR_DIM if style in DIM_STYLES else style) for text, style in pieces]
        grounds = [*([MARKED] if marked else []), *([CURSOR] if at_cursor else [])]
        return paint(self, pieces, ROW, *grounds).crop(0, width)

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = wrap(self.empty, width - 2 * _MARGIN)
        if not 1 <= y <= len(lines):
            return Strip.blank(width, self.get_component_rich_style(ROW))
        start, end = lines[y - 1]
        return paint(self, [(" " * _MARGIN, ""), (self.empty[start:end], EMPTY), (" " * width, "")], ROW).crop(0, width)

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        self._strips.clear()
        self._reveal(self._cursor)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        index = event.y + self.scroll_offset.y
        if index >= self.count or event.button != 1:
            return
        event.stop()
        if event.chain > 1:
            self.follow()
        else:
            self.move_to_index(index)
