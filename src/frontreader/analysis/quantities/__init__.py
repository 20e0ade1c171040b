"""Numbers with what they count: found in sentences, then given to the events that they belong to."""

from frontreader.analysis.quantities.belonging import of_events
from frontreader.analysis.quantities.finding import FoundQuantity, find

__all__ = ["FoundQuantity", "find", "of_events"]
