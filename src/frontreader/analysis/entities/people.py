"""Which names of persons are one person's: short forms and initials join full names, two full names never do."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.spelling import folded, parts

Person = tuple[str, ...]
"""The key of a person: the folded given names and the surname."""


def persons(mentions: Sequence[FoundMention]) -> dict[FoundMention, Person]:
    """The person of every mention (all PER, in the order of the text)."""
    full: dict[Person, list[int]] = defaultdict(list)
    by_surname: dict[str, list[Person]] = defaultdict(list)
    by_given: dict[str, set[Person]] = defaultdict(set)
    split = {mention.name: parts(mention.name) for mention in mentions}
    for mention in mentions:
        given, surname = split[mention.name]
        if given:
            key = (*map(folded, given), folded(surname))
            full[key].append(mention.start)
    for key in full:
        for short in {key[-1], key[-1].rsplit(" ", 1)[-1]}:
            by_surname[short].append(key)
        by_given[key[0]].add(key)
    found: dict[FoundMention, Person] = {}
    for mention in mentions:
        given, surname = split[mention.name]
        if given:
            found[mention] = _whole((*map(folded, given), folded(surname)), by_surname)
            continue
        candidates = by_surname.get(folded(surname), [])
        named = by_given.get(folded(surname), set())
        if candidates:
            found[mention] = _whole(_nearest(candidates, full, mention.start), by_surname)
        elif len(named) == 1:
            found[mention] = _whole(next(iter(named)), by_surname)
        else:
            found[mention] = (folded(surname),)
    return found


def _whole(key: Person, by_surname: dict[str, list[Person]]) -> Person:
    """The one fuller name that an initial stands for: J. de Vries is Jan de Vries where no other J. is."""
    first = key[0]
    if len(first) > 2:
        return key
    fuller = [
        other for other in by_surname[key[-1]] if len(other[0]) > 2 and other[0][0] == first[0] and other[-1] == key[-1]
    ]
    return fuller[0] if len(fuller) == 1 else key


def _nearest(candidates: list[Person], full: dict[Person, list[int]], start: int) -> Person:
    """The person of this surname who was named last before `start`, or else first after it."""

    def last_before(key: Person) -> int:
        index = bisect_left(full[key], start)
        return full[key][index - 1] if index else -full[key][0] - 1

    return max(candidates, key=last_before)
