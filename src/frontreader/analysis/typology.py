"""The event typology: known without importing the rules that find events."""

from dataclasses import dataclass
from functools import cache

from frontreader.analysis.data_files import read


@dataclass(frozen=True, slots=True)
class EventType:
    """`name` is `Family.Type`. `plover` is the nearest root of PLOVER, None without an equal;
    `acled` the sub-events of ACLED that the type covers."""

    name: str
    description: str
    plover: str | None
    acled: tuple[str, ...]


@cache
def event_types() -> dict[str, EventType]:
    """All types by name, in the order of the typology; `Other` is not among them."""
    return {
        name: EventType(name, entry["description"], entry.get("plover"), tuple(entry.get("acled", ())))
        for name, entry in read("event-types.toml").items()
    }
