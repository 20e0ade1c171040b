"""What an analyzer finds in a document. Spans are code point offsets into the document's text, end exclusive."""

from dataclasses import dataclass
from typing import Literal

MentionType = Literal["PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK"]
Role = Literal["agent", "target", "instrument", "place", "time"]
Realis = Literal["actual", "other"]
Modality = Literal["planned", "possible", "feared", "denied", "general"]
Polarity = Literal["positive", "negative"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeMod = Literal["START", "MID", "END", "MORE_THAN", "LESS_THAN", "APPROX"]

MENTION_TYPES: tuple[MentionType, ...] = ("PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK")
ROLES: tuple[Role, ...] = ("agent", "target", "instrument", "place", "time")
OTHER = "Other"
"""The type of an event that fits none of the typology."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Numbered from 1 in the order of the text: `s1` is the first."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity. `sentence` is a sentence's id."""

    id: str
    start: int
    end: int
    type: MentionType
    sentence: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions name. `type` is that of the entity (a demonym's mention is NORP, its country LOC);
    `aliases` are the other forms it goes by, without `name`. Mentions stand in the order of the text."""

    id: str
    name: str
    type: MentionType
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a trigger."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Trigger:
    """`start` and `end` are those of the verb or noun; `parts` all pieces of a separable verb, in text order."""

    start: int
    end: int
    parts: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    """The phrase that fills a role, and the id of the entity in it if there is one."""

    role: Role
    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who says an event that stands inside reported speech."""

    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """`type` is `Family.Type` of `data/event-types.toml`, or `Other`. `modality` is set where `realis` is `other`.
    `time` is the id of a TimeExpression. `lemma` is the trigger's; `confidence` is calibrated, None where unknown."""

    id: str
    type: str
    sentence: str
    trigger: Trigger
    realis: Realis
    modality: Modality | None
    polarity: Polarity
    arguments: tuple[Argument, ...] = ()
    source: Source | None = None
    time: str | None = None
    lemma: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`value` and `mod` in TIMEX3's notation, X for what is not known."""

    id: str
    start: int
    end: int
    type: TimeType
    value: str
    mod: TimeMod | None
    sentence: str


@dataclass(frozen=True, slots=True)
class AnalyzerInfo:
    """Which analyzer made an analysis. The version changes whenever its output can."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one version of one document. Every list stands in the order of the text
    (entities by their first mention)."""

    document: str
    sha256: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    times: tuple[TimeExpression, ...]
    analyzer: AnalyzerInfo
