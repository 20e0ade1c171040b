"""Dragging with the mouse: by character, or by word, sentence, paragraph after two, three, four presses; and beyond
the screen."""

from time import monotonic
from typing import TYPE_CHECKING

from textual.timer import Timer

if TYPE_CHECKING:
    from frontreader.ui.reading.pane import ReadingPane

_UNITS = ("character", "word", "sentence", "paragraph")
_CHAIN_SECONDS = 0.5
_SCROLL_SECONDS = 0.05


class Dragging:
    """Tells the pane's `Dragged`; while the mouse is held above or below the pane, the text scrolls under it."""

    def __init__(self, pane: "ReadingPane") -> None:
        self._pane = pane
        self._from: int | None = None
        self._at = (0, 0)
        self._presses = 0
        self._pressed = (-1, 0.0)
        self._timer: Timer | None = None

    def press(self, offset: int) -> None:
        """The button went down; the third press in a row takes the sentence, the fourth the paragraph."""
        before, time = self._pressed
        chained = offset == before and monotonic() - time < _CHAIN_SECONDS
        self._presses = self._presses % len(_UNITS) + 1 if chained else 1
        self._pressed = (offset, monotonic())
        self._from = offset
        if self._presses > 2:
            self._tell(offset)

    def move(self, x: int, y: int) -> None:
        """The mouse moved to a cell, which may be outside the pane."""
        if self._from is None:
            return
        self._at = (x, y)
        if 0 <= y < self._pane.size.height:
            self._stop()
        elif self._timer is None:
            self._timer = self._pane.set_interval(_SCROLL_SECONDS, self._scroll)
        if (here := self._pane.offset_under(x, y)) != self._from or self._pane.selection is not None:
            self._tell(here)

    def release(self) -> None:
        self._from = None
        self._stop()

    def _scroll(self) -> None:
        pane, (x, y) = self._pane, self._at
        beyond = y if y < 0 else y - pane.size.height + 1
        pane.scroll_to(y=max(0, round(pane.scroll_y) + beyond), animate=False, immediate=True, force=True)
        self._tell(pane.offset_under(x, y))

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _tell(self, offset: int) -> None:
        if self._from is not None:
            self._pane.post_message(self._pane.Dragged(self._from, offset, _UNITS[self._presses - 1]))
