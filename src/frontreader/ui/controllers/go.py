"""Jumping: along what is lit, to marks and hints, back and forward."""

from frontreader.analysis.links import ItemRef
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.jumps import Place
from frontreader.ui.reading.hints import labels


class Go(Controller):
    """One key has one meaning: `n` walks what was lit last."""

    def __init__(self, screen) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super().__init__(screen)
        self._hinted: dict[str, tuple[int, ItemRef]] = {}
        self._typed = ""

    def next(self, count: int | None, _: str | None) -> None:
        self._walk(count or 1)

    def previous(self, count: int | None, _: str | None) -> None:
        self._walk(-(count or 1))

    def _walk(self, steps: int) -> None:
        spans = self.session.spans
        if not spans:
            self.screen.say(strings.NOTHING_LIT)
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

    def star(self, _: int | None, __: str | None) -> None:
        """Choose the innermost item under the caret; again, the one around it."""
        refs = self.session.items_at(self.screen.pane.caret)
        if not refs:
            inside = self.screen.items_of_sentence()
            if not inside:
                self.screen.say(strings.NOTHING_HERE)
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
            self.screen.say(strings.NO_JUMP_BACK if steps < 0 else strings.NO_JUMP_FORWARD)
            return
        self.screen.return_to(place)

    def mark(self, _: int | None, name: str | None) -> None:
        if name is None or len(name) != 1:
            return
        self.session.marks[name] = self.screen.pane.caret
        self.screen.save_view()
        self.screen.say(strings.mark_set(name))

    def to_mark(self, _: int | None, name: str | None) -> None:
        if name == "'":
            self.back(None, None)
            return
        offset = self.session.marks.get(name or "")
        if offset is None:
            self.screen.say(strings.no_mark(name or ""))
            return
        self.screen.remember()
        self.screen.pane.move_caret(offset)
        self.screen.pane.focus()

    def pane(self, _: int | None, __: str | None) -> None:
        if self.screen.zen:
            self.screen.say(strings.ZEN_NO_LIST)
        else:
            self._to_pane(1)

    def pane_previous(self, _: int | None, __: str | None) -> None:
        if self.screen.zen:
            self.screen.say(strings.ZEN_NO_LIST)
        else:
            self._to_pane(-1)

    def _to_pane(self, step: int) -> None:
        """Text, list, card, and round again."""
        card = self.screen.items.card
        at = 0 if self.in_text else 2 if card.has_focus else 1
        match (at + step) % 3:
            case 1:
                self.screen.show_items_pane(keep=at == 2)
            case 2 if card.display:
                self.screen.show_card()
            case 2:
                self.screen.show_items_pane() if step < 0 else self.screen.show_text_pane()
            case _:
                self.screen.show_text_pane()

    # Hints

    @property
    def hinting(self) -> bool:
        return bool(self._hinted)

    def hint(self, _: int | None, __: str | None) -> None:
        """Put a label on every item on screen."""
        self.screen.show_text_pane()
        start, end = self.screen.pane.view()
        places = [
            (offset, ref)
            for offset, ref in sorted(self.session.starts("event") + self.session.starts("entity"))
            if start <= offset < end
        ]
        unique = dict(reversed(places))
        if not unique:
            self.screen.say(strings.NOTHING_TO_HINT)
            return
        offsets = sorted(unique)
        self._hinted = {
            label: (offset, unique[offset]) for label, offset in zip(labels(len(offsets)), offsets, strict=True)
        }
        self._typed = ""
        self._show_hints()
        self.screen.update_status()

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
            offset, ref = self._hinted[typed]
            self.leave_hints()
            self.screen.choose(ref, at=offset)
        elif any(label.startswith(typed) for label in self._hinted):
            self._typed = typed
            self._show_hints()
        else:
            self.leave_hints()

    def leave_hints(self) -> None:
        self._hinted, self._typed = {}, ""
        self.screen.pane.show_hints({})
        self.screen.update_status()
