"""What is part of a name is nothing else."""

from collections.abc import Sequence

from frontreader.analysis.entities import FoundMention
from frontreader.text.span import HasSpan, contains, index_at


def is_part_of_a_name(time: HasSpan, mentions: Sequence[FoundMention]) -> bool:
    """The year in a person's, an organisation's or a work's name (Nineteen Eighty-Four, D66) is no time."""
    mention = mentions[max(0, index_at(mentions, time.start))] if mentions else None
    return mention is not None and mention.type in ("PER", "ORG", "WORK", "PRODUCT") and contains(mention, time)
