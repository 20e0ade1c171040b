"""Names and numbers of a passage: by these, sentences of news that are alike but not the same are told apart.

Names are told by their capitals: what is written with one inside a sentence, and at its start what is not also written
without. Days and months count as numbers.
"""

import re
from collections.abc import Container
from functools import cache
from pathlib import Path
from typing import Literal

from frontreader.annotations.tokens import Tokens, tokens_of
from frontreader.text.knowledge import dates, segmentation

Kind = Literal["", "name", "number"]


def names_and_numbers(quote: str, prefix: str = "", suffix: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names (a word each) and the numbers in a quote, as they are written, in its order."""
    tokens = tokens_of(prefix + quote + suffix)
    start, end = len(prefix), len(prefix) + len(quote)
    inside = [number for number, at in enumerate(tokens.starts) if start <= at < end]
    kinds = {number: kind(tokens, number, ()) for number in inside}
    return (
        tuple(tokens.words[number] for number in inside if kinds[number] == "name"),
        tuple(tokens.words[number] for number in inside if kinds[number] == "number"),
    )


def facts(tokens: Tokens, start: int, end: int, common: Container[str]) -> set[str]:
    """Names and numbers among the tokens from `start` to `end`, in a form in which equal ones are equal.
    `common` are words known to be written without a capital."""
    return {fact(tokens.words[number]) for number in range(start, end) if kind(tokens, number, common)}


def fact(word: str) -> str:
    """One form for one fact: twaalf is 12, 1.200 is 1200, Ruslands is Rusland."""
    key = word.lower()
    if key[0].isdigit():
        return re.sub(r"[.,](?=\d{3}\b)", "", key)
    value = _values().get(key)
    if value is not None:
        return str(value)
    return key[:-1] if len(key) > 4 and key.endswith("s") else key


def kind(tokens: Tokens, number: int, common: Container[str]) -> Kind:
    """Whether the token is a name or a number."""
    word, key = tokens.words[number], tokens.keys[number]
    if word[0].isdigit() or _is_number_word(key):
        return "number"
    if not word[0].isupper():
        return ""
    if not tokens.opens_sentence(number) or (len(word) > 1 and not word[1:].islower()):
        return "name"
    return "" if key in common or word in segmentation().starters else "name"


@cache
def _is_number_word(key: str) -> bool:
    if key in _days_and_months() or key in _alone():
        return True
    return len(key) >= 3 and _pattern().fullmatch(key) is not None


@cache
def _data() -> dict[str, dict[str, object]]:
    import tomllib  # here: a known document opens without it

    path = Path(__file__).with_name("data") / "numbers.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _values() -> dict[str, int]:
    """Number words up to 99, and the round ones above."""
    values = {word: int(str(value)) for word, value in _data()["values"].items()}
    units = {word: value for word, value in values.items() if value < 10} | {"een": 1}
    tens = {word: value for word, value in values.items() if 20 <= value < 100}
    for unit, ones in units.items():
        joint = "ën" if unit.endswith(("ee", "ie")) else "en"
        values |= {unit + joint + ten: ones + many for ten, many in tens.items()}
    return values


@cache
def _pattern() -> re.Pattern[str]:
    """A number word, also one made of others."""
    parts = _data()["parts"]
    words = "|".join(_data()["values"])
    joined, endings = (f"(?:{'|'.join(map(str, _strings(parts[name])))})" for name in ("joined", "endings"))
    return re.compile(rf"(?:{joined}*(?:{words}))+{endings}?")


@cache
def _alone() -> frozenset[str]:
    return frozenset(_strings(_data()["parts"]["alone"]))


@cache
def _days_and_months() -> frozenset[str]:
    known = dates()
    months = [month.split()[0] for month in known["months"]]
    return frozenset([*months, *(day for day in known["weekdays"] if len(day) > 2)])


def _strings(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
