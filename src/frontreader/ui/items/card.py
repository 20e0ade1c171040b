"""The card of the chosen item, under the list."""

from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from frontreader.analysis.links import ItemRef
from frontreader.ui.items.card_lines import (
    CARD_STYLES,
    CardLine,
    CardTitle,
    Material,
    card_lines,
    card_title,
    title_line,
)
from frontreader.ui.items.painting import paint
from frontreader.ui.looks import STYLE_CLASSES
from frontreader.ui.steady import SteadyStyles

LINE = "card--line"
CURSOR = "card--cursor"
_MARGIN = 2


class Card(SteadyStyles, ScrollView, can_focus=True, inherit_bindings=False):
    """The title stays on the first line, what is under it scrolls. Lines that lead to another item can be clicked,
    or chosen with `step` and `follow`; like the list it has no keys of its own."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLE_CLASSES, *CARD_STYLES, LINE, CURSOR}
    ALLOW_SELECT = False

    class Followed(Message):
        """The reader wants to go to an item (or a sentence) that the card names."""

        def __init__(self, ref: ItemRef) -> None:
            self.ref = ref
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._ref: ItemRef | None = None
        self._material: Material | None = None
        self._title: CardTitle | None = None
        self._lines: list[CardLine] = []
        self._chosen: int | None = None

    @property
    def ref(self) -> ItemRef | None:
        return self._ref

    def show(self, ref: ItemRef | None, material: Material | None) -> None:
        """Show an item, from its beginning when it is another one than before; nothing for None."""
        if ref != self._ref:
            self.scroll_to(y=0, animate=False, force=True, immediate=bool(self.size))
            self._chosen = None
        self._ref, self._material = ref, material
        self._lay_out()

    def _lay_out(self) -> None:
        ref, material = self._ref, self._material
        self._title = card_title(ref, material) if ref and material else None
        width = self.size.width - 2 * _MARGIN
        self._lines = card_lines(ref, material, width) if ref and material and width > 0 else []
        if self._chosen is not None and self._chosen >= len(self._lines):
            self._chosen = None
        self.virtual_size = Size(0, len(self._lines) + 1 if self._title else 0)
        self.refresh()

    def step(self, delta: int) -> None:
        """Choose the next or the previous line that leads somewhere, stopping at the ends."""
        targets = [index for index, line in enumerate(self._lines) if line.target]
        if not targets:
            return
        if self._chosen is None:
            place = 0 if delta > 0 else len(targets) - 1
        else:
            place = min(max(targets.index(self._chosen) + delta, 0), len(targets) - 1)
        self._chosen = targets[place]
        height = max(1, self.size.height - 1)
        top = self.scroll_offset.y
        wanted = min(max(top, self._chosen - height + 1), self._chosen)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=bool(self.size))
        self.refresh()

    def follow(self) -> None:
        """Tell that the reader wants to go where the chosen line leads."""
        if self._chosen is not None and (target := self._lines[self._chosen].target):
            self.post_message(self.Followed(target))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._title is None:
            return Strip.blank(width, self.get_component_rich_style(LINE))
        if y == 0:
            return paint(self, title_line(self._title, width), LINE).crop(0, width)
        index = self.scroll_offset.y + y - 1
        if index >= len(self._lines):
            return Strip.blank(width, self.get_component_rich_style(LINE))
        ground = [CURSOR] if index == self._chosen and self.has_focus else []
        pieces = [(" " * _MARGIN, ""), *self._lines[index].pieces]
        line = paint(self, [*pieces, (" " * width, "")], LINE, *ground)
        return line.crop(0, width)

    def on_resize(self) -> None:
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        index = self.scroll_offset.y + event.y - 1
        if event.button == 1 and event.y > 0 and index < len(self._lines) and (target := self._lines[index].target):
            event.stop()
            self.post_message(self.Followed(target))
