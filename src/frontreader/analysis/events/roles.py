"""Which role a subject, an object or a preposition gives, by type of event."""

from dataclasses import dataclass
from functools import cache

from frontreader.analysis.data_files import read


@dataclass(frozen=True, slots=True)
class Roles:
    """Roles as in `data/events/roles.toml`; empty where there is none."""

    object: str
    of: str
    adjective: str
    prepositions: dict[str, str]


@cache
def _table() -> dict[str, Roles]:
    data = read("events/roles.toml")
    default = data["default"]
    return {name: Roles(**{**default, **entry}) for name, entry in data.items()}


def roles_of(event_type: str) -> Roles:
    """The roles of a type of event."""
    table = _table()
    return table.get(event_type) or table["default"]
