"""The closed word classes, and the words that steer realis and sources."""

from dataclasses import dataclass
from functools import cache

from frontreader.analysis.data_files import read


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sets of words in lower case; what each holds is said in `data/events/grammar.toml`."""

    determiners: frozenset[str]
    possessives: frozenset[str]
    numbers: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]
    subordinators: frozenset[str]
    coordinators: frozenset[str]
    subject_pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    other_pronouns: frozenset[str]
    adverbs: frozenset[str]
    modals: frozenset[str]
    homographs: frozenset[str]
    adjectives: frozenset[str]
    controllers: frozenset[str]
    adjectival_verbs: frozenset[str]
    place_prepositions: frozenset[str]
    wide_prepositions: frozenset[str]
    here: frozenset[str]
    reflexives: frozenset[str]
    causatives: frozenset[str]
    vague_times: frozenset[str]
    time_units: frozenset[str]
    dating_words: frozenset[str]
    happenings: frozenset[str]
    idle_heads: frozenset[str]
    auxiliaries: frozenset[str]
    helpers: frozenset[str]
    strict_modals: frozenset[str]
    first_persons: frozenset[str]
    te_openers: frozenset[str]
    joining: frozenset[str]
    relative_subjects: frozenset[str]
    places: frozenset[str]
    weapons: frozenset[str]
    fixed_adverbs: frozenset[str]
    units: frozenset[str]
    contests: frozenset[str]
    meaning: frozenset[str]
    place_endings: tuple[str, ...]


@cache
def grammar() -> Grammar:
    data: dict[str, str] = read("events/grammar.toml")
    sets = {name: frozenset(words.split()) for name, words in data.items()}
    return Grammar(
        **{name: sets[name] for name in Grammar.__slots__ if name in sets}, place_endings=tuple(sets["places"])
    )


def word_set(table: dict[str, str], name: str) -> frozenset[str]:
    """The words of one entry; the bars of separable verbs dropped."""
    return frozenset(table[name].replace("|", "").split())
