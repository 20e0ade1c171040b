"""Times in plain English: TIMEX3 values, and the reader's own clock."""

import re
from datetime import date, datetime

from frontreader.analysis.model import TimeExpression, TimeMod
from frontreader.text.display import one_line

MOD_WORDS: dict[TimeMod, str] = {
    "START": "early",
    "MID": "middle of",
    "END": "late",
    "MORE_THAN": "more than",
    "LESS_THAN": "less than",
    "APPROX": "about",
}
TIME_TYPE_WORDS = {"DATE": "date", "TIME": "time of day", "DURATION": "duration", "SET": "recurring"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter", "WE": "weekend"}
_DAY_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century", "Q": "quarter",
    "WE": "weekend", "SU": "summer", "WI": "winter", "SP": "spring", "FA": "autumn",
    "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X+)(DE|CE|WE|SU|WI|SP|FA|[YMWDQHS])")
_CALENDAR = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?"
    r"|W(?P<week>\d\d|XX)(?:-(?P<weekday>\d|WE))?|(?P<season>SP|SU|FA|AU|WI)|Q(?P<quarter>\d|X)|H(?P<half>\d|X)))?"
    r"(?:T(?P<clock>\d\d(?::\d\d)?(?::\d\d)?|[A-Z]{2}))?"
)


def when_words(time: TimeExpression) -> str:
    """A TIMEX3 value in plain words, with its mod: `early March 2023`, `more than 6 months`."""
    words = _value_words(time.value, recurring=time.type == "SET")
    return f"{MOD_WORDS[time.mod]} {words}" if time.mod else words


def _value_words(value: str, *, recurring: bool) -> str:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if value.startswith("P"):
        return _period_words(value[1:], recurring=recurring) or one_line(value)
    if match := _CALENDAR.fullmatch(value):
        return _calendar_words({key: part or "" for key, part in match.groupdict().items()}, recurring=recurring)
    if re.fullmatch(r"\d{3}X?", value):
        return f"the {value[:3]}0s"
    if re.fullmatch(r"\d\d(?:XX)?", value):
        return f"the {value[:2]}00s"
    if value.startswith("T") and (part := _clock_words(value[1:])):
        return f"every {part}" if recurring else part
    return one_line(value)


def _period_words(value: str, *, recurring: bool) -> str:
    days, _, clock = value.partition("T")
    amounts = [*_AMOUNT.findall(days), *((count, f"T{unit}") for count, unit in _AMOUNT.findall(clock))]
    if len("".join(count + unit.removeprefix("T") for count, unit in amounts)) != len(days) + len(clock):
        return ""
    words = [_amount_words(count, _UNITS.get(unit, unit)) for count, unit in amounts]
    if not recurring:
        return ", ".join(words)
    return "every " + ", ".join(word.removeprefix("1 ") for word in words)


def _amount_words(count: str, unit: str) -> str:
    plural = unit[:-1] + "ies" if unit.endswith("y") and unit != "day" else unit + "s"
    if count.startswith("X"):
        return f"some {plural}"
    return f"{count} {unit if count == '1' else plural}"


def _calendar_words(parts: dict[str, str], *, recurring: bool) -> str:
    known = {key: part for key, part in parts.items() if part and not part.startswith("X")}
    words: list[str] = []
    if weekday := known.get("weekday"):
        words.append(_SEASONS["WE"] if weekday == "WE" else _WEEKDAYS[(int(weekday) - 1) % 7])
    if day := _weekday_of(parts):
        words.append(day)
    if "day" in known:
        words.append(str(int(known["day"])))
    if "month" in known and 1 <= int(known["month"]) <= len(_MONTHS):
        words.append(_MONTHS[int(known["month"]) - 1])
    if "season" in known:
        words.append(_SEASONS[known["season"]])
    if "week" in known:
        words.append(f"of week {int(known['week'])}," if words else f"week {int(known['week'])},")
    if "quarter" in known:
        words.append(f"quarter {known['quarter']} of")
    if "half" in known:
        words.append(f"half {known['half']} of")
    if "year" in known:
        words.append(known["year"])
    said = " ".join(words).rstrip(",")
    if clock := _clock_words(known.get("clock", "")):
        said = f"{said}, {clock}" if said else clock
    if not said:
        said = _unknown_words(parts)
    return f"every {said}" if recurring and "year" not in known else said


def _unknown_words(parts: dict[str, str]) -> str:
    for key, word in (("day", "a day"), ("week", "a week"), ("month", "a month"), ("year", "a year")):
        if parts[key]:
            return word
    return "a time"


def _weekday_of(parts: dict[str, str]) -> str:
    try:
        return _WEEKDAYS[date(int(parts["year"]), int(parts["month"]), int(parts["day"])).weekday()]
    except ValueError:
        return ""


def _clock_words(clock: str) -> str:
    if clock[:2].isdigit():
        return clock if ":" in clock else f"{clock}:00"
    return _DAY_PARTS.get(clock, "")


def local_time(moment: str) -> str:
    """A UTC time of ISO 8601 as the reader's clock says it: `10 March 2023, 14:05`."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return one_line(moment)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"
