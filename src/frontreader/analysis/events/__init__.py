"""Event extraction by rules and lexicons.

`find` works on a chunk of sentences with its tokens, mentions and times; `resolve` gives the events of the
whole document their ids, entities and times. No model, no tagger: words come from `data/events`.
"""

from frontreader.analysis.events.find import find
from frontreader.analysis.events.found import FoundArgument, FoundEvent
from frontreader.analysis.events.resolve import resolve

__all__ = ["FoundArgument", "FoundEvent", "find", "resolve"]
