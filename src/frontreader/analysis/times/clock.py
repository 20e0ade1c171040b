"""Clock times and parts of the day."""

import re
from collections.abc import Mapping

_NOON = 12 * 60
_DAY = 24 * 60


def clock(read: Mapping[str, str]) -> str:
    """A clock time as `15:30`, or the part of the day as `MO`; nothing where neither was said."""
    part = read.get("daypart") or "".join(read.get("dayword", "").split()[1:])
    if "clock" in read:
        hour, minute = (*map(int, re.findall(r"\d+", read["clock"])), 0)[:2]
        minutes = hour * 60 + minute
    elif "hour" in read:
        minutes = int(read["hour"]) * 60 + int(read.get("half_hour", "0"))
        minutes += int(read.get("minutes", "0")) * int(read.get("side", "0"))
    else:
        return part
    if part in ("AF", "EV") and minutes < _NOON:
        minutes += _NOON
    minutes = minutes if minutes <= _DAY else minutes - _DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"
