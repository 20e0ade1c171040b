"""What words say of whom they stand for: pronouns, nouns of persons, organisations and places, given names."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from frontreader.analysis.data_files import read
from frontreader.analysis.entities.marks import is_role
from frontreader.analysis.lexicon import gender
from frontreader.analysis.neural.tree import Word

MAN, WOMAN, EITHER = "m", "f", ""


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of words; what each holds is said in `data/references/references.toml`."""

    pronouns: dict[str, frozenset[str]]
    places: dict[str, frozenset[str]]
    organisations: dict[str, frozenset[str]]
    heads: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]
    women_surnames: tuple[str, ...]
    women_endings: tuple[str, ...]
    not_women: tuple[str, ...]
    anyone: frozenset[str]
    strangers: frozenset[str]
    variation: frozenset[str]
    people: frozenset[str]
    others: frozenset[str]
    definite: frozenset[str]


@cache
def words() -> Words:
    table: dict[str, Any] = read("references/references.toml")
    persons = table["persons"]
    return Words(
        pronouns=_sets(table["pronouns"]),
        places=_sets(table["places"]),
        organisations=_sets(table["organisations"]),
        heads=frozenset(table["compounds"]["heads"].split()),
        men=frozenset(persons["men"].split()),
        women=frozenset(persons["women"].split()),
        women_surnames=tuple(persons["women_surnames"]),
        women_endings=tuple(persons["women_endings"]),
        not_women=tuple(persons["not_women"]),
        strangers=frozenset(persons["strangers"].split()),
        anyone=frozenset(persons["anyone"].split()),
        variation=frozenset(persons["variation"].split()),
        people=frozenset(persons["people"].split()),
        others=frozenset(persons["others"].split()),
        definite=frozenset(persons["definite"].split()),
    )


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {name: frozenset(text.split()) for name, text in table.items()}


@cache
def _given(name: str) -> frozenset[str]:
    text = (files("frontreader.analysis") / "data" / "references" / name).read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


@cache
def countries() -> frozenset[str]:
    """The names of countries, as the lexicon of entities has them."""
    text = (files("frontreader.analysis") / "data" / "entities" / "countries.tsv").read_text("utf-8")
    return frozenset(line.split("\t")[1] for line in text.split("\n") if "\t" in line and not line.startswith("#"))


def gender_of_name(name: str) -> str:
    """A person's gender by the given name, or by a surname that has one."""
    first, *rest = name.replace("-", " ").split() or [""]
    whole = name.split()[0] if name.split() else ""
    if not rest and " " not in name:
        return EITHER  # a name alone is a surname more often
    for form in (whole, first):
        if form in _given("men.txt"):
            return MAN
        if form in _given("women.txt"):
            return WOMAN
        if (borne := gender(form)) is not None:
            return borne
    return WOMAN if name.endswith(words().women_surnames) else EITHER


def gender_of_noun(lemma: str) -> str:
    known = words()
    if lemma in known.men:
        return MAN
    if lemma in known.women or (lemma.endswith(known.women_endings) and not lemma.endswith(known.not_women)):
        return WOMAN
    return EITHER


def is_person_noun(word: Word) -> bool:
    """Whether a common noun names one person: an office, a trade, a role in the news."""
    known, lemma = words(), word.lemma.lower().rpartition("-")[2]
    listed = (known.people, known.men, known.women, known.anyone, known.variation)
    return any(lemma in nouns for nouns in listed) or is_role(lemma)


def kind_of_noun(lemma: str) -> tuple[str, str]:
    """Type and sort of what a noun names: `LOC` city, `ORG` company; empty where it names neither."""
    tables = (("LOC", words().places), ("ORG", words().organisations))
    for kind, table in tables:
        for sort, nouns in table.items():
            if lemma in nouns:
                return kind, sort
    for kind, table in tables:
        for sort, nouns in table.items():
            if lemma.endswith(tuple(noun for noun in nouns if noun in words().heads)):
                return kind, sort
    return "", ""


def is_plural(word: Word) -> bool:
    """Whether a word is plural, by its features and the treebank's tag."""
    return "Number=Plur" in word.features or "|mv" in word.xpos
