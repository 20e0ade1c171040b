"""What the rules find in a chunk, before entities are known."""

from dataclasses import dataclass

from frontreader.analysis.model import Modality, Polarity, Realis, Role
from frontreader.text.span import Span


@dataclass(frozen=True, slots=True)
class FoundArgument:
    """The phrase that fills a role."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event without ids. `sentence` is the id of its sentence, `source` who says it."""

    type: str
    lemma: str
    sentence: str
    start: int
    end: int
    pieces: tuple[Span, ...]
    realis: Realis
    modality: Modality | None
    polarity: Polarity
    arguments: tuple[FoundArgument, ...] = ()
    source: Span | None = None
