"""Moving through the text and the list."""

from bisect import bisect_left, bisect_right
from typing import Literal

from frontreader.text.span import index_at
from frontreader.text.words import words
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller

_NEAR = 20_000
"""Code points around the caret that are cut into words for one step."""


class Move(Controller):
    """Every motion takes a count; in a selection it moves the selection's end."""

    def down(self, count: int | None, _: str | None) -> None:
        self._step(count or 1)

    def up(self, count: int | None, _: str | None) -> None:
        self._step(-(count or 1))

    def _step(self, steps: int) -> None:
        if self.in_text:
            self.sentence(steps)
        elif self.screen.items.card.has_focus:
            self.screen.items.card.step(steps)
        else:
            self.screen.items.list.move(steps)

    def sentence(self, steps: int) -> None:
        """Go `steps` sentences on; rows while no sentences are known. Back goes to the sentence's beginning first."""
        pane = self.screen.pane
        if not pane.sentences:
            row = pane.layout_text.row_of(pane.caret) + steps
            self._go(pane.layout_text.bounds(max(0, min(row, pane.layout_text.rows - 1)))[0])
            return
        index = max(0, min(pane.sentence + steps, len(pane.sentences) - 1))
        target = pane.sentences[index]
        if steps > 0 and pane.selection is not None:
            self._go(max(target.start, target.end - 1))
            return
        self._go(target.start)

    def paragraph_next(self, count: int | None, _: str | None) -> None:
        if not self.in_text:
            self.screen.items.list.page(count or 1)
            return
        starts, here = self.session.paragraph_starts, self.screen.pane.caret
        index = bisect_right(starts, here) + (count or 1) - 1
        self._go(starts[index] if index < len(starts) else max(here, starts[-1] if starts else here))

    def paragraph_previous(self, count: int | None, _: str | None) -> None:
        if not self.in_text:
            self.screen.items.list.page(-(count or 1))
            return
        starts, here = self.session.paragraph_starts, self.screen.pane.caret
        index = max(0, bisect_left(starts, here) - (count or 1))
        self._go(min(here, starts[index]) if starts else here)

    def _around(self) -> tuple[int, int]:
        """A stretch around the caret that holds more words than one motion passes."""
        pane = self.screen.pane
        return max(0, pane.caret - _NEAR), min(len(pane.text), pane.caret + _NEAR)

    def half_down(self, count: int | None, _: str | None) -> None:
        self._half(count or 1)

    def half_up(self, count: int | None, _: str | None) -> None:
        self._half(-(count or 1))

    def _half(self, steps: int) -> None:
        if not self.in_text:
            self.screen.items.list.move(steps * max(1, self.screen.items.list.size.height // 2))
            return
        pane = self.screen.pane
        layout = pane.layout_text
        rows = steps * max(1, pane.size.height // 2)
        row = max(0, min(layout.row_of(pane.caret) + rows, layout.rows - 1))
        pane.scroll_to(y=max(0, pane.scroll_y + rows), animate=False, immediate=True, force=True)
        offset = layout.bounds(row)[0]
        if pane.sentences and pane.selection is None and 0 < row < layout.rows - 1:
            index = index_at(pane.sentences, layout.bounds(row)[1] - 1)
            if index >= 0 and layout.row_of(pane.sentences[index].start) != layout.row_of(pane.caret):
                offset = pane.sentences[index].start
        self._go(offset)

    def first(self, count: int | None, _: str | None) -> None:
        self._to((count or 1) - 1)

    def last(self, count: int | None, _: str | None) -> None:
        self._to(-1 if count is None else count - 1)

    def _to(self, index: int) -> None:
        """The sentence or row of that index, -1 for the last: a jump."""
        if not self.in_text:
            self.screen.items.list.move_to_index(index)
            return
        pane = self.screen.pane
        self.screen.remember()
        if not pane.sentences:
            row = pane.layout_text.rows - 1 if index < 0 else min(index, pane.layout_text.rows - 1)
            self._go(pane.layout_text.bounds(row)[0])
            return
        target = pane.sentences[-1 if index < 0 else min(index, len(pane.sentences) - 1)]
        self._go(target.end - 1 if pane.selection is not None and index != 0 else target.start)

    def word_next(self, count: int | None, _: str | None) -> None:
        self._word(count or 1)

    def word_previous(self, count: int | None, _: str | None) -> None:
        self._word(-(count or 1))

    def _word(self, steps: int) -> None:
        pane = self.screen.pane
        start, end = self._around()
        spans = list(words(pane.text, start, end))
        starts = [one.start for one in spans]
        if not starts:
            return
        here = pane.caret
        selecting = pane.selection is not None
        if selecting and steps > 0:
            ends = [one.end - 1 for one in spans]
            self._go(max(here, ends[min(len(ends) - 1, bisect_right(ends, here) + steps - 1)]))
            return
        if steps > 0:
            self._go(max(here, starts[min(len(starts) - 1, bisect_right(starts, here) + steps - 1)]))
        else:
            self._go(min(here, starts[max(0, bisect_left(starts, here) + steps)]))

    def right(self, count: int | None, _: str | None) -> None:
        self._character(count or 1)

    def left(self, count: int | None, _: str | None) -> None:
        self._character(-(count or 1))

    def _character(self, steps: int) -> None:
        if not self.in_text:
            self.screen.items.next_tab(1 if steps > 0 else -1)
            return
        from frontreader.text.graphemes import snap

        pane = self.screen.pane
        here = pane.caret
        for _ in range(min(abs(steps), _NEAR)):
            around = snap(pane.text, here, min(here + 1, len(pane.text)))
            here = around.end if steps > 0 else max(0, around.start - 1)
            if steps < 0:
                here = snap(pane.text, here, min(here + 1, len(pane.text))).start
        self._go(here)

    def event_next(self, count: int | None, _: str | None) -> None:
        self._item("event", count or 1)

    def event_previous(self, count: int | None, _: str | None) -> None:
        self._item("event", -(count or 1))

    def entity_next(self, count: int | None, _: str | None) -> None:
        self._item("entity", count or 1)

    def entity_previous(self, count: int | None, _: str | None) -> None:
        self._item("entity", -(count or 1))

    def _item(self, kind: Literal["event", "entity"], steps: int) -> None:
        places = self.session.starts(kind)
        here = self.screen.pane.caret
        index = bisect_left(places, (here + 1,)) + steps - 1 if steps > 0 else bisect_left(places, (here,)) + steps
        if not 0 <= index < len(places):
            self.screen.status.say(strings.no_more(kind, steps > 0, self.screen.analysing.running))
            return
        offset, ref = places[index]
        self.screen.choose(ref, at=offset)

    def _go(self, offset: int) -> None:
        self.screen.pane.move_caret(offset)
        self.screen.selecting.follow_caret()
