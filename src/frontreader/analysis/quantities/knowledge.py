"""The words of quantities, read from `data/quantities`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from frontreader.analysis import data_files
from frontreader.analysis.model import Casualties

Bound = Literal["exact", "least", "below", "most", "about"]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Phrases are tuples of words in lower case."""

    bounds: Mapping[tuple[str, ...], Bound]
    bounds_after: Mapping[tuple[str, ...], Bound]
    vague: Mapping[tuple[str, ...], tuple[float, float | None]]
    vague_scales: Mapping[str, float]
    around: Mapping[tuple[str, ...], float]
    fractions: Mapping[tuple[str, ...], float]
    bare_fractions: Mapping[tuple[str, ...], float]
    between: frozenset[tuple[str, ...]]
    joins: frozenset[tuple[str, ...]]
    share: frozenset[str]
    money: Mapping[str, str]
    measures: frozenset[str]
    before_measures: frozenset[str]
    times: frozenset[str]
    named_by: frozenset[str]
    hollow: frozenset[str]
    only_plural: frozenset[str]
    casualties: Mapping[str, Casualties]
    casualty_words: Mapping[str, Casualties]
    casualty_events: Mapping[str, Casualties]
    casualty_lemmas: Mapping[str, Casualties]
    counters: Mapping[str, str]
    counting: frozenset[str]
    former: frozenset[str]
    hosts: frozenset[str]
    no_people: frozenset[str]
    openers: frozenset[str]
    """The first words of amounts, numbers apart."""


@cache
def knowledge() -> Knowledge:
    """The knowledge, read once."""
    read = data_files.read("quantities/quantities.toml")
    units, exclude = read["units"], read["exclude"]
    opening = [*read["vague"], *read["around"], *read["fractions"], *read["bare_fractions"], *read["range"]["between"]]
    opening += [words for kinds in read["bounds"].values() for words in kinds]
    return Knowledge(
        bounds=_bounds(read["bounds"]),
        bounds_after=_bounds(read["bounds_after"]),
        vague={tuple(words.split()): (low, high or None) for words, (low, high) in read["vague"].items()},
        vague_scales=read["vague_scales"],
        around={tuple(words.split()): value for words, value in read["around"].items()},
        fractions={tuple(words.split()): value for words, value in read["fractions"].items()},
        bare_fractions={tuple(words.split()): value for words, value in read["bare_fractions"].items()},
        between=_phrases(read["range"]["between"]),
        joins=_phrases(read["range"]["joins"]),
        share=frozenset(units["share"]),
        money=units["money"],
        measures=frozenset(units["measures"]["words"]),
        before_measures=frozenset(units["measures"]["before"]),
        times=frozenset(exclude["times"]),
        named_by=frozenset(exclude["named_by"]),
        hollow=frozenset(exclude["hollow"]),
        only_plural=frozenset(exclude["only_plural"]),
        casualties=_casualties(read["casualties"]),
        casualty_words=_casualties(read["casualty_words"]),
        casualty_events={name: _casualty(kind) for name, kind in read["casualty_events"].items()},
        casualty_lemmas={name: _casualty(kind) for name, kind in read["casualty_lemmas"].items()},
        counters=read["counters"],
        counting=frozenset(read["counting"]["words"]),
        former=frozenset(read["counting"]["former"]),
        hosts=frozenset(read["hosts"]["families"]),
        no_people=frozenset(read["animals"]["words"] + read["animals"]["people_less"]),
        openers=frozenset(words.split()[0] for words in opening) | frozenset(units["money"]),
    )


def longest(phrases: Mapping[tuple[str, ...], object] | frozenset[tuple[str, ...]], words: Sequence[str]) -> int:
    """How many of the first `words` are one of the phrases, at most; 0 where none is."""
    return next((size for size in range(min(len(words), 4), 0, -1) if tuple(words[:size]) in phrases), 0)


def _phrases(listed: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words.split()) for words in listed)


def _bounds(listed: Mapping[str, Sequence[str]]) -> dict[tuple[str, ...], Bound]:
    kinds: tuple[Bound, ...] = get_args(Bound)
    return {tuple(words.split()): kind for kind in kinds for words in listed.get(kind, ())}


def _casualty(kind: str) -> Casualties:
    kinds: tuple[Casualties, ...] = get_args(Casualties)
    return next(one for one in kinds if one == kind)


def _casualties(listed: Mapping[str, Sequence[str]]) -> dict[str, Casualties]:
    return {word: _casualty(kind) for kind, words in listed.items() for word in words}
