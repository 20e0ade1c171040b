"""What rules on trees know of words; `data/events/tree.toml` says what each set holds."""

from functools import cache

from frontreader.analysis.data_files import read
from frontreader.analysis.events.grammar import word_set


@cache
def words(name: str) -> frozenset[str]:
    """One set of words of `tree.toml`."""
    return _sets("tree")[name]


@cache
def realis_words(name: str) -> frozenset[str]:
    """One set of words of `realis.toml`, which the rules without trees use too."""
    return _sets("realis")[name]


@cache
def _sets(name: str) -> dict[str, frozenset[str]]:
    table: dict[str, str] = read(f"events/{name}.toml")
    return {key: word_set(table, key) for key in table}
