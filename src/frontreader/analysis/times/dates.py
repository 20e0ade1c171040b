"""The dates that expressions name, seen from somewhere.

Decades are written `199X` and centuries `18XX`, with X for what is not known, like all other values.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from frontreader.analysis.times import calendar, feasts
from frontreader.analysis.times.calendar import PartialDate
from frontreader.analysis.times.lengths import count, plain_unit
from frontreader.analysis.times.tense import Tense

_FULL_YEAR = 4
_WORKING_DAYS, _DAYS_OF_A_WEEK = 5, 7
_ABOUT = {"START": 1, "MID": 15, "END": 25}  # the day of a month, to tell the year
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class View:
    """From where an expression is seen: the document's date, the last date named in the article and, for
    what has no year of its own, the date to reckon from."""

    date: PartialDate
    anchor: PartialDate
    near: PartialDate
    tense: Tense


def date_value(read: Mapping[str, str], view: View) -> str:
    """The value of a DATE, and of a TIME without its clock."""
    if "bc" in read:
        return _era(read)
    if "holiday" in read:
        return _holiday(read, view)
    if "season" in read:
        return _season(read, view)
    if "month" in read or "day" in read:
        return _calendar_date(read, view)
    if "weekday" in read:
        return _weekday(read, view)
    if "some" in read:
        return f"XXXX-WXX-{read['some']}"
    if "half_of" in read or "fourth_of" in read:
        return _section(read, view)
    if "year" in read:
        return _years(read)
    if "tens" in read:
        return _decade(read, view)
    if "ordinal" in read:
        return f"{_ordinal(read['ordinal']) - 1:02}XX"
    return _shifted(read, view)


def _shifted(read: Mapping[str, str], view: View) -> str:
    """Days and longer seen from the document's date or, for `later` and its like, from the last one named."""
    if "anchored" in read:
        return _moved(read, view.anchor, read["anchored"], missing=1.0)
    if "direction" in read:
        return _moved(read, view.date, read["direction"])
    if "several" in read:
        return _reference(read["several"])
    if "dayword" in read:
        return calendar.shifted(view.date, "D", int(read["dayword"].split()[0]))
    if "unit" in read:
        return _period(read["unit"], int(read.get("shift", "0")), view, told="told" in read)
    if "year_shift" in read:
        return calendar.shifted(view.date, "Y", int(read["year_shift"]))
    return calendar.shifted(view.near, "D", 0)


def _moved(read: Mapping[str, str], base: PartialDate, direction: str, missing: float | None = None) -> str:
    number = count(read, missing)
    if number is None:
        return _reference(direction)
    unit, number = plain_unit(read.get("unit", "D"), number)
    if unit == "Y" and 0 < number < 1:
        unit, number = "M", number * 12
    return calendar.shifted(base, unit, calendar.whole(number) * int(direction))


def _reference(direction: str) -> str:
    return "PAST_REF" if direction == "-1" else "FUTURE_REF"


def _period(unit: str, shift: int, view: View, *, told: bool) -> str:
    """This, the last or the next week, month and so on. A past `dit weekend` before Saturday is the last one, and
    the coming one is this week's. `told`: in a story the next year is the one after the last that was named."""
    if told and view.tense == "past" and view.anchor.year is not None:
        return calendar.shifted(view.anchor, unit, shift)
    day = view.date.exact
    if unit == "WE" and day and day.isoweekday() <= _WORKING_DAYS:
        if shift == 0 and view.tense == "past":
            shift = -1
        elif shift == 1:
            shift = 0
    return calendar.shifted(view.near if shift == 0 and view.date.year is None else view.date, unit, shift)


def _calendar_date(read: Mapping[str, str], view: View) -> str:
    month = int(read["month"]) if "month" in read else None
    day = int(re.sub(r"\D", "", read["day"])) if "day" in read else None
    if month is None:
        return calendar.shifted(view.near, "D", 0)
    when = int(re.sub(r"\D", "", read["last_day"])) if "last_day" in read else day or _ABOUT.get(read.get("mod", ""))
    if "nth" in read:
        when = 28 if read["nth"] == "-1" else 7 * int(read["nth"]) - 3  # about, to tell the year
    year = _said_year(read, view)
    if year is None and "year_shift" not in read and "same_year" not in read:
        if "anchored" in read:
            year = calendar.year_near(view.anchor, month, "future", when)
        else:
            year = calendar.year_near(_base(view), month, _tense(read, view), when)
            if day is not None and "weekday" in read and "nth" not in read:
                year = calendar.year_of_weekday(year, month, day, int(read["weekday"]))
    if "nth" in read:
        return calendar.weekday_of_month(year, month, int(read["weekday"]), int(read["nth"]))
    return str(PartialDate(year, month, day))


def _said_year(read: Mapping[str, str], view: View) -> int | None:
    """The year where the expression says which."""
    if "year" in read:
        return int(full_year(read["year"]))
    if "year_shift" in read:
        return None if view.date.year is None else view.date.year + int(read["year_shift"])
    return view.anchor.year if "same_year" in read else None


