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

Casualties = Literal["killed", "injured", "missing", "captured", "displaced", "sick"]

MENTION_TYPES: tuple[MentionType, ...] = ("PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK")
ROLES: tuple[Role, ...] = ("agent", "target", "instrument", "place", "time")
OTHER = "Other"
"""The type of an event that fits none of the typology."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Numbered from 1 in the order of the text: `s1` is the first. `language` is a BCP 47 tag; what is not `nl` is
    shown but not analysed."""

    id: str
    start: int
    end: int
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity. `sentence` is a sentence's id. `confidence`, here and below: calibrated, 0 to 1,
    None where the analyzer knows none."""

    id: str
    start: int
    end: int
    type: MentionType
    sentence: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity lies: ISO 3166 country code and degrees. `reason` says in plain words why this place and none
    of its namesakes."""

    country: str
    latitude: float
    longitude: float
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions name. `type` is that of the entity (a demonym's mention is NORP, its country LOC);
    `aliases` are the other forms it goes by, without `name`. Mentions stand in the order of the text."""

    id: str
    name: str
    type: MentionType
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    place: Place | None = None
    confidence: float | None = None


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
    """The phrase that fills a role, and the id of the entity in it if there is one. `inferred` says that the phrase
    does not name the entity but refers to it (hij, de stad)."""

    role: Role
    start: int
    end: int
    entity: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Who says an event that stands inside reported speech. `inferred` as of an argument."""

    start: int
    end: int
    entity: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts; `start` and `end` are those of the phrase. `low`, `best` and `high` bound it (None
    where nothing does); `counts` is the word for what is counted; `casualties` says what befell people."""

    start: int
    end: int
    low: float | None
    best: float | None
    high: float | None
    counts: str
    casualties: Casualties | None = None


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
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`value` and `mod` in TIMEX3's notation, X for what is not known. `lies` is which way from the document's date
    its clause puts it, None where it says nothing."""

    id: str
    start: int
    end: int
    type: TimeType
    value: str
    mod: TimeMod | None
    sentence: str
    confidence: float | None = None
    lies: Literal["past", "future"] | None = None


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
