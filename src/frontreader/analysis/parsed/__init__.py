"""Events read off dependency trees: their triggers, arguments, realis and polarity."""

from frontreader.analysis.parsed.find import find

__all__ = ["find"]