def _base(view: View) -> PartialDate:
    """Where an undated month or feast is reckoned from; of the article's own dates the year alone counts."""
    return view.near if view.near is view.date else PartialDate(view.near.year)


def _tense(read: Mapping[str, str], view: View) -> Tense:
    """What `vorige` and `volgende` say goes before the verb's tense."""
    said: dict[str, Tense] = {"-1": "past", "1": "future"}
    return said.get(read.get("shift", ""), view.tense)


def _weekday(read: Mapping[str, str], view: View) -> str:
    weekday = int(read["weekday"])
    if "week_shift" in read:
        return calendar.weekday_of_week(view.date, weekday, int(read["week_shift"]))
    weeks = count(read)
    if weeks is not None:
        if read.get("unit") == "D":
            weeks //= _DAYS_OF_A_WEEK  # over acht dagen
        return calendar.weekday_near(view.date, weekday, future=True, weeks=calendar.whole(weeks))
    return calendar.weekday_near(view.date, weekday, future=_tense(read, view) == "future")


def _season(read: Mapping[str, str], view: View) -> str:
    season = read["season"]
    if "year" in read:
        return f"{full_year(read['year'])}-{season}"
    if "anchored" in read:
        return f"{calendar.year_value(view.anchor.year)}-{season}"
    if "year_shift" in read:
        return f"{_shifted_year(read, view)}-{season}"
    if "same_year" in read:
        return f"{calendar.year_value(view.anchor.year)}-{season}"
    shift = int(read["shift"]) if "shift" in read else None
    base = view.date if shift is not None else _base(view)
    return f"{calendar.year_value(calendar.season_year(base, season, shift, view.tense))}-{season}"


def _holiday(read: Mapping[str, str], view: View) -> str:
    code, year = read["holiday"], _said_year(read, view)
    if year is None and not {"year_shift", "same_year"} & read.keys():
        year = feasts.year_near(_base(view), code, _tense(read, view))
    return feasts.value(code, year)


def _section(read: Mapping[str, str], view: View) -> str:
    """Halves and quarters of a year; halves of a decade or century are those with a mod."""
    if "tens" in read:
        return _decade(read, view)
    if "ordinal" in read:
        return f"{_ordinal(read['ordinal']) - 1:02}XX"
    year = full_year(read["year"]) if "year" in read else _shifted_year(read, view)
    return f"{year}-H{read['half_of']}" if "half_of" in read else f"{year}-Q{read['fourth_of']}"


def _shifted_year(read: Mapping[str, str], view: View) -> str:
    if "year_shift" in read:
        return calendar.shifted(view.date, "Y", int(read["year_shift"]))
    return calendar.year_value(view.anchor.year if "same_year" in read else view.near.year)


def _years(read: Mapping[str, str]) -> str:
    """A year, or the first and the last one of a range; of 2021/22 the second's century is the first's."""
    first = full_year(read["year"])
    last = re.sub(r"\D", "", read.get("year_to", ""))
    return f"{first}/{first[: _FULL_YEAR - len(last)]}{last}" if last else first


def full_year(digits: str) -> str:
    """Four digits; of '98 the century that is past or now."""
    if len(digits) == _FULL_YEAR:
        return digits
    short = int(digits[-2:])
    return str(2000 + short if short < 40 else 1900 + short)


def _decade(read: Mapping[str, str], view: View) -> str:
    """`199X`; of two digits the century that is said, or as for years. Words come with their value from the table."""
    tens = read["tens"]
    digits = tens[:3] if tens.endswith("X") else re.sub(r"\D", "", tens)
    if "of_century" in read:
        return f"{_century(read['of_century'], view)}{digits[-1] if tens.endswith('X') else digits[-2]}X"
    if tens.endswith("X"):
        return tens
    if len(digits) == _FULL_YEAR:
        return digits[:3] + "X"
    return f"19{digits[0]}X" if digits[0] > "1" else f"20{digits[0]}X"


def _century(said: str, view: View) -> int:
    if said == "-1":
        return 19 if view.date.year is None else view.date.year // 100 - 1
    return _ordinal(said) - 1


def _era(read: Mapping[str, str]) -> str:
    """Years and centuries before Christ are written `BC0044` and `BC02XX`."""
    prefix = "BC" if read["bc"] == "BC" else ""
    if "year" in read:
        return f"{prefix}{int(read['year']):04}"
    return f"{prefix}{_ordinal(read['ordinal']) - 1:02}XX"


def _ordinal(said: str) -> int:
    """19de, XIXe and the number that a word has in the table."""
    digits = re.sub(r"\D", "", said)
    if digits:
        return int(digits)
    values = [_ROMAN[letter] for letter in said.upper() if letter in _ROMAN]
    return sum(
        -value if any(after > value for after in values[at + 1 : at + 2]) else value for at, value in enumerate(values)
    )
