"""Durations and what comes again and again."""

from collections.abc import Mapping

from frontreader.analysis.numerals import figure
from frontreader.analysis.times import calendar


def count(read: Mapping[str, str], missing: float | None = None) -> float | None:
    """The number that was said; None for one that was not (enkele, een paar)."""
    if "number" not in read:
        return missing
    word = read["number"]
    number = None if word == "X" else figure(word)
    return number if number is None else number * float(read.get("scale", "1"))


def plain_unit(unit: str, number: float) -> tuple[str, float]:
    """A quarter of an hour is fifteen minutes."""
    size, _, smaller = unit.partition(" ")
    return (smaller, number * int(size)) if smaller else (unit, number)


def duration(read: Mapping[str, str]) -> str:
    number = count(read, missing=1.0)
    unit, size = plain_unit(read["unit"], number if number is not None else 1.0)
    return calendar.duration(None if number is None else size, unit)


def repeated(read: Mapping[str, str]) -> str:
    """How often: a length of time for every so long, a pattern of days, seasons or months otherwise."""
    if "unit" in read:
        return calendar.duration(count(read, missing=1.0), read["unit"])
    part = f"T{read['daypart']}" if "daypart" in read else ""
    if "weekday" in read or "weekday_set" in read:
        return f"XXXX-WXX-{read.get('weekday') or read['weekday_set']}{part}"
    if "season" in read:
        return f"XXXX-{read['season']}"
    if "month" in read:
        return f"XXXX-{read['month']}"
    return f"XXXX-XX-XX{part}"
