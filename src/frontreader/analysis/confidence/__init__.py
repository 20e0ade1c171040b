"""How sure the analyzer is of an item: calibrated probabilities that it is right, from the evidence it carries.

Right is a mention with its span and type, an event with its trigger and type, a time with its value.
The parameters are fitted by `python -m training.confidence`; docs/extraction.md says how well they hold.
"""

from frontreader.analysis.confidence import evidence
from frontreader.analysis.confidence.filling import filled
from frontreader.analysis.confidence.logistic import probability
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.times.finder import Found as FoundTime

__all__ = ["filled", "of_event", "of_mention", "of_time"]


def of_mention(found: FoundMention) -> float:
    return probability("mentions", evidence.of_mention(found))


def of_event(found: FoundEvent) -> float:
    return probability("events", evidence.of_event(found))


def of_time(found: FoundTime) -> float:
    return probability("times", evidence.of_time(found))
