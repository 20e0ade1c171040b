"""Dates as they are written above an article, to ISO 8601 at their own precision."""

import re
from calendar import monthrange
from functools import cache

from frontreader.text.knowledge import dates

CLOCK = r"(?:(?:T|[,]?\s+(?:om\s+)?)\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?(?:uur|u\b\.?)|Z|\s?[+-]\d{2}:?\d{2})?)?"
"""A time of day that may follow a date; not kept."""


_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@cache
def date_pattern() -> str:
    """A regular expression (for `re.IGNORECASE`) for a date with a year; its groups are what `iso_date` reads."""
    months = "|".join(name for group in dates()["months"] for name in group.split())
    days = "|".join(dates()["weekdays"])
    return (
        rf"(?:(?:{days})\.?,?\s+)?"
        r"(?:(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?"
        r"|(?P<day2>\d{1,2})[-/.](?P<month2>\d{1,2})[-/.](?P<year2>\d{4})"
        rf"|(?:(?P<day3>\d{{1,2}})\s+)?(?P<name>{months})\.?\s+(?P<year3>\d{{4}}))(?!(?!T\d)[\w/]|-\d)"
    )


def iso_date(match: re.Match[str]) -> str | None:
    """The date that `date_pattern` found: `2023`, `2023-03` or `2023-03-10`; None where there is no such day."""
    year = match["year"] or match["year2"] or match["year3"]
    day = match["day"] or match["day2"] or match["day3"]
    month = _month(match["name"]) if match["name"] else match["month"] or match["month2"]
    if month is None:
        return str(year) if int(year) else None
    if not (int(year) and 1 <= int(month) <= 12):
        return None
    if day is None:
        return f"{year}-{int(month):02}"
    if not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return None
    return f"{year}-{int(month):02}-{int(day):02}"


def is_iso_date(value: str) -> bool:
    """Whether this is a year, a month or a day of the calendar in ISO 8601: `2023`, `2023-03`, `2023-03-10`."""
    parts = _ISO.fullmatch(value)
    if parts is None:
        return False
    year, month, day = (int(part or 1) for part in parts.groups())
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _month(name: str) -> str:
    groups = dates()["months"]
    return str(next(i for i, group in enumerate(groups, 1) if name.lower() in group.split()))
