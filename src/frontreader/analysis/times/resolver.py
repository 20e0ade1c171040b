"""Gives time expressions their values, seen from the document's date and from what was named before.

Decades are written `199X` and centuries `18XX`, with X for what is not known, like all other values.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frontreader.analysis.model import Sentence, TimeExpression, TimeMod
from frontreader.analysis.times import calendar
from frontreader.analysis.times.calendar import PartialDate
from frontreader.analysis.times.finder import Found
from frontreader.analysis.times.tense import Tense
from frontreader.text.span import index_at

_MODS: dict[str, TimeMod] = {
    "START": "START",
    "MID": "MID",
    "END": "END",
    "MORE_THAN": "MORE_THAN",
    "LESS_THAN": "LESS_THAN",
    "APPROX": "APPROX",
}
_FULL_YEAR = 4
_ANCHOR_HOLDS = 12  # sentences
_WEDNESDAY = 3
_NOON = 12 * 60


@dataclass(frozen=True, slots=True)
class _View:
    """From where an expression is seen: the document's date, the last date named in the article and, for
    what has no year of its own, the date to reckon from."""

    date: PartialDate
    anchor: PartialDate
    near: PartialDate
    tense: Tense


def resolve(
    found: Sequence[Found],
    sentences: Sequence[Sentence],
    date: str | None,
) -> tuple[TimeExpression, ...]:
    """The expressions with their values, numbered `t1` on in text order. `date` is the document's."""
    document = calendar.parse(date)
    anchor, anchored_in = PartialDate(), -1
    resolved: list[TimeExpression] = []
    for number, one in enumerate(found, start=1):
        index = index_at(sentences, one.start)
        if document.year is None and index - anchored_in > _ANCHOR_HOLDS:
            anchor = PartialDate()
        near = anchor if document.year is None or anchored_in == index else document
        view = _View(document, anchor, near, one.tense)
        value = _value(one, view)
        mod = one.read.get("mod") or one.read.get("age") or one.read.get("amount") or _half_mod(one.read)
        resolved.append(
            TimeExpression(
                id=f"t{number}",
                start=one.start,
                end=one.end,
                type=one.type,
                value=value,
                mod=_MODS[mod] if mod else None,
                sentence=sentences[index].id,
            )
        )
        named = calendar.parse(value) if one.type in ("DATE", "TIME") else PartialDate()
        if named.year is not None and "amount" not in one.read:
            anchor = named
            anchored_in = index if "year" in one.read else anchored_in
    return tuple(resolved)


def _value(one: Found, view: _View) -> str:
    read = one.read
    for name in ("adverb", "lasting", "habit"):
        if name in read:
            return read[name]
    if one.type == "DURATION":
        return _duration(read)
    if one.type == "SET":
        return _set(read)
    day = _date(read, view)
    clock = _clock(read)
    return f"{day}T{clock}" if clock and "T" not in day and not day.endswith("_REF") else day


def _date(read: Mapping[str, str], view: _View) -> str:
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
    if "half_of" in read or "fourth_of" in read:
        return _section(read, view)
    if "year" in read:
        return "/".join(_year(read[name]) for name in ("year", "year_to") if name in read)
    if "tens" in read:
        return _decade(read["tens"])
    if "ordinal" in read:
        return f"{_ordinal(read) - 1:02}XX"
    return _shifted(read, view)


def _shifted(read: Mapping[str, str], view: _View) -> str:
    """Days and longer seen from the document's date or, for `later` and its like, from the last one named."""
    if "anchored" in read:
        count = _count(read, missing=1.0)
        if count is None:
            return "PAST_REF" if read["anchored"] == "-1" else "FUTURE_REF"
        return calendar.shifted(view.anchor, read.get("unit", "D"), _signed(count, read["anchored"]))
    if "direction" in read:
        count = _count(read)
        if count is None:
            return "PAST_REF" if read["direction"] == "-1" else "FUTURE_REF"
        unit, count = _plain_unit(read["unit"], count)
        return calendar.shifted(view.date, unit, _signed(count, read["direction"]))
    if "several" in read:
        return "PAST_REF" if read["several"] == "-1" else "FUTURE_REF"
    if "dayword" in read:
        return calendar.shifted(view.date, "D", int(read["dayword"].split()[0]))
    if "unit" in read:
        return _period(read["unit"], int(read.get("shift", "0")), view)
    return calendar.shifted(view.near, "D", 0)


def _period(unit: str, shift: int, view: _View) -> str:
    """This, the last or the next week, month and so on; early in the week a past `dit weekend` is the last."""
    day = view.date.exact
    if unit == "WE" and shift == 0 and view.tense == "past" and day and day.isoweekday() <= _WEDNESDAY:
        shift = -1
    return calendar.shifted(view.near if shift == 0 and view.date.year is None else view.date, unit, shift)


def _signed(count: float, direction: str) -> int:
    return calendar.whole(count) * int(direction)


def _calendar_date(read: Mapping[str, str], view: _View) -> str:
    month = int(read["month"]) if "month" in read else None
    day = int(re.sub(r"\D", "", read["day"])) if "day" in read else None
    if month is None:
        return calendar.shifted(view.near, "D", 0)
    if "year" in read:
        year: int | None = int(_year(read["year"]))
    elif "year_shift" in read:
        year = None if view.date.year is None else view.date.year + int(read["year_shift"])
    else:
        near = view.near if view.near is view.date else PartialDate(view.near.year)
        year = calendar.year_near(near, month, _tense(read, view), day)
    return str(PartialDate(year, month, day))


def _tense(read: Mapping[str, str], view: _View) -> Tense:
    """What `vorige` and `volgende` say goes before the verb's tense."""
    said: dict[str, Tense] = {"-1": "past", "1": "future"}
    return said.get(read.get("shift", ""), view.tense)


