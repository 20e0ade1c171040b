"""What is found in a stretch of text, before it is linked over the document."""

from dataclasses import dataclass

from frontreader.analysis.model import MentionType

Evidence = tuple[tuple[MentionType, float], ...]
"""Types and how strongly each is spoken for where the mention stands."""


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A mention and what speaks for its type.

    `name` is that of the entity where a lexicon knows it, else the words of the mention without a genitive -s;
    `known` says which. `doubtful` mentions are names only if the document says so elsewhere. `sure` is how sure the
    network is of the name, 0 to 1; None where the rules alone found it.
    """

    start: int
    end: int
    type: MentionType
    name: str
    known: bool
    evidence: Evidence
    doubtful: bool = False
    sure: float | None = None
