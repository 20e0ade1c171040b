"""Events as they are found, and as a document has them.

`find.find` finds them by rules and lexicons alone: it works on a chunk of sentences with its tokens, mentions and
times, without a model or a tagger, as words come from `data/events`. `analysis.parsed` finds them on trees. `resolve`
gives the events of the whole document their ids, entities and times.
"""

from frontreader.analysis.events.found import FoundArgument, FoundEvent
from frontreader.analysis.events.resolve import resolve

__all__ = ["FoundArgument", "FoundEvent", "resolve"]
