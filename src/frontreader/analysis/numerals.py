"""What Dutch numerals amount to: drieëntwintigduizend, 1.200,50, 20 000."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from frontreader.analysis import data_files

_PLAIN = str.maketrans({"é": "e", "ë": "e", "ï": "i", "-": "", "‑": "", " ": "", "\u00a0": ""})
_DIGITS = re.compile(
    r"(?P<grouped>\d{1,3}(?:(?P<mark>[. \u00a0\u202f'’])\d{3})(?:(?P=mark)\d{3})*)(?:,(?P<cents>\d{1,2}))?(?:,-)?"
    r"|(?P<whole>\d+)(?:[.,](?P<part>\d+))?(?:,-)?"
)
_CENTURIES_OF_HUNDREDS = 100  # vijfentwintighonderd, never honderdhonderd
_LARGEST = 1e15  # beyond it a row of digits is no number that anybody counts by
_HUNDRED, _THOUSAND = "honderd", "duizend"


class _Pieces(NamedTuple):
    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]


@cache
def _pieces() -> _Pieces:
    read = data_files.read("numerals.toml")
    return _Pieces(read["small"], read["tens"], read["scales"])


def scales() -> Mapping[str, int]:
    """The words that multiply the number before them."""
    return _pieces().scales


@lru_cache(maxsize=4096)
def worth(word: str) -> int | None:
    """What a numeral in letters, written as one word, amounts to; None where it is none."""
    plain = word.lower().translate(_PLAIN)
    left, found, right = plain.partition(_THOUSAND)
    if not found:
        return _below_thousand(plain)
    thousands = 1 if not left else _below_thousand(left)
    rest = 0 if not right else _below_thousand(right.removeprefix("en"))
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _below_thousand(word: str) -> int | None:
    """Up to 999, and twelve hundred to ninety-nine hundred."""
    left, found, right = word.partition(_HUNDRED)
    if not found:
        return _below_hundred(word)
    hundreds = 1 if not left else _below_hundred(left)
    rest = 0 if not right else _below_hundred(right.removeprefix("en"))
    if hundreds is None or rest is None or not 0 < hundreds < _CENTURIES_OF_HUNDREDS:
        return None
    return hundreds * 100 + rest


def _below_hundred(word: str) -> int | None:
    pieces = _pieces()
    known = pieces.small.get(word, pieces.tens.get(word))
    if known is not None:
        return known
    for ten, value in pieces.tens.items():
        if word.endswith("en" + ten):
            one = pieces.small.get(word[: -len(ten) - 2])
            return value + one if one is not None and 0 < one < 10 else None
    return None


def figure(digits: str) -> float | None:
    """What a number in digits amounts to; a point, blank or apostrophe before three digits parts thousands, a comma
    the decimals (3,5), where no group of three follows a point too (3.5). None for what is no number, or beyond all
    counting."""
    match = _DIGITS.fullmatch(digits)
    if match is None:
        return None
    if match["grouped"]:
        whole = re.sub(r"\D", "", match["grouped"])
        number = float(f"{whole}.{match['cents'] or 0}")
    else:
        number = float(f"{match['whole']}.{match['part'] or 0}")
    return number if number < _LARGEST else None
