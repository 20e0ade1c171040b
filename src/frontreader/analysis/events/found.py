"""What the rules find in a chunk, before entities are known."""

from dataclasses import dataclass

from frontreader.analysis.model import Modality, Polarity, Quantity, Realis, Role
from frontreader.text.span import Span


@dataclass(frozen=True, slots=True)
class FoundArgument:
    """The phrase that fills a role."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event without ids. `sentence` is the id of its sentence, `source` who says it.

    Where a tree was read, `word` is the index of the trigger in it (else -1), and `evidence` holds plain names of
    what speaks for and against the event, for whoever judges how sure it is.
    """

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
    word: int = -1
    evidence: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
