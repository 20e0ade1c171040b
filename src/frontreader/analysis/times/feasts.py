"""Feasts: on a fixed day, so many days from Easter, or on such a weekday of a month."""

import datetime as dt

from frontreader.analysis.times import calendar
from frontreader.analysis.times.calendar import PartialDate
from frontreader.analysis.times.tense import Tense


def value(code: str, year: int | None) -> str:
    """The day of a feast. `12-25` is a fixed day, `E+39` one counted from Easter Sunday, `N05-7-2` the second
    Sunday of May."""
    if year is None:
        fixed = code[0] not in "EN"
        return f"XXXX-{code}" if fixed else f"XXXX-{code[1:3]}-XX" if code[0] == "N" else "XXXX-XX-XX"
    return day(code, year).isoformat()


def day(code: str, year: int) -> dt.date:
    """As `value`, in a year that is known."""
    if code[0] == "E":
        return dt.date.fromisoformat(calendar.days_from_easter(year, int(code[1:])))
    if code[0] == "N":
        month, weekday, nth = map(int, code[1:].split("-"))
        return dt.date.fromisoformat(calendar.weekday_of_month(year, month, weekday, nth))
    return dt.date(year, int(code[:2]), int(code[3:]))


def year_near(base: PartialDate, code: str, tense: Tense) -> int | None:
    """The year of the feast that is meant, seen from `base`: the last, the next, or the nearest one."""
    if base.year is None or not dt.MINYEAR + 1 < base.year < dt.MAXYEAR - 1:
        return base.year
    here = base.exact
    if here is None:
        about = day(code, base.year)
        return calendar.year_near(base, about.month, tense, about.day)
    days = {year: (day(code, year) - here).days for year in (base.year - 1, base.year, base.year + 1)}
    if tense == "past":
        return max(year for year, away in days.items() if away <= 0)
    if tense == "future":
        return min(year for year, away in days.items() if away >= 0)
    return min(days, key=lambda year: abs(days[year]))