def _weekday(read: Mapping[str, str], view: _View) -> str:
    weekday = int(read["weekday"])
    if "week_shift" in read:
        return calendar.weekday_of_week(view.date, weekday, int(read["week_shift"]))
    return calendar.weekday_near(view.date, weekday, future=_tense(read, view) == "future")


def _season(read: Mapping[str, str], view: _View) -> str:
    season = read["season"]
    if "year" in read:
        return f"{_year(read['year'])}-{season}"
    if "anchored" in read:
        return f"{calendar.year_value(view.anchor.year)}-{season}"
    if "year_shift" in read:
        return f"{_shifted_year(read, view)}-{season}"
    shift = int(read["shift"]) if "shift" in read else None
    base = view.date if shift is not None or view.near is view.date else PartialDate(view.near.year)
    return f"{calendar.year_value(calendar.season_year(base, season, shift, view.tense))}-{season}"


def _holiday(read: Mapping[str, str], view: _View) -> str:
    code = read["holiday"]
    month, day = (4, 10) if code.startswith("E") else (int(code[:2]), int(code[3:]))
    if "year" in read:
        year: int | None = int(_year(read["year"]))
    elif "year_shift" in read:
        year = view.date.year and view.date.year + int(read["year_shift"])
    else:
        near = view.near if view.near is view.date else PartialDate(view.near.year)
        year = calendar.year_near(near, month, _tense(read, view), day)
    if not code.startswith("E"):
        return str(PartialDate(year, month, day))
    return "XXXX-XX-XX" if year is None else calendar.days_from_easter(year, int(code[1:]))


def _section(read: Mapping[str, str], view: _View) -> str:
    """Halves and quarters of a year; halves of a decade or century are those with a mod."""
    if "tens" in read:
        return _decade(read["tens"])
    if "ordinal" in read:
        return f"{_ordinal(read) - 1:02}XX"
    year = _year(read["year"]) if "year" in read else _shifted_year(read, view)
    return f"{year}-H{read['half_of']}" if "half_of" in read else f"{year}-Q{read['fourth_of']}"


def _half_mod(read: Mapping[str, str]) -> str | None:
    """The first half of a month, decade or century: TIMEX3 has no value for it."""
    if "half_of" not in read or not {"month", "tens", "ordinal"} & read.keys():
        return None
    return "START" if read["half_of"] == "1" else "END"


def _shifted_year(read: Mapping[str, str], view: _View) -> str:
    if "year_shift" in read:
        return calendar.shifted(view.date, "Y", int(read["year_shift"]))
    return calendar.year_value(view.near.year)


def _year(digits: str) -> str:
    """Four digits; of '98 the century that is past or now."""
    if len(digits) == _FULL_YEAR:
        return digits
    short = int(digits[-2:])
    return str(2000 + short if short < 40 else 1900 + short)


def _decade(tens: str) -> str:
    """`199X`; of two digits the century as for years. Words come with their value from the table."""
    if tens.endswith("X"):
        return tens
    digits = re.sub(r"\D", "", tens)
    if len(digits) == _FULL_YEAR:
        return digits[:3] + "X"
    return f"19{digits[0]}X" if digits[0] > "1" else f"20{digits[0]}X"


def _era(read: Mapping[str, str]) -> str:
    """Years and centuries before Christ are written `BC0044` and `BC02XX`."""
    prefix = "BC" if read["bc"] == "BC" else ""
    if "year" in read:
        return f"{prefix}{int(read['year']):04}"
    return f"{prefix}{_ordinal(read) - 1:02}XX"


def _ordinal(read: Mapping[str, str]) -> int:
    return int(re.sub(r"\D", "", read["ordinal"]))


def _clock(read: Mapping[str, str]) -> str:
    """A clock time as `15:30`, or the part of the day as `MO`; nothing where neither was said."""
    part = read.get("daypart") or "".join(read.get("dayword", "").split()[1:])
    if "clock" in read:
        hour, minute = (*map(int, re.findall(r"\d+", read["clock"])), 0)[:2]
        return f"{hour:02}:{minute:02}"
    if "hour" not in read:
        return part
    minutes = int(read["hour"]) * 60 + int(read.get("half_hour", "0"))
    minutes += int(read.get("minutes", "0")) * int(read.get("side", "0"))
    if part in ("AF", "EV") and minutes < _NOON:
        minutes += _NOON
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _count(read: Mapping[str, str], missing: float | None = None) -> float | None:
    """The number that was said; None for one that was not (enkele, een paar)."""
    if "number" not in read:
        return missing
    word = read["number"]
    if word == "X":
        return None
    if "." in word and len(word.partition(".")[2]) > 2:
        word = word.replace(".", "")
    return float(word.replace(",", "."))


def _plain_unit(unit: str, count: float) -> tuple[str, float]:
    """A quarter of an hour is fifteen minutes."""
    size, _, smaller = unit.partition(" ")
    return (smaller, count * int(size)) if smaller else (unit, count)


def _duration(read: Mapping[str, str]) -> str:
    count = _count(read, missing=1.0)
    unit, size = _plain_unit(read["unit"], count if count is not None else 1.0)
    return calendar.duration(None if count is None else size, unit)


def _set(read: Mapping[str, str]) -> str:
    if "unit" in read:
        return calendar.duration(_count(read, missing=1.0), read["unit"])
    if "weekday" in read:
        part = f"T{read['daypart']}" if "daypart" in read else ""
        return f"XXXX-WXX-{read['weekday']}{part}"
    if "season" in read:
        return f"XXXX-{read['season']}"
    if "month" in read:
        return f"XXXX-{read['month']}"
    return f"XXXX-XX-XXT{read['daypart']}"
