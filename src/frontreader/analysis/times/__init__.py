"""Dutch time expressions: found in sentences, then given TIMEX3 values."""

from frontreader.analysis.times.finder import Found, find
from frontreader.analysis.times.redating import redate
from frontreader.analysis.times.resolver import resolve

__all__ = ["Found", "find", "redate", "resolve"]
