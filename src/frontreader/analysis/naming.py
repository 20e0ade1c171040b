"""What is part of a name is nothing else."""

from collections.abc import Sequence

from frontreader.analysis.entities import FoundMention
from frontreader.text.span import HasSpan, contains, index_at

_NESTED = 3
"""Mentions in one name, at most."""


def is_part_of_a_name(time: HasSpan, mentions: Sequence[FoundMention]) -> bool:
    """The year in a person's, an organisation's or a work's name (Nineteen Eighty-Four, D66) is no time."""
    last = index_at(mentions, time.start)
    around = mentions[max(0, last - _NESTED) : last + 1]  # a place in the name may stand nearer
    return any(one.type in ("PER", "ORG", "WORK", "PRODUCT") and contains(one, time) for one in around)
