"""The data files of entity extraction, each read once, when it is first asked for."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from frontreader.analysis.model import MentionType
from frontreader.analysis.tokens import tokenise

_DATA = files("frontreader.analysis") / "data" / "entities"
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the lexicon knows: the name of its entity, and its type."""

    name: str
    type: MentionType


@dataclass(frozen=True, slots=True)
class Place:
    """An inhabited place: its name in the gazetteer, ISO country code, degrees, thousands of inhabitants.
    `word` says that its name is a word of Dutch too."""

    name: str
    country: str
    latitude: float
    longitude: float
    thousands: int
    word: bool


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def cues() -> Table:
    """The words around and in names (`cues.toml`); word lists as frozen sets."""
    import tomllib  # the main process never needs it

    table = tomllib.loads((_DATA / "cues.toml").read_text(encoding="utf-8"))
    return {section: {key: _as_set(value) for key, value in entries.items()} for section, entries in table.items()}


def _as_set(value: object) -> object:
    if isinstance(value, str) and "\n" in value:
        return frozenset(value.split())
    return frozenset(value) if isinstance(value, list) else value


@cache
def endings(section: str, key: str) -> tuple[str, ...]:
    """A list of endings of `cues`, as `str.endswith` takes it."""
    return tuple(sorted(cues()[section][key]))


def spelled(name: str) -> str:
    """`name` as the keys of `names` write it: its tokens with a space between."""
    return " ".join(token.text for token in tokenise(name, 0, len(name)))


@cache
def names() -> dict[str, tuple[Known, ...]]:
    """All that a name of a country, region, organisation, event, product or work can mean, by `spelled`."""
    found: dict[str, tuple[Known, ...]] = {}
    for entry, aliases in _known():
        for alias in aliases:
            key = spelled(alias)
            others = found.get(key, ())
            if all(other.type != entry.type for other in others):
                found[key] = (*others, entry)
    return found


def _known() -> Iterator[tuple[Known, list[str]]]:
    for file, kind in (("regions.tsv", "LOC"), ("countries.tsv", "LOC"), ("orgs.tsv", "ORG"), ("names.tsv", "")):
        for line in _lines(file):
            fields = line.split("\t")
            if not kind:
                label, name, *aliases = fields
            elif file == "countries.tsv":
                label, name, aliases = kind, fields[1], []
            else:
                label, name, *aliases = kind, *fields
            spellings = [name, *(aliases[0].split("|") if aliases else ())]
            yield Known(name, label), spellings  # type: ignore[arg-type]  # the files' own tests check it


@cache
def longest() -> dict[str, int]:
    """How many tokens the longest name in `names` has that begins with a word."""
    lengths: dict[str, int] = {}
    for key in names():
        words = key.split(" ")
        lengths[words[0]] = max(lengths.get(words[0], 0), len(words))
    return lengths


@cache
def _places() -> list[str]:
    """The lines of places, which are sorted by name: a table of them would take longer to make than most texts ask."""
    return _lines("places.tsv")


def _row(name: str) -> str:
    rows, key = _places(), f"{name}\t"
    at = bisect_left(rows, key)
    return rows[at].removeprefix(key) if at < len(rows) and rows[at].startswith(key) else ""


@lru_cache(maxsize=4096)
def place(name: str) -> Place | None:
    """The inhabited place that a reader of Dutch most likely means by `name`."""
    row = _row(name)
    alias = bool(row) and row[0] in "=~"
    common = alias and row[0] == "~"
    if alias:
        name = row[1:]
        row = _row(name)
    if not row:
        return None
    country, latitude, longitude, thousands, *word = row.split(" ")
    return Place(name, country, float(latitude), float(longitude), int(thousands), common if alias else bool(word))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something lies: country, the code of its first-order region or empty, degrees, thousands of inhabitants."""

    country: str
    region: str
    latitude: float
    longitude: float
    thousands: int = 0


def _spot(area: str, latitude: str, longitude: str, thousands: str = "0") -> Spot:
    country, _, region = area.partition(".")
    return Spot(country, region, float(latitude), float(longitude), int(thousands))


@cache
def centres() -> dict[str, Spot]:
    """About the middle of states and regions, by their name in `names`."""
    rows = (line.split("\t") for line in _lines("centres.tsv"))
    return {name: _spot(*rest) for name, *rest in rows}


@cache
def _namesakes() -> dict[str, str]:
    return dict(line.split("\t", 1) for line in _lines("namesakes.tsv"))


@lru_cache(maxsize=4096)
def namesakes(name: str) -> tuple[Spot, ...]:
    """All places of a name that several bear, the one that `place` gives first; empty where there is one, or none."""
    row = _namesakes().get(name, "")
    return tuple(_spot(*one.split(" ")) for one in row.split("|")) if row else ()


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages."""
    return frozenset(_lines("given.txt"))


@lru_cache(maxsize=4096)
def gender(given: str) -> Literal["f", "m"] | None:
    """Who bears a given name: women, men, or both (None), which is also what no list has."""
    return "f" if given in _women() else "m" if given in _men() else None


@cache
def _women() -> frozenset[str]:
    return frozenset(_lines("women.txt"))


@cache
def _men() -> frozenset[str]:
    return frozenset(_lines("men.txt"))


@cache
def surnames() -> frozenset[str]:
    """Surnames of many languages, without those that are given names."""
    return frozenset(_lines("surnames.txt"))


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and inhabitants of places, in every form, and the place's name."""
    forms: dict[str, str] = {}
    for line in _lines("demonyms.tsv"):
        where, adjectives, people = (*line.split("\t"), "")[:3]
        for adjective in filter(None, adjectives.split(",")):
            for form in _inflected(adjective):
                forms.setdefault(form, where)
        for form in filter(None, people.split(",")):
            forms.setdefault(form, where)
    return forms


def _inflected(adjective: str) -> tuple[str, ...]:
    """An adjective and its form with -e: Belgische, Europese, Indiase."""
    stem = f"{adjective[:-3]}{adjective[-2:]}" if adjective.endswith(("ees", "aas")) else adjective
    return (adjective, f"{stem}e")


@cache
def groups() -> dict[str, str]:
    """Names of groups and adjectives of religion, politics and descent, in every form, and the group's name."""
    forms: dict[str, str] = {}
    for line in _lines("groups.tsv"):
        one, many, adjective = (*line.split("\t"), "", "")[:3]
        name = many or adjective
        for form in (one, many, *(_inflected(adjective) if adjective else ())):
            if form:
                forms.setdefault(form, name)
                forms.setdefault(form[0].upper() + form[1:], name)
    return forms


@lru_cache(maxsize=65536)
def is_word(lower: str) -> bool:
    """Whether `lower`, in lower case, is a word of Dutch, not only a name."""
    from frontreader.analysis.wordlist import word_list  # only texts with a doubtful capital need it

    return lower in word_list()
