"""What is searched, and what a search gives."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["event", "entity", "time", "note", "sentence"]
Ref = tuple[Kind, str]
Ranges = tuple[tuple[int, int], ...]
"""Code point ranges, end exclusive, sorted, none touching the next."""

KINDS: tuple[Kind, ...] = ("entity", "event", "note", "time", "sentence")
"""In the order they stand in where nothing else decides."""


@dataclass(frozen=True, slots=True)
class SearchItem:
    """One thing to find. `ref` names it, `label` is what its row shows, `aliases` are other texts it is found by.
    `position` is a code point offset into its document; it orders what is otherwise equal."""

    ref: Ref
    label: str
    aliases: tuple[str, ...] = ()
    position: int = 0

    @property
    def kind(self) -> Kind:
        return self.ref[0]

    @property
    def fields(self) -> tuple[str, ...]:
        """The label and the aliases."""
        return (self.label, *self.aliases)


@dataclass(frozen=True, slots=True)
class Hit:
    """A found item. `score` is 0 to 100; `alias` is the alias that matched, None where it was the label;
    `letters` are the ranges of `text` to light up."""

    item: SearchItem
    score: float
    alias: str | None
    letters: Ranges

    @property
    def text(self) -> str:
        """The text that matched."""
        return self.item.label if self.alias is None else self.alias
