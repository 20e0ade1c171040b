"""Values as the store keeps them."""

import re
from datetime import UTC, datetime

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` with U+FFFD for lone surrogates, which no UTF-8 can hold. For titles, notes and tags."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def now() -> str:
    """The time in UTC, ISO 8601, in microseconds: later times sort later."""
    return _iso(datetime.now(UTC), "microseconds")


def now_in_seconds() -> str:
    """The time in UTC, ISO 8601, in seconds."""
    return _iso(datetime.now(UTC), "seconds")


def _iso(time: datetime, precision: str) -> str:
    return time.replace(tzinfo=None).isoformat(timespec=precision) + "Z"
