"""A logistic model whose parameters are data: `data/confidence/KIND.toml`."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from frontreader.analysis import data_files

_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Model:
    """`bias` are the log odds without evidence, `weights` what one of each kind of evidence adds; what is not named
    adds nothing. `least` and `most` bound what is said: no data are so many that they show more."""

    bias: float
    weights: Mapping[str, float]
    least: float
    most: float

    def probability(self, evidence: Mapping[str, float]) -> float:
        score = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in evidence.items())
        return min(self.most, max(self.least, 1.0 / (1.0 + math.exp(-score))))


@cache
def model(kind: str) -> Model:
    data = data_files.read(f"confidence/{kind}.toml")
    return Model(data["bias"], data["weights"], data["least"], data["most"])


def probability(kind: str, evidence: Mapping[str, float]) -> float:
    """Of an item of this kind: `mentions`, `events` or `times`."""
    return round(model(kind).probability(evidence), _DIGITS)
