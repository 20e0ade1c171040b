"""A logistic model fitted by Newton's method, with weights held small, and how well it is calibrated."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from training.confidence.collect import Item

from frontreader.analysis.confidence.logistic import Model

Floats = NDArray[np.float64]

_RARE = 5
"""Evidence that fewer items carry says nothing."""
_STRENGTHS = (0.3, 1.0, 3.0, 10.0, 30.0)
_STEPS = 30
_FLAT = 1e-6
_UNJUDGED = {"other": -0.7}
"""Events of no known type are in no annotation: half as likely as they look."""
_TUNED = 0.3
"""What an item of a tuned document counts."""
BINS = 10


def strength(items: Sequence[Item]) -> float:
    """How small the weights are best held, by what is said of groups left out."""
    return min(_STRENGTHS, key=lambda one: _loss(items, held_out(items, one)))


def held_out(items: Sequence[Item], strength: float) -> Floats:
    """The probability of each item by a model that knows nothing of its group."""
    said = np.zeros(len(items))
    for group in {item.group for item in items}:
        model = fitted([item for item in items if item.group != group], strength)
        for i, item in enumerate(items):
            if item.group == group:
                said[i] = model.probability(item.evidence)
    return said


def fitted(items: Sequence[Item], strength: float) -> Model:
    counted = Counter(name for item in items for name, value in item.evidence.items() if value)
    names = sorted(name for name, count in counted.items() if count >= _RARE)
    rows = np.array([[1.0, *(item.evidence.get(name, 0.0) for name in names)] for item in items])
    right = np.array([float(item.right) for item in items])
    counts = np.array([_TUNED if item.tuned else 1.0 for item in items])
    held = np.full(len(names) + 1, strength)
    held[0] = 1e-3
    weights = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        said = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (right - said)) - held * weights
        curve = (rows * (counts * said * (1 - said))[:, None]).T @ rows + np.diag(held)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < _FLAT:
            break
    edge = 1.0 / (len(items) + 2)  # Laplace: what was never seen wrong may yet be
    least, most = round(max(edge, 0.01), 3), round(min(1.0 - edge, 0.995), 3)
    kept = {name: round(float(w), 3) for name, w in zip(names, weights[1:], strict=True) if abs(w) >= 0.005}
    return Model(round(float(weights[0]), 3), kept | (_UNJUDGED if items[0].kind == "events" else {}), least, most)


def _loss(items: Sequence[Item], said: Floats) -> float:
    right = np.array([item.right for item in items])
    counts = np.array([_TUNED if item.tuned else 1.0 for item in items])
    return float(np.average(-np.log(np.where(right, said, 1 - said)), weights=counts))


@dataclass(frozen=True, slots=True)
class Bin:
    """Items that were given about the same probability."""

    low: float
    high: float
    count: int
    said: float
    right: float


def bins(items: Sequence[Item], said: Floats) -> Iterator[Bin]:
    right = np.array([item.right for item in items])
    numbers = np.minimum((said * BINS).astype(int), BINS - 1)
    for number in range(BINS):
        here = numbers == number
        if here.any():
            yield Bin(
                number / BINS, (number + 1) / BINS, int(here.sum()), float(said[here].mean()), float(right[here].mean())
            )


def expected_error(found: Sequence[Bin]) -> float:
    """Expected calibration error: how far what is said lies from what is right, on average over the items."""
    return sum(one.count * abs(one.said - one.right) for one in found) / sum(one.count for one in found)


def brier(items: Sequence[Item], said: Floats) -> float:
    return float(((said - np.array([item.right for item in items])) ** 2).mean())
