"""Where the reader has been: a jump list over text, search and items."""

from collections.abc import Callable
from typing import NamedTuple

from frontreader.analysis.links import ItemRef

_LONGEST = 200


class Place(NamedTuple):
    """An offset in the text, the tab that was open and the item that was chosen."""

    offset: int
    tab: str
    item: ItemRef | None


class JumpList:
    """Back and forward as in vim: a jump made after going back drops what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = 0

    def push(self, place: Place) -> None:
        """Remember where the reader is before a jump."""
        del self._places[self._at :]
        if not self._places or self._places[-1] != place:
            self._places.append(place)
        del self._places[:-_LONGEST]
        self._at = len(self._places)

    def back(self, here: Place) -> Place | None:
        """The place before; `here` can be returned to. None at the start."""
        if self._at == 0:
            return None
        if self._at == len(self._places) and self._places[-1] != here:
            self._places.append(here)
        self._at -= 1
        if self._places[self._at] == here and self._at > 0:
            self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """The place that `back` left. None at the end."""
        if self._at + 1 >= len(self._places):
            return None
        self._at += 1
        return self._places[self._at]

    def rename(self, rename: Callable[[ItemRef], ItemRef | None]) -> None:
        """Items go by other names now."""
        self._places = [one._replace(item=one.item and rename(one.item)) for one in self._places]
