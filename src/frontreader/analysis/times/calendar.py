"""Dates that may be known in part, in TIMEX3's notation."""

import datetime as dt
import re
from dataclasses import dataclass
from math import ceil

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DAYS = {"D": 1, "W": 7, "WE": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
_SMALLER = {"Y": (12, "M"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS"), "CE": (100, "Y"), "DE": (10, "Y")}
_MIDDLE_OF_MONTH = 15
_LONGEST_MONTH = 31
_WINTER_SAID_UNTIL = 4  # in April this winter is still the one that began last year
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date at its own precision: nothing, a year, a month or a day. None where not known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> dt.date | None:
        """The day, where it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    @property
    def months(self) -> int | None:
        """Months since the year 0, where the month is known."""
        return None if self.year is None or self.month is None else self.year * 12 + self.month - 1

    def __str__(self) -> str:
        if self.month is None:
            return year_value(self.year)
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{year_value(self.year)}-{self.month:02}{day}"


def parse(value: str | None) -> PartialDate:
    """What an ISO 8601 date of any precision says; nothing where it is none."""
    match = _ISO.match(value or "")
    if match is None:
        return PartialDate()
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is not None and not dt.MINYEAR < year < dt.MAXYEAR:
        return PartialDate()  # leaves room to count days back and forth
    date = PartialDate(year, month, day)
    try:
        dt.date(year or 1, month or 1, day or 1)
    except ValueError:
        return PartialDate(year)
    return date


def year_value(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def week_value(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shifted(base: PartialDate, unit: str, count: int) -> str:
    """The `unit` that lies `count` units from the one that `base` lies in, as precise as `base` allows."""
    if unit in _DAYS:
        return _shifted_days(base, unit, count)
    if unit not in _MONTHS:
        return _direction(count)
    if base.year is None:
        return {"M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")
    months = base.year * 12 + ((base.month or 1) - 1) + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 0 < year <= dt.MAXYEAR:
        return _direction(count)
    if unit == "M":
        return f"{year:04}-{month + 1:02}" if base.month else f"{year:04}-XX"
    if unit == "Q":
        return f"{year:04}-Q{month // 3 + 1}" if base.month else f"{year:04}-QX"
    return {"DE": f"{year // 10:03}X", "CE": f"{year // 100:02}XX"}.get(unit, f"{year:04}")


def _shifted_days(base: PartialDate, unit: str, count: int) -> str:
    pattern = {"D": "{0}-XX", "W": "{1}-WXX", "WE": "{1}-WXX-WE"}[unit]
    if base.year is None or base.month is None:
        month = f"{year_value(base.year)}-XX"
        return pattern.format(month, year_value(base.year))
    try:
        day = dt.date(base.year, base.month, base.day or _MIDDLE_OF_MONTH)
        day += dt.timedelta(days=count * _DAYS[unit])
    except (OverflowError, ValueError):
        return _direction(count)
    if base.day is None:
        return pattern.format(f"{day.year:04}-{day.month:02}", f"{day.year:04}")
    if unit == "D":
        return day.isoformat()
    return week_value(day) + ("-WE" if unit == "WE" else "")


def _direction(count: int) -> str:
    return "PAST_REF" if count < 0 else "FUTURE_REF" if count > 0 else "PRESENT_REF"


def weekday_near(base: PartialDate, weekday: int, *, future: bool, weeks: int = 0) -> str:
    """The last such day (the date itself counts), or the next one, and so many weeks after it; Monday is 1."""
    day = base.exact
    if day is None:
        return f"{year_value(base.year)}-WXX-{weekday}"
    step = (weekday - day.isoweekday()) % 7
    if future:
        try:
            return (day + dt.timedelta(days=(step or 7) + 7 * weeks)).isoformat()
        except OverflowError:
            return "FUTURE_REF"
    return (day - dt.timedelta(days=(-step) % 7)).isoformat()


def weekday_of_week(base: PartialDate, weekday: int, weeks: int) -> str:
    """Such a day in the week that lies `weeks` weeks away."""
    day = base.exact
    if day is None:
        return f"{year_value(base.year)}-WXX-{weekday}"
    return (day + dt.timedelta(days=weeks * 7 + weekday - day.isoweekday())).isoformat()


def year_near(base: PartialDate, month: int, tense: str, day: int | None = None, length: int = 1) -> int | None:
    """The year in which an undated day or month (or season of `length` months from it) lies, seen from `base`.

    The nearest one where the tense leaves it open, the earlier of two that are as near.
    """
    if base.year is None or base.month is None:
        return base.year
    here = base.year * 12 + base.month - 1
    days = 0.0 if day is None or base.day is None else (day - base.day) / _LONGEST_MONTH

    def distance(year: int) -> float:
        """In months; positive for what is still to come."""
        first = year * 12 + month - 1
        return max(first - here, 0) + min(first + length - 1 - here, 0) + days

    years = (base.year - 1, base.year, base.year + 1)
    if tense == "past":
        return max(year for year in years if distance(year) <= 0)
    if tense == "future":
        return min(year for year in years if distance(year) >= 0)
    return min(years, key=lambda year: abs(distance(year)))


def year_of_weekday(year: int | None, month: int, day: int, weekday: int) -> int | None:
    """The year, or one beside it, in which the day is such a weekday; `year` where none of them fits."""
    for shift in (0, -1, 1):
        try:
            if year is not None and dt.date(year + shift, month, day).isoweekday() == weekday:
                return year + shift
        except ValueError:
            continue
    return year


def weekday_of_month(year: int | None, month: int, weekday: int, nth: int) -> str:
    """The first, second … such day of a month, the last one where `nth` is -1; the month where it has no such day."""
    if year is None or not dt.MINYEAR <= year < dt.MAXYEAR:
        return f"{year_value(year)}-{month:02}"
    first = dt.date(year, month, 1)
    days = [first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * week) for week in range(5)]
    days = [day for day in days if day.month == month]
    return days[nth - 1 if nth > 0 else nth].isoformat() if nth <= len(days) else f"{year:04}-{month:02}"


def season_year(base: PartialDate, season: str, shift: int | None, tense: str) -> int | None:
    """The year in which a season begins: the last, this or the next one where `shift` says so."""
    month = _SEASON_MONTHS[season]
    if base.year is None or shift is None:
        return year_near(base, month, tense, length=3)
    if shift == 0:
        early = season == "WI" and base.month is not None and base.month <= _WINTER_SAID_UNTIL
        return base.year - 1 if early else base.year
    nearest = year_near(base, month, "unknown", length=3)
    here = base.months
    if nearest is None or here is None:
        return base.year + shift
    first = nearest * 12 + month - 1
    if shift < 0:
        return nearest if first + 2 < here else nearest - 1
    return nearest if first > here else nearest + 1


def days_from_easter(year: int, days: int) -> str:
    """The day so many days from Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return (dt.date(year, month, day + 1) + dt.timedelta(days)).isoformat()


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration; None counts as X. Halves are told in a smaller unit: half a year is P6M."""
    if unit == "Q":
        count, unit = count and count * 3, "M"
    if count is not None and count != int(count) and unit in _SMALLER:
        factor, unit = _SMALLER[unit]
        count *= factor
    number = "X" if count is None else str(int(count)) if count == int(count) else str(count)
    return f"PT{number}{unit[1]}" if unit.startswith("T") else f"P{number}{unit}"


def whole(count: float) -> int:
    """A count of units to go back or forth; half a unit counts as one."""
    return ceil(count)
