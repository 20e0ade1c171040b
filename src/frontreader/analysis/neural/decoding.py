"""From the network's scores to tags and trees that can be."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Heads = NDArray[np.int64]
_NEVER = np.float32(-1e9)


def probabilities(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    exponents = np.exp(scores - scores.max(-1, keepdims=True))
    made: Floats = exponents / exponents.sum(-1, keepdims=True)
    return made


def transitions(tags: Sequence[str]) -> NDArray[np.bool_]:
    """Which IOB2 tag may follow which: [before, after]. An `I-` follows only its own type."""
    return np.array([[not b.startswith("I-") or a[2:] == b[2:] for b in tags] for a in tags])


def best_tags(scores: Floats, allowed: NDArray[np.bool_]) -> list[int]:
    """The tags of one sentence with the highest sum of scores [W, tags] in which each may follow the one before."""
    penalty = np.where(allowed, np.float32(0), _NEVER)
    outside = int(np.flatnonzero(allowed.all(0))[0])
    best = scores[0] + penalty[outside]
    back = []
    for row in scores[1:]:
        paths = best[:, None] + penalty
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    tags = [int(best.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return tags[::-1]


def best_tree(scores: Floats) -> list[int]:
    """The heads of one sentence's words: of all trees with one root that with the highest sum of scores.

    `scores` [W, W + 1] are those of each word's heads, the first column the root. A head is the index of a word, -1
    the root. Chu-Liu-Edmonds; where the best heads are a tree already, as nearly always, it ends at once.
    """
    size = len(scores)
    table = np.full((size + 1, size + 1), _NEVER, np.float64)
    table[1:] = scores
    np.fill_diagonal(table, _NEVER)
    heads: Heads = table.argmax(1)
    if (heads[1:] == 0).sum() != 1 or _cycle(heads) is not None:
        heads = _rooted(table)
    return [int(head) - 1 for head in heads[1:]]


def _rooted(table: NDArray[np.float64]) -> Heads:
    """The best tree in which only one word hangs on the root: every other root costs more than any tree can gain."""
    finite = table[table > _NEVER / 2]
    fine = (finite.max() - finite.min() + 1.0) * len(table) if finite.size else 1.0
    dear = table.copy()
    dear[1:, 0] -= fine
    return _arborescence(dear)


def _arborescence(table: NDArray[np.float64]) -> Heads:
    heads: Heads = table.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(table), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = table[cycle, heads[cycle]]
    size = len(outside) + 1
    small = np.full((size, size), float(_NEVER))
    small[:-1, :-1] = table[np.ix_(outside, outside)]
    into = table[np.ix_(cycle, outside)] - kept[:, None]  # breaking the cycle at one of its words
    small[-1, :-1] = into.max(0) + kept.sum()
    out = table[np.ix_(outside, cycle)]
    small[:-1, -1] = out.max(1)
    np.fill_diagonal(small, float(_NEVER))
    found = _arborescence(small)
    made = heads.copy()
    for place, word in enumerate(outside[1:], 1):
        head = found[place]
        made[word] = outside[head] if head < size - 1 else cycle[out[place].argmax()]
    entry = found[-1]
    broken = cycle[into[:, entry].argmax()]
    made[broken] = outside[entry]
    return made


def _cycle(heads: Heads) -> Heads | None:
    """The words of a cycle among the heads (node 0 is the root), or None."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return np.array(path[path.index(at) :])
        for word in path:
            state[word] = 2
    return None
