"""Entity extraction: `find` the names of a stretch of sentences, `link` those of a whole document."""

from frontreader.analysis.entities.finding import find
from frontreader.analysis.entities.linking import link
from frontreader.analysis.entities.model import FoundMention

__all__ = ["FoundMention", "find", "link"]
