"""Jumping: along what is lit, to marks and hints, back and forward."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from frontreader.analysis.links import ItemRef
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.jumps import Place
from frontreader.ui.reading.hints import labels
from frontreader.ui.renewal import Rename

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen


class Go(Controller):
    """One key has one meaning: `n` walks what was lit last."""

    def __init__(self, screen: "ReaderScreen") -> None:
        super().__init__(screen)
        self._hinted: dict[str, tuple[int, ItemRef]] = {}
        self._asked: Callable[[int], None] | None = None
        self.question = ""
        self._typed = ""

    def next(self, count: int | None, _: str | None) -> None:
        self._walk(count or 1)

    def previous(self, count: int | None, _: str | None) -> None:
        self._walk(-(count or 1))

    def _walk(self, steps: int) -> None:
        spans = self.session.spans
        if not spans:
            self.screen.status.say(strings.NOTHING_LIT)
            return
        self.session.at = (self.session.at + steps) % len(spans)
        self.screen.light()
        self.screen.pane.move_caret(spans[self.session.at].start)

    def follow(self, _: int | None, __: str | None) -> None:
        if self.screen.items.card.has_focus:
            self.screen.items.card.follow()
            return
        if not self.in_text:
            self.screen.items.list.follow()
            return
        self.star(None, None)
        if self.screen.panes.narrow and self.session.chosen is not None:
            self.screen.panes.show_items(keep=True)
            self.screen.status.say(strings.TAB_BACK)

    def star(self, _: int | None, __: str | None) -> None:
        """Choose the innermost item under the caret; again, the one around it."""
        refs = self.session.items_at(self.screen.pane.caret)
        if not refs:
            inside = self.screen.items_of_sentence()
            if not inside:
                self.screen.status.say(strings.NOTHING_HERE)
                return
            refs = inside
        chosen = self.session.chosen
        ref = refs[(refs.index(chosen) + 1) % len(refs)] if chosen in refs else refs[0]
        self.screen.choose(ref, at=self.screen.pane.caret)

    def back(self, count: int | None, _: str | None) -> None:
        self._along(-(count or 1))

    def forward(self, count: int | None, _: str | None) -> None:
        self._along(count or 1)

    def _along(self, steps: int) -> None:
        jumps = self.session.jumps
        place: Place | None = None
        for _ in range(min(abs(steps), 1000)):
            found = jumps.back(self.screen.here()) if steps < 0 else jumps.forward()
            if found is None:
                break
            place = found
        if place is None:
            self.screen.status.say(strings.NO_JUMP_BACK if steps < 0 else strings.NO_JUMP_FORWARD)
            return
        self.screen.return_to(place)

    def mark(self, _: int | None, name: str | None) -> None:
        if name is None or len(name) != 1:
            return
        self.session.marks[name] = self.screen.pane.caret
        self.screen.desk.keep_view_soon()
        self.screen.status.say(strings.mark_set(name))

    def to_mark(self, _: int | None, name: str | None) -> None:
        if name == "'":
            self.back(None, None)
            return
        offset = self.session.marks.get(name or "")
        if offset is None:
            self.screen.status.say(strings.no_mark(name or ""))
            return
        self.screen.remember()
        self.screen.pane.move_caret(offset)
        self.screen.panes.show_text()

    def pane(self, _: int | None, __: str | None) -> None:
        self._to_pane(1)

    def pane_previous(self, _: int | None, __: str | None) -> None:
        self._to_pane(-1)

    def _to_pane(self, step: int) -> None:
        """Text, list, card, and round again."""
        panes, card = self.screen.panes, self.screen.items.card
        if panes.zen:
            self.screen.status.say(strings.ZEN_NO_LIST)
            return
        at = 0 if self.in_text else 2 if card.has_focus else 1
        target = (at + step) % 3
        if target == 2 and not card.display:
            target = (target + step) % 3
        if target == 1:
            panes.show_items(keep=at == 2)
        elif target == 2:
            panes.show_card()
        else:
            panes.show_text()

    # Hints

    @property
    def hinting(self) -> bool:
        return bool(self._hinted)

    def hint(self, _: int | None, __: str | None) -> None:
        """Put a label on every item on screen."""
        self.screen.panes.show_text()
        self.screen.call_after_refresh(self._put_labels)

    def _put_labels(self) -> None:
        start, end = self.screen.pane.view()
        unique: dict[int, ItemRef] = {}
        for kind in ("entity", "event"):
            places = self.session.starts(kind)
            unique |= dict(places[bisect_left(places, (start,)) : bisect_left(places, (end,))])
        if not unique:
            self.screen.status.say(strings.NOTHING_TO_HINT)
            return
        offsets = sorted(unique)
        self._hinted = {
            label: (offset, unique[offset]) for label, offset in zip(labels(len(offsets)), offsets, strict=True)
        }
        self._typed, self.question = "", strings.HINTING
        self._show_hints()
        self.screen.status.update()

    def ask(self, offsets: Sequence[int], question: str, then: Callable[[int], None]) -> None:
        """Put a label at each offset, the shortest at the first ones, and do `then` with the one that is chosen."""
        nothing = ItemRef("sentence", "")
        self._hinted = {label: (at, nothing) for label, at in zip(labels(len(offsets)), offsets, strict=True)}
        self._typed, self.question, self._asked = "", question, then
        self._show_hints()
        self.screen.status.update()

    def rename(self, rename: Rename) -> None:
        """Items go by other names now: labels on those that are gone lead nowhere."""
        if self._hinted and self._asked is None:
            renamed = {label: (offset, rename(ref)) for label, (offset, ref) in self._hinted.items()}
            self._hinted = {label: (offset, ref) for label, (offset, ref) in renamed.items() if ref is not None}
            self._show_hints()

    def _show_hints(self) -> None:
        self.screen.pane.show_hints(
            {
                offset: label[len(self._typed) :]
                for label, (offset, _) in self._hinted.items()
                if label.startswith(self._typed)
            }
        )

    def hint_key(self, key: str) -> None:
        """A key while labels are shown: a letter of one, or anything else to leave."""
        typed = self._typed + key
        if typed in self._hinted:
            (offset, ref), asked = self._hinted[typed], self._asked
            self.leave_hints()
            if asked is not None:
                asked(offset)
            else:
                self.screen.choose(ref, at=offset)
        elif any(label.startswith(typed) for label in self._hinted):
            self._typed = typed
            self._show_hints()
        else:
            self.leave_hints()

    def leave_hints(self) -> None:
        self._hinted, self._typed, self._asked = {}, "", None
        self.screen.pane.show_hints({})
        self.screen.status.update()
