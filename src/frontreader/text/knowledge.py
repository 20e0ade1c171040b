"""The linguistic data of sentence segmentation, read once when first asked for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Segmentation:
    """What `data/segmentation.toml` holds; abbreviations stand without their last full stop."""

    titles: frozenset[str]
    names: frozenset[str]
    inner: frozenset[str]
    either: frozenset[str]
    spaced: tuple[str, ...]
    numbered: frozenset[str]
    starters: frozenset[str]
    name_particles: frozenset[str]
    open_ended: frozenset[str]
    credits: tuple[str, ...]


@cache
def segmentation() -> Segmentation:
    """The data of the sentence splitter."""
    data = _table("segmentation.toml")
    return Segmentation(
        titles=frozenset(data["titles"]),
        names=frozenset(data["names"]),
        inner=frozenset(data["inner"]),
        either=frozenset(data["either"]),
        spaced=tuple(data["spaced"]),
        numbered=frozenset(data["numbered"]),
        starters=frozenset(data["starters"]),
        name_particles=frozenset(data["name_particles"]),
        open_ended=frozenset(data["open_ended"]),
        credits=tuple(data["credits"]),
    )


@cache
def dates() -> dict[str, list[str]]:
    """`months` (12 groups of names, parted by a space), `weekdays` and the `keys` of header lines."""
    return _table("dates.toml")


def _table(name: str) -> dict[str, list[str]]:
    import tomllib  # here: a known document opens without it

    path = Path(__file__).with_name("data") / name
    table: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
    return table
