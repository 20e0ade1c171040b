"""The bar above the lists: which there are, how much is in each, and what narrows them."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from frontreader.ui.items.cells import Piece, cells, cut
from frontreader.ui.items.painting import paint
from frontreader.ui.looks import glyph

TABS = ("Events", "Entities", "Times", "Notes")
LINE = "tabs--line"
ACTIVE = "tabs--active"
IDLE = "tabs--idle"
RULE = "tabs--rule"
NARROWED = "tabs--narrowed"
_MARGIN = 2


def labels(active: str, counts: Mapping[str, str], width: int) -> list[tuple[str, str]]:
    """Each tab's name and label, as long as `width` cells allow: in full, the active one in full, or all short."""

    def label(name: str, letters: int) -> str:
        return f"{name[:letters]} {counts.get(name, '')}".rstrip()

    full = max(map(len, TABS))
    for letters, active_letters, gap in ((full, full, 3), (full, full, 2), (2, full, 2), (2, 2, 2), (1, 1, 1)):
        tabs = [(name, label(name, active_letters if name == active else letters)) for name in TABS]
        if sum(cells(text) for _, text in tabs) + gap * (len(tabs) - 1) <= width:
            break
    else:
        tabs = [(name, name[0]) for name in TABS]
        gap = 1
    return [(name, text + " " * gap) for name, text in tabs]


class Tabs(Widget):
    """Two lines: the tabs, and a rule that says what narrows the list."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {LINE, ACTIVE, IDLE, RULE, NARROWED}
    ALLOW_SELECT = False

    class Chosen(Message):
        """The reader clicked a tab."""

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._active = TABS[0]
        self._counts: dict[str, str] = {}
        self._narrowed = ""

    def show(self, active: str, counts: Mapping[str, str], narrowed: str) -> None:
        """`counts` are texts beside the names, `narrowed` stands in the rule; it may hold no outside text that did
        not go through `text.display`."""
        self._active, self._counts, self._narrowed = active, dict(counts), narrowed
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        return 2

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        return paint(self, self._tab_line(width) if y == 0 else self._rule(width), LINE).crop(0, width)

    def _tab_line(self, width: int) -> list[Piece]:
        pieces: list[Piece] = [(" " * _MARGIN, "")]
        for name, label in labels(self._active, self._counts, width - 2 * _MARGIN):
            text = label.rstrip()
            pieces += [(text, ACTIVE if name == self._active else IDLE), (label[len(text) :], "")]
        return [*pieces, (" " * width, "")]

    def _rule(self, width: int) -> list[Piece]:
        dash = glyph("─")
        if not self._narrowed:
            return [(dash * width, RULE)]
        said = cut(self._narrowed, width - 6)
        return [(f"{dash} ", RULE), (said, NARROWED), (" " + dash * max(0, width - cells(said) - 3), RULE)]

    def on_click(self, event: events.Click) -> None:
        if event.y != 0:
            return
        at = _MARGIN
        for name, label in labels(self._active, self._counts, self.size.width - 2 * _MARGIN):
            if at <= event.x < at + len(label):
                event.stop()
                self.post_message(self.Chosen(name))
                return
            at += len(label)
