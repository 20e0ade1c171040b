"""An analysis as the reader judged it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from frontreader.analysis.model import Analysis
from frontreader.annotations.judgements import Claim, Judgement
from frontreader.annotations.placement import Placement
from frontreader.judging.claims import ItemName, Items, analyzer_name


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An item of which an analyzer claims other than it did when the reader judged it, and other than the reader holds.
    `item` and `found` are None where it does not find the item any more. `changes`: (what, by the reader, found)."""

    judgement: Judgement
    item: ItemName | None
    found: Claim | None
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A judgement whose item is not found for certain in a text that has changed."""

    judgement: Judgement
    placement: Placement


@dataclass(frozen=True)
class Judged:
    """`analysis` has the reader's corrections and additions, `found` is the analyzer's own. `verdicts` are by the items
    of `analysis`, those of rejected ones too: `rejected` names these, whether `analysis` has them or not. The judgement
    of an entity is that of each of its mentions which has none of its own. `starts`: where the anchor of a judgement
    stands, by its id."""

    analysis: Analysis
    found: Analysis
    text: str
    verdicts: Mapping[ItemName, Judgement] = field(default_factory=dict)
    rejected: frozenset[ItemName] = frozenset()
    disagreements: tuple[Disagreement, ...] = ()
    lost: tuple[Lost, ...] = ()
    starts: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def items(self) -> Items:
        """The items of `analysis`."""
        return Items(self.analysis, self.text)

    @cached_property
    def order(self) -> list[ItemName]:
        """What is judged one by one, in the order of the text, without what is hidden."""
        return self.items.in_text_order()

    @cached_property
    def progress(self) -> tuple[int, int]:
        """How many items are judged, and how many there are, rejected ones among them."""
        hidden = [item for item in self.rejected if item.kind != "entity" and self.items.place(item) is None]
        done = sum(item in self.verdicts for item in self.order)
        return done + len(hidden), len(self.order) + len(hidden)

    def own(self, item: ItemName) -> Judgement | None:
        """The judgement of the item itself, not of the entity it is a mention of."""
        found = self.verdicts.get(item)
        return found if found is not None and found.kind == item.kind else None

    def origin(self, item: ItemName) -> str:
        """Where an item comes from: `neural 1`, `neural 1, accepted by you`, `you`."""
        judgement = self.verdicts.get(item)
        analyzer = analyzer_name(self.found.analyzer)
        if judgement is None:
            return analyzer
        if judgement.added:
            return "you"
        made_by = analyzer if any(item == one for one in self._found_names) else judgement.analyzer
        return f"{made_by}, {judgement.verdict} by you"

    @cached_property
    def _found_names(self) -> frozenset[ItemName]:
        found = Items(self.found, self.text)
        return frozenset({*found.in_text_order(), *(ItemName("entity", name) for name in found.entities)})
