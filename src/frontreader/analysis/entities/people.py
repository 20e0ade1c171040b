"""Which names of persons are one person's.

Short forms and initials join full names; two full names that cannot be one never do. A bare surname is that of the
person of that name who was named last and whom a title fits (mevrouw Bakker); where two were named in one breath, of
neither.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from frontreader.analysis.entities.marks import is_initials
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.spelling import folded, parts
from frontreader.analysis.lexicon import cues, endings, gender
from frontreader.text.span import HasSpan, index_at

Person = tuple[str, ...]
"""The key of a person: the folded given names and the surname."""

_NAMESAKES = 40
"""Where more full names than this share a surname none of them are joined; a list is no article."""
_LOOKED_AT = 8
"""So many of the people of a name are looked at, those named last first."""


@dataclass(frozen=True, slots=True)
class _Full:
    """A full name: given names and surname, folded, and who bears the given name."""

    given: tuple[str, ...]
    surname: str
    gender: str | None

    @property
    def key(self) -> Person:
        return (*self.given, self.surname)

    @property
    def shorts(self) -> set[str]:
        """What the person may be called without a given name."""
        return {self.surname, self.surname.rsplit(" ", 1)[-1]}


def persons(mentions: Sequence[FoundMention], text: str, sentences: Sequence[HasSpan]) -> dict[FoundMention, Person]:
    """The person of every mention (all PER, in the order of the text)."""
    split = {mention.name: _split(mention.name) for mention in mentions}
    whole = _joined({one.key: one for one in split.values() if isinstance(one, _Full)})
    named = _Named()
    for mention in mentions:
        one = split[mention.name]
        if isinstance(one, _Full):
            named.expect(whole[one.key])
    found: dict[FoundMention, Person] = {}
    for mention in mentions:
        one = split[mention.name]
        at = index_at(sentences, mention.start)
        if isinstance(one, _Full):
            person = whole[one.key]
            named.touch(person, at)
            found[mention] = person.key
        else:
            bearer = named.bearer(one, _gender_before(text, mention.start))
            if bearer:
                named.touch(bearer, at)
            found[mention] = bearer.key if bearer else (one,)
    return found


def _split(name: str) -> _Full | str:
    """A full name in its parts, or a name that stands alone, folded."""
    given, surname = parts(name)
    if not given:
        return folded(surname)
    first = tuple(piece for name in given for piece in _pieces(name))
    return _Full(first, folded(surname), gender(given[0])) if first else folded(surname)


def _pieces(given: str) -> list[str]:
    """A given name folded; initials each apart, and what a hyphen joins."""
    return folded(given.replace(".", " ") if is_initials(given) else given).split()


def _joined(full: dict[Person, _Full]) -> dict[Person, _Full]:
    """Of every full name the fullest one of the same person: Jan Peter Bakker of J.P. Bakker."""
    by_surname: dict[str, list[_Full]] = defaultdict(list)
    for one in full.values():
        by_surname[one.surname.rsplit(" ", 1)[-1]].append(one)
    found: dict[Person, _Full] = {}
    for namesakes in by_surname.values():
        fullest = sorted(namesakes, key=lambda one: (-sum(map(len, one.given)), -len(one.surname)))
        few = len(namesakes) <= _NAMESAKES
        heads: list[_Full] = []
        for one in fullest:
            fitting = [head for head in heads if _fits(one, head)] if few else []
            found[one.key] = fitting[0] if len(fitting) == 1 else one
            if found[one.key] is one:
                heads.append(one)
    return found


def _fits(short: _Full, full: _Full) -> bool:
    """Whether two full names can be one person's."""
    if short.surname != full.surname and not _is_double(short.surname, full.surname):
        return False
    if not _is_same(short.given[0], full.given[0]):
        return False
    return all(_is_same(a, b) for a, b in zip(short.given[1:], full.given[1:], strict=False))


def _is_same(left: str, right: str) -> bool:
    """Whether two given names are the same, or one is the other's initial."""
    return left == right or (left[:1] == right[:1] and min(len(left), len(right)) == 1)


def _is_double(left: str, right: str) -> bool:
    """Whether one surname is the other with a second one before it: Rodham Clinton."""
    short, long = sorted((left, right), key=len)
    before = long.removesuffix(f" {short}")
    return before != long and not set(before.split()) & cues()["person"]["particles"]


class _Named:
    """Who has been named, by each of their short names, the last one last; and who is yet to be."""

    def __init__(self) -> None:
        self._recent: dict[str, dict[_Full, int]] = defaultdict(dict)
        self._ahead: dict[str, dict[_Full, None]] = defaultdict(dict)

    def expect(self, person: _Full) -> None:
        for short in person.shorts | {person.given[0]}:
            self._ahead[short].setdefault(person)

    def touch(self, person: _Full, sentence: int) -> None:
        for short in person.shorts | {person.given[0]}:
            self._recent[short].pop(person, None)
            self._recent[short][person] = sentence

    def bearer(self, short: str, title: str | None) -> _Full | None:
        """The person whom a short name means; None where there is none, or no telling."""
        recent = self._recent.get(short, {})
        fitting = list(self._fitting(short, list(islice(reversed(recent), _LOOKED_AT)), title))
        if len(fitting) > 1 and recent[fitting[0]] == recent[fitting[1]] and title is None:
            return None
        if fitting:
            return fitting[0]
        ahead = list(self._fitting(short, list(islice(self._ahead.get(short, {}), _LOOKED_AT)), title))
        return ahead[0] if ahead else None

    @staticmethod
    def _fitting(short: str, people: list[_Full], title: str | None) -> Iterator[_Full]:
        """Those whom the title fits, surnames before given names."""
        people = [one for one in people if title is None or one.gender in (title, None)]
        if title and any(one.gender == title for one in people):
            people = [one for one in people if one.gender == title]
        bearing = [one for one in people if short in one.shorts]
        yield from bearing or people


def _gender_before(text: str, start: int) -> str | None:
    """Whom the word before a name speaks of: mevrouw, zangeres, de heer."""
    before = text[max(0, start - 30) : start].split()
    word = before[-1].lower().rstrip(".") if before else ""
    person = cues()["person"]
    if word in person["women"] or word.endswith(endings("person", "women_endings")):
        return "f"
    return "m" if word in person["men"] else None
