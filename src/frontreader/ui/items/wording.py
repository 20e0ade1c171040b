"""What items are called on screen: types, roles, flags and phrases in plain English."""

from collections.abc import Iterable
from typing import Protocol

from frontreader.analysis.links import Links
from frontreader.analysis.model import OTHER, Argument, Event, MentionType, Role, Source
from frontreader.exchange.amounts import casualty_words, is_plain
from frontreader.exchange.phrases import phrase as whole_phrase
from frontreader.text.display import one_line
from frontreader.text.span import HasSpan, Span, contains

ROLE_WORDS: dict[Role, str] = {
    "agent": "who",
    "target": "whom",
    "instrument": "with",
    "place": "where",
    "time": "when",
}
MENTION_WORDS: dict[MentionType, str] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "NORP": "group or nationality",
    "EVENT": "named event",
    "PRODUCT": "product",
    "WORK": "work",
}
VERDICT_WORDS = {"accepted": "ok", "corrected": "yours", "added": "added", "rejected": "rejected"}
"""Of what the reader judged."""
INFERRED = "~"
"""Stands before a name that the text does not say here: a word refers to it."""
_LONGEST_PHRASE = 200


class HasConfidence(Protocol):
    @property
    def confidence(self) -> float | None: ...


def is_unsure(item: HasConfidence, below: float) -> bool:
    """Whether the analyzer says that it is less sure of an item than `below`."""
    return item.confidence is not None and item.confidence < below


def sure_words(confidence: float | None) -> str:
    """`sure 0.83`; empty where the analyzer knows none."""
    return "" if confidence is None else f"sure {confidence:.2f}"


def phrase(text: str, span: HasSpan) -> str:
    """The words of a span for one line; blanks collapse, a very long span is cut."""
    return whole_phrase(text, Span(span.start, min(span.end, span.start + _LONGEST_PHRASE)))


def named(entity_id: str | None, span: HasSpan, links: Links, text: str) -> str:
    """The name of the entity, or the phrase where there is none."""
    entity = links.entity(entity_id) if entity_id is not None else None
    return one_line(entity.name[:_LONGEST_PHRASE]) if entity else phrase(text, span)


def filler(one: Argument | Source, links: Links, text: str) -> str:
    """Who or what fills a role or is the source; a tilde before the name of an entity that the words only refer to."""
    name = named(one.entity, one, links, text)
    return f"{INFERRED}{name}" if one.inferred and links.entity(one.entity or "") else name


def how_many(event: Event, text: str) -> str:
    """`12-17 killed`, or the phrase of the first number that no role's words hold already."""
    for quantity in event.quantities:
        shown = any(one.entity is None and contains(one, quantity) for one in event.arguments)
        words = phrase(text, quantity)
        if not shown or not is_plain(quantity, words):
            return casualty_words(quantity) or words
    return ""


def trigger_words(event: Event, text: str) -> str:
    """The trigger as it stands in the text, all pieces of a separable verb."""
    return " ".join(phrase(text, part) for part in event.trigger.parts or (event.trigger,))


def short_type(event: Event, text: str) -> str:
    """`Battle` for `Conflict.Battle`; what happens, in the text's own word, for an event outside the typology."""
    if event.type == OTHER:
        return one_line(event.lemma[:_LONGEST_PHRASE]) if event.lemma else trigger_words(event, text)
    return one_line(event.type.rpartition(".")[2])


def flags(event: Event) -> tuple[str, ...]:
    """What keeps an event from having plainly happened: `not` for a negated one, and its modality."""
    negated = ("not",) if event.polarity == "negative" else ()
    return (*negated, event.modality or "other") if event.realis == "other" else negated


def joined(names: Iterable[str], most: int = 2) -> str:
    """`Kiev, Moskou +2`: the first `most` names, each once, and how many more there are."""
    unique = list(dict.fromkeys(names))
    more = f" +{len(unique) - most}" if len(unique) > most else ""
    return ", ".join(unique[:most]) + more
