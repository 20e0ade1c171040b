"""Who says it: quotes, reported speech, volgens and aldus."""

from frontreader.analysis.speech.attribution import attribute
from frontreader.analysis.speech.quotes import Quote, quotes

__all__ = ["Quote", "attribute", "quotes"]
