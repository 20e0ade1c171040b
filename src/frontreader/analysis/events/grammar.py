"""The closed word classes, and the words that steer realis and sources."""

from dataclasses import dataclass
from functools import cache

from frontreader.analysis.events.data import read


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sets of words in lower case; what each holds is said in `data/events/grammar.toml`."""

    determiners: frozenset[str]
    possessives: frozenset[str]
    numbers: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    subject_pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    other_pronouns: frozenset[str]
    adverbs: frozenset[str]
    modals: frozenset[str]
    homographs: frozenset[str]
    adjectives: frozenset[str]
    controllers: frozenset[str]
    places: tuple[str, ...]
    weapons: tuple[str, ...]
    quantities: frozenset[str]


@cache
def grammar() -> Grammar:
    data = read("events/grammar.toml")
    as_tuples = ("places", "weapons")
    made = {name: tuple(data[name].split()) if name in as_tuples else frozenset(data[name].split()) for name in data}
    return Grammar(**{name: made[name] for name in Grammar.__slots__})


def word_set(table: dict[str, str], name: str) -> frozenset[str]:
    """The words of one entry; the bars of separable verbs dropped."""
    return frozenset(table[name].replace("|", "").split())
