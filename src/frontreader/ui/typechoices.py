"""Types, realis and values to choose from."""

import re

from frontreader.analysis.model import MENTION_TYPES, OTHER
from frontreader.analysis.typology import event_types
from frontreader.annotations.judgements import ItemKind
from frontreader.ui import strings
from frontreader.ui.items.timewords import TIME_TYPE_WORDS
from frontreader.ui.items.wording import MENTION_WORDS
from frontreader.ui.looks import type_glyph
from frontreader.ui.screens.choices import Choice

_VALUE = re.compile(r"[0-9A-Z][0-9A-Za-z:+.\-]*( (START|MID|END|MORE_THAN|LESS_THAN|APPROX))?")


def types_of(kind: ItemKind) -> list[Choice]:
    """The types that an item of a kind can have."""
    match kind:
        case "event":
            found = [
                Choice(name, f"{type_glyph('event', name)} {name}", one.description)
                for name, one in event_types().items()
            ]
            return [*found, Choice(OTHER, f"{type_glyph('event', OTHER)} {OTHER}", strings.TYPE_WORDS[OTHER])]
        case "time":
            return [Choice(name, f"{type_glyph('time', '')} {name}", words) for name, words in TIME_TYPE_WORDS.items()]
        case _:
            return [Choice(name, f"{type_glyph('entity', name)} {name}", MENTION_WORDS[name]) for name in MENTION_TYPES]


def all_types() -> list[Choice]:
    """The types of everything that can be added."""
    return [*types_of("mention"), *types_of("event"), *types_of("time")]


def realis_choices() -> list[Choice]:
    """Actual, or why not."""
    return [Choice(name, name, words) for name, words in strings.REALIS_WORDS.items()]


def valid_value(typed: str) -> str:
    """What is wrong with a value in TIMEX3's notation, empty where nothing is."""
    return "" if _VALUE.fullmatch(typed) else strings.BAD_VALUE
