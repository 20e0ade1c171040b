"""Reads how many: the number at a word, with what bounds it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from frontreader.analysis.neural.tree import Word
from frontreader.analysis.numerals import figure, scales, worth
from frontreader.analysis.quantities.knowledge import Bound, Knowledge, longest

_JOINED_RANGE = re.compile(r"(\d[\d.,]*)[-–](\d[\d.,]*)")
_GLUED = re.compile(r"([€$£¥])?(\d[\d.,]*\d|\d)(?:,-)?([a-z%‰²³€$£]{1,4})?", re.IGNORECASE)
_FRACTION = re.compile(r"(\d+)/(\d+)")
_THREE, _TEN, _MILLION = 3, 10, 1_000_000
_AND_A_HALF = (("en", "een", "half"), ("en", "een", "halve"))


@dataclass(frozen=True, slots=True)
class Amount:
    """`low`, `best` and `high` as in a Quantity. `first` and `last` (exclusive) are indices of words; `unit` is a sign
    written to the number (€5, 5%), `written` whether the number was one in letters or a vague word."""

    low: float | None
    best: float | None
    high: float | None
    first: int
    last: int
    unit: str = ""
    written: bool = False


def amount_at(words: Sequence[Word], at: int, known: Knowledge) -> Amount | None:
    """The amount that begins at a word, its bounds included; None where none does, or no word stands there."""
    if at >= len(words) or not _may_open(words[at], known):
        return None
    lowers = [word.lower for word in words[at : at + 8]]
    between = longest(known.between, lowers)
    if between:
        return _between(words, at, at + between, known)
    size = longest(known.bounds, lowers)
    bound: Bound = known.bounds[tuple(lowers[:size])] if size else "exact"
    start = _past_currency(words, at + size, known)
    found = _number(words, start, known)
    if found is None:
        return None
    found = _range(words, found, known) or found
    if size and lowers[size - 1] == "de" and not _is_round(found):
        return None
    found = replace(found, first=at, unit=found.unit or (words[start - 1].lower if start > at + size else ""))
    after = longest(known.bounds_after, [word.lower for word in words[found.last : found.last + 3]])
    if after:
        bound = known.bounds_after[tuple(word.lower for word in words[found.last : found.last + after])]
        found = replace(found, last=found.last + after)
    return _bounded(found, bound)


def _may_open(word: Word, known: Knowledge) -> bool:
    """Whether an amount can begin with a word; most cannot, and need no closer look."""
    if word.lower in known.openers or word.lower == "een" or word.lower in scales():
        return True
    return any(char.isdigit() for char in word.text) or worth(word.text) is not None


def _is_round(found: Amount) -> bool:
    return found.best is not None and found.best >= _TEN and found.best % _TEN == 0


def _past_currency(words: Sequence[Word], at: int, known: Knowledge) -> int:
    """Behind a sign of money before the number: € 5, flo 35 mln."""
    money = at + 1 < len(words) and words[at].lower in known.money
    return at + 1 if money and words[at + 1].text[0].isdigit() else at


def _bounded(found: Amount, bound: Bound) -> Amount:
    number = found.best
    if number is None or bound == "exact" or found.low != found.high:
        return found
    if bound == "least":
        return replace(found, low=number, high=None)
    if bound == "below":
        return replace(found, low=None, high=number)
    if bound == "most":
        return replace(found, low=None, best=None, high=number)
    return replace(found, low=None, high=None)


def _between(words: Sequence[Word], at: int, start: int, known: Knowledge) -> Amount | None:
    first = _number(words, _past_currency(words, start, known), known)
    if first is None:
        return None
    found = _range(words, first, known, only=("en",))
    return replace(found, first=at) if found else None


def _range(words: Sequence[Word], first: Amount, known: Knowledge, only: tuple[str, ...] = ()) -> Amount | None:
    """A second number behind the first: 10 à 15, tien of elf, 10 tot 15 miljoen."""
    lowers = [word.lower for word in words[first.last : first.last + 3]]
    size = longest(known.joins, lowers)
    if not size or (only and lowers[0] not in only) or (not only and lowers[0] == "en"):
        return None
    second = _number(words, _past_currency(words, first.last + size, known), known)
    if second is None:
        return None
    if first.best is None and second.best is None and first.low is not None:
        return replace(second, low=first.low, first=first.first)
    if first.best is None or second.best is None:
        return None
    low, high = first.best, second.best
    shared = scales().get(words[second.last - 1].lower, 1)
    if low < high and shared > 1 and low * shared <= high:
        low *= shared
    if low >= high:
        return None
    return replace(second, low=low, best=None, high=high, first=first.first, unit=second.unit or first.unit)


def _number(words: Sequence[Word], at: int, known: Knowledge) -> Amount | None:
    """A bare number with its scale: 20 000, 3,5 miljoen, drieëntwintigduizend, enkele tientallen."""
    if at >= len(words):
        return None
    lowers = [word.lower for word in words[at : at + 4]]
    for found in (_vague(lowers, at, known), _table(lowers, at, known), _digits(words, at, known), _letters(words, at)):
        if found is not None:
            return _scaled(words, found)
    return None


def _vague(lowers: Sequence[str], at: int, known: Knowledge) -> Amount | None:
    size = longest(known.vague, lowers)
    if not size:
        return None
    low, high = known.vague[tuple(lowers[:size])]
    last = at + size
    while size < len(lowers) and lowers[size] in known.vague_scales:
        scale = known.vague_scales[lowers[size]]
        low, high, last, size = low * scale, high and high * scale, last + 1, size + 1
    return Amount(low, None, high, at, last, written=True)


def _table(lowers: Sequence[str], at: int, known: Knowledge) -> Amount | None:
    size = longest(known.around, lowers)
    if size:
        return Amount(None, known.around[tuple(lowers[:size])], None, at, at + size, written=True)
    number = None
    if size := longest(known.fractions, lowers):
        number = known.fractions[tuple(lowers[:size])]
    elif size := longest(known.bare_fractions, lowers):
        after = lowers[size] if size < len(lowers) else ""
        if after in scales() or after in known.money or after in known.measures:
            number = known.bare_fractions[tuple(lowers[:size])]
    if number is None:
        return None
    return Amount(number, number, number, at, at + size, written=True)


def _digits(words: Sequence[Word], at: int, known: Knowledge) -> Amount | None:
    text = words[at].text
    joined = _JOINED_RANGE.fullmatch(text)
    if joined:
        low, high = figure(joined[1]), figure(joined[2])
        return None if low is None or high is None or low >= high else Amount(low, None, high, at, at + 1)
    glued = _GLUED.fullmatch(text)
    if glued is None or _FRACTION.fullmatch(text):
        return None
    sign = (glued[1] or glued[3] or "").lower()
    if sign and sign not in known.share and sign not in known.measures and sign not in known.money:
        return None
    last, digits = at + 1, glued[2]
    # 20 000, written with a blank
    while last < len(words) and digits.isdigit() and len(digits) <= _THREE and _three_digits(words, last):
        if words[last].start != words[last - 1].end + 1:
            break
        digits += "." + words[last].text
        last += 1
        if last < len(words) and _three_digits(words, last):
            digits += "." + words[last].text
            last += 1
    number = figure(digits)
    if number is not None and last < len(words) and words[last].text == "1/2":
        number, last = number + 0.5, last + 1
    return None if number is None else Amount(number, number, number, at, last, sign)


def _three_digits(words: Sequence[Word], at: int) -> bool:
    return len(words[at].text) == _THREE and words[at].text.isdigit()


def _letters(words: Sequence[Word], at: int) -> Amount | None:
    word = words[at]
    number: float | None
    if word.lower in scales():
        # honderd and duizend stand alone, miljoen does not
        number = scales()[word.lower] if scales()[word.lower] < _MILLION else None
    elif word.lower == "een":
        # an article, but before a scale and in one of so many
        behind = [one.lower for one in words[at + 1 : at + 3]]
        number = 1 if behind == ["op", "de"] or (behind and behind[0] in scales()) else None
    else:
        number = worth(word.text)
    if number is None:
        return None
    last = at + 1
    if tuple(one.lower for one in words[last : last + 3]) in _AND_A_HALF:
        number, last = number + 0.5, last + 3
    return Amount(number, number, number, at, last, written=True)


def _scaled(words: Sequence[Word], found: Amount) -> Amount:
    """With miljoen, miljard and so on behind the number, one or more; `miljoen` for hundreds of them too."""
    while found.last < len(words) and (scale := scales().get(words[found.last].lower)):
        low, best, high = (value and value * scale for value in (found.low, found.best, found.high))
        found = replace(found, low=low, best=best, high=high, last=found.last + 1)
    return found
