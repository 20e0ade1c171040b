"""Sorted lines in a file, asked without reading it: a dictionary of the words of Dutch would take half a second."""

import mmap
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path


class WordList:
    """The lines of the file `path`, sorted by the bytes of their words, each ended by a newline; a word may have an
    entry behind a tab."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __contains__(self, word: str) -> bool:
        return self._entry(word) is not None

    def entry(self, word: str) -> str:
        """What stands behind a word, empty where it is not there."""
        return (self._entry(word) or b"").decode()

    def _entry(self, word: str) -> bytes | None:
        """Some twenty looks at the file."""
        wanted = word.encode("utf-8", "surrogatepass")
        low, high = 0, len(self._lines)
        while low < high:
            middle = (low + high) // 2
            start = self._lines.rfind(b"\n", 0, middle) + 1
            end = self._lines.find(b"\n", middle)
            found, _, entry = self._lines[start:end].partition(b"\t")
            if found == wanted:
                return entry
            if found < wanted:
                low = end + 1
            else:
                high = start
        return None


@cache
def word_list() -> WordList:
    """The words of Dutch (`data/entities/words.txt`)."""
    return _of("words.txt")


@cache
def place_list() -> WordList:
    """Inhabited places (`data/entities/places.tsv`)."""
    return _of("places.tsv")


def _of(name: str) -> WordList:
    with as_file(files("frontreader.analysis") / "data" / "entities" / name) as path:
        return WordList(path)
