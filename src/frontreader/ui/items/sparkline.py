"""Where in a text something stands, drawn in one line or counted for a strip."""

from collections.abc import Sequence

from frontreader.ui.looks import unicode_terminal

_BARS = "▁▂▃▅▇"
_ASCII_BARS = ".:-=#"
_CALM_PEAK = 3
"""A peak lower than this is not drawn at full height: one mention is no mountain."""


def density(positions: Sequence[int], length: int, height: int) -> list[int]:
    """How many of `positions` (offsets into a text of `length` code points) fall into each of `height` equal parts."""
    counts = [0] * max(0, height)
    if not counts or length <= 0:
        return counts
    for position in positions:
        counts[min(max(position, 0) * height // length, height - 1)] += 1
    return counts


def sparkline(positions: Sequence[int], length: int, width: int) -> str:
    """`width` cells, from the text's beginning to its end: a bar where something stands, a blank elsewhere."""
    bars = _BARS if unicode_terminal() else _ASCII_BARS
    counts = density(positions, length, width)
    peak = max(_CALM_PEAK, max(counts, default=0))
    return "".join(bars[(count * len(bars) - 1) // peak] if count else " " for count in counts)
