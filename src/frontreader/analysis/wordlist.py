"""A sorted list of words in a file, asked without reading it: a dictionary of its words would take half a second."""

import mmap
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path


class WordList:
    """The lines of the file `path`, sorted by their bytes, each ended by a newline."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __contains__(self, word: str) -> bool:
        """Whether `word` is a line; some twenty looks at the file."""
        wanted = word.encode("utf-8", "surrogatepass")
        low, high = 0, len(self._lines)
        while low < high:
            middle = (low + high) // 2
            start = self._lines.rfind(b"\n", 0, middle) + 1
            end = self._lines.find(b"\n", middle)
            line = self._lines[start:end]
            if line == wanted:
                return True
            if line < wanted:
                low = end + 1
            else:
                high = start
        return False


@cache
def word_list() -> WordList:
    """The words of Dutch (`data/entities/words.txt`)."""
    with as_file(files("frontreader.analysis") / "data" / "entities" / "words.txt") as path:
        return WordList(path)
