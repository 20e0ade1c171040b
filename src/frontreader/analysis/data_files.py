"""Reads the TOML data of the analyzer."""

from importlib.resources import files
from typing import Any


def read(name: str) -> dict[str, Any]:
    """The tables of `analysis/data/NAME`."""
    import tomllib  # here: a module that only names a type shall not pay for the parser

    return tomllib.loads((files("frontreader.analysis") / "data" / name).read_text("utf-8"))
