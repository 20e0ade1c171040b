"""What the heads choose among; kept beside the model as `labels.json`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from training.model.corpora import Tree

NAMES = ["O", *(f"{place}-{kind}" for kind in ("PER", "LOC", "ORG", "MISC") for place in "BI")]
_RARE = 3
"""A lemma rule or fine tag seen less often is no label."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many labels each head chooses from."""

    names: int
    upos: int
    xpos: int
    lemmas: int
    relations: int


@dataclass(frozen=True, slots=True)
class Labels:
    """Each list in the order of its head's outputs; `features` are those that go with each `xpos` most often."""

    names: list[str]
    upos: list[str]
    xpos: list[str]
    features: list[str]
    lemmas: list[str]
    relations: list[str]

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> "Labels":
        """All labels of the training trees."""

        def listed(name: str, least: int = 1) -> list[str]:
            counts = Counter(label for tree in trees for label in getattr(tree, name))
            return sorted(label for label, count in counts.items() if count >= least)

        xpos = listed("xpos", _RARE)
        seen: dict[str, Counter[str]] = {tag: Counter() for tag in xpos}
        for tree in trees:
            for tag, those in zip(tree.xpos, tree.features, strict=True):
                if tag in seen:
                    seen[tag][those] += 1
        features = [seen[tag].most_common(1)[0][0] for tag in xpos]
        return cls(NAMES, listed("upos"), xpos, features, listed("lemmas", _RARE), listed("relations"))

    def sizes(self) -> Sizes:
        """How many labels each head has."""
        return Sizes(*(len(getattr(self, name)) for name in ("names", "upos", "xpos", "lemmas", "relations")))

    def to_dict(self) -> dict[str, list[str]]:
        return asdict(self)
