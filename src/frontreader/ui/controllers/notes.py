"""The list of notes: ticking rows to do something with all of them."""

from frontreader.analysis.links import ItemRef
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller


class Notes(Controller):
    """What is ticked stays so until Escape, or until it is gone."""

    def tick(self, count: int | None, _: str | None) -> None:
        """Tick the row, or take the tick away, and go to the next row."""
        listed = self.screen.items.list
        if not self._in_notes():
            self.screen.status.say(strings.ONLY_NOTES)
            return
        for _step in range(min(count or 1, listed.count)):
            if (current := listed.current) is not None:
                listed.picked = listed.picked ^ {current}
                listed.move(1)
        self._say()

    def tick_all(self, _: int | None, __: str | None) -> None:
        """Tick all that is listed, or take all ticks away where all have one."""
        listed = self.screen.items.list
        if not self._in_notes() or listed.rows is None:
            self.screen.status.say(strings.ONLY_NOTES)
            return
        every = frozenset(ItemRef("note", note.id) for note in listed.rows.items)
        listed.picked = listed.picked - every if every <= listed.picked else listed.picked | every
        self._say()

    def _in_notes(self) -> bool:
        return self.screen.items.tab == "Notes"

    def _say(self) -> None:
        keymap = self.screen.keymap
        keys = [keymap.shown(name) for name in ("note.tag", "note.colour", "note.delete")]
        self.screen.status.say(strings.ticked(len(self.screen.items.list.picked), *keys))
