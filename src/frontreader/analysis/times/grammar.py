"""The forms and words of time expressions, read from `data/times`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, get_args

from frontreader.analysis.model import TimeType
from frontreader.analysis.numerals import worth
from frontreader.analysis.times.guards import Guard, Guards, Text

_SPACE = r"\s{1,3}"
_SLOT = re.compile(r"<([a-z_]+)(?::([a-z_]+))?>")
_FRAGMENT = re.compile(r"\{([a-z_]+)\}")
_NOT_INSIDE_A_WORD = r"(?!\w|[-‐‑'’&+]\w)"
_LONGEST_CONTEXT = 40


@dataclass(frozen=True)
class Rule:
    """One form. `slots` says for each group of the pattern what it is read as and by which table.

    Its pattern is compiled when it is first needed, as most of those of the grammar never are: see `may_stand`.
    """

    source: str
    guard: Guard
    slots: tuple[tuple[str, str], ...]
    type: TimeType
    after: str
    not_after: str
    proper: bool
    needs: str
    bare_year: bool
    adverbial: bool
    preset: Mapping[str, str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, re.IGNORECASE)

    def may_stand(self, text: Text, start: int) -> bool:
        """Whether it is worth trying at `start`: it is compiled already, or its words are there."""
        return "pattern" in self.__dict__ or text.may_have(self.guard, start)

    def fits_behind(self, before: str) -> bool:
        """Whether the expression may stand behind this text."""
        if self.after and not _context(self.after).search(before):
            return False
        return not (self.not_after and _context(self.not_after).search(before))


@dataclass(frozen=True, slots=True)
class Grammar:
    """`starters` are the first words of all forms (numbers apart), `core` the words one of which every
    expression without a number holds; `endings` those of words made of a number, which are both (tweedaagse)."""

    rules: tuple[Rule, ...]
    tables: Mapping[str, Mapping[str, str]]
    starters: frozenset[str]
    core: frozenset[str]
    endings: tuple[str, ...]

    def read(self, rule: Rule, match: re.Match[str]) -> dict[str, str] | None:
        """What the words of a match mean, by the names of the rule's slots; None where a letter only looks
        like the one meant (a long s, a dotless i)."""
        read = dict(rule.preset)
        for (name, table), word in zip(rule.slots, match.groups(), strict=True):
            if word is not None and name not in read:
                words = self.tables.get(table)
                meaning = words.get(" ".join(word.lower().split())) if words else word
                if meaning is None and table == "number":
                    amount = worth(word)
                    meaning = None if amount is None else str(amount)
                if meaning is None:
                    return None
                read[name] = meaning
        return read


@cache
def data(name: str) -> dict[str, Any]:
    """One file of `data/times`."""
    return tomllib.loads((files("frontreader.analysis") / "data" / "times" / name).read_text("utf-8"))


def context_before(text: str, start: int) -> str:
    """As much of the text before `start` as a rule may look at."""
    return text[max(0, start - _LONGEST_CONTEXT) : start]


@cache
def grammar() -> Grammar:
    """The grammar, read once."""
    rules, words = data("rules.toml"), data("words.toml")
    tables = _tables(words)
    shapes = _shapes(rules["patterns"], tables)
    guards = Guards(rules["fragments"], rules["patterns"], tables)
    compiled = [_rule(rule, rules["fragments"], shapes, guards) for rule in rules["rule"]]
    heads = {word.split()[0] for table in tables.values() for word in table}
    for rule in rules["rule"]:
        heads.update(re.findall(r"[^\W\d_]+", _SLOT.sub("", _FRAGMENT.sub("", rule["form"]))))
    for fragment in rules["fragments"].values():
        heads.update(re.findall(r"[^\W\d_]+", _SLOT.sub("", _FRAGMENT.sub("", fragment))))
    core = {*words["search"]["core_words"]}
    for name in words["search"]["core_tables"]:
        core.update(max(word.split(), key=len) for word in tables[name])
    core |= {
        day + part for name in ("weekday", "dayword", "tomorrow") for day in tables[name] for part in tables["daypart"]
    }
    endings = tuple(ending for name in words["search"]["ending_tables"] for ending in tables[name])
    return Grammar(tuple(compiled), tables, frozenset(heads | core), frozenset(core), endings)


def _tables(words: dict[str, Any]) -> dict[str, dict[str, str]]:
    tables = {name: dict(table) for name, table in words.items() if name not in ("search", "unions")}
    for name, members in words["unions"].items():
        tables[name] = {word: value for member in members for word, value in tables[member].items()}
    tens, ones = tables["decades"], tables["compound_ones"]
    tables["number"] = tables["ones"] | tens | tables["other_numbers"]
    tables["number"] |= {one + ten: str(int(tens[ten]) + int(ones[one])) for ten in tens for one in ones}
    return tables


def _shapes(patterns: dict[str, str], tables: dict[str, dict[str, str]]) -> dict[str, str]:
    """A regular expression for each slot."""
    shapes = {name: _alternatives(table) for name, table in tables.items()}
    # Far smaller than all numbers up to 99 one by one.
    compound = f"(?:{shapes['compound_ones']})(?:{shapes['decades']})"
    simple = _alternatives(tables["ones"] | tables["decades"] | tables["other_numbers"])
    # Whether it is a numeral is seen when it is read.
    large = "[a-zéëï]{0,24}(?:honderd|duizend)[a-zéëï]{0,24}"
    return {**shapes, "number": f"{compound}|{simple}|{large}", **patterns}


def _rule(
    rule: dict[str, Any],
    fragments: dict[str, str],
    shapes: dict[str, str],
    guards: Guards,
) -> Rule:
    form = rule["form"]
    while "{" in form and (filled := _FRAGMENT.sub(lambda match: fragments[match[1]], form)) != form:
        form = filled
    slots: list[tuple[str, str]] = []

    def slot(match: re.Match[str]) -> str:
        table = match[2] or match[1]
        slots.append((match[1], table))
        return f"({shapes[table]})"

    pattern = _SLOT.sub(slot, form).replace(" ", f"(?:{_SPACE})")
    kinds: tuple[TimeType, ...] = get_args(TimeType)
    return Rule(
        source=pattern + _NOT_INSIDE_A_WORD,
        guard=guards.of(rule["form"]),
        slots=tuple(slots),
        type=kinds[kinds.index(rule["type"])],
        after=rule.get("after", ""),
        not_after=rule.get("not_after", ""),
        proper=rule.get("proper", False),
        needs=rule.get("needs", ""),
        bare_year=rule.get("bare_year", False),
        adverbial=rule.get("adverbial", False),
        preset=rule.get("set", {}),
    )


def _alternatives(words: Mapping[str, str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(" ".join(map(re.escape, word.split())) for word in longest_first)


@cache
def _context(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){form.replace(' ', _SPACE)}\s+$", re.IGNORECASE)
