"""Tells four-digit numbers that are years from amounts."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from frontreader.analysis.times.grammar import data
from frontreader.analysis.tokens import AnyToken

_OPENERS = frozenset("([-–—/*†°")
_YEAR = re.compile(r"(?:1\d|20)\d\d(?:[-–/]\d{4})?")
_SHORT_RANGE = re.compile(r"^\d\d(\d\d)[-–/]['’]?(\d\d)$")
_SHORTEST_PLURAL = 4


class _Context(NamedTuple):
    surely_behind: frozenset[str]
    maybe_behind: frozenset[str]
    never_behind: frozenset[str]
    counted: frozenset[str]
    no_plurals: frozenset[str]
    amount_before: frozenset[str]
    bare_from: int
    bare_to: int


@cache
def _context() -> _Context:
    year = data("context.toml")["year"]
    return _Context(
        surely_behind=frozenset(year["surely_behind"]),
        maybe_behind=frozenset(year["maybe_behind"]),
        never_behind=frozenset(year["never_behind"]),
        counted=frozenset(year["counted"]),
        no_plurals=frozenset(year["no_plurals"]),
        amount_before=frozenset(year["amount_before"]),
        bare_from=year["bare_from"],
        bare_to=year["bare_to"],
    )


def is_year(match: re.Match[str], tokens: Sequence[AnyToken], at: int) -> bool:
    """Whether the number that `match` found at token `at` is a year there, by the words beside it."""
    context = _context()
    before = tokens[at - 1].lower if at else ""
    after = next((token for token in tokens[at + 1 : at + 5] if token.start >= match.end()), None)
    short = _SHORT_RANGE.search(match[0])
    if short and (int(short[1]) + 1) % 100 != int(short[2]):
        return False
    if before in context.never_behind or (after and after.lower in context.counted):
        return False
    number = int(match[0][:4])
    recent = context.bare_from <= number <= context.bare_to
    second = at > 1 and before in ("en", "of", "tot", ",") and _YEAR.fullmatch(tokens[at - 2].lower)
    if before in context.surely_behind or second or _YEAR.fullmatch(match[0]) is None:
        return number % 100 != 0 or not _looks_counted(after, context)
    if before in context.maybe_behind or before in _OPENERS:
        return (recent and number % 10 != 0 and before not in _OPENERS) or not _looks_counted(after, context)
    amount = after is not None and after.lower in context.amount_before
    return recent and not amount and not _looks_counted(after, context)


def _looks_counted(after: AnyToken | None, context: _Context) -> bool:
    """A plural in lower case behind a number."""
    if after is None or not after.text.islower() or len(after.text) < _SHORTEST_PLURAL:
        return False
    return after.lower.endswith(("en", "s")) and after.lower not in context.no_plurals
