"""Digests: the words of an item's fields in one string, which is all that is kept for scoring it.

One field a line, folded, one space between words; after a vertical tab the joined forms of compounds. A string
costs the garbage collector nothing, where lists would be walked again and again while an index grows.
"""

from collections.abc import Iterable

from frontreader.search.fold import fold_text
from frontreader.search.words import split_words

_LINE, _JOINED = "\n", "\v"


def digest(fields: Iterable[str]) -> str:
    lines: list[str] = []
    compounds: list[str] = []
    for field in fields:
        words, joined = split_words(fold_text(field))
        lines.append(" ".join(words))
        compounds += joined
    text = _LINE.join(lines)
    return f"{text}{_JOINED}{' '.join(compounds)}" if compounds else text


def words_of(digested: str) -> list[str]:
    """All words and joined forms."""
    return digested.split()


def lines_of(digested: str) -> list[str]:
    """The fields, without the joined forms."""
    return digested.partition(_JOINED)[0].split(_LINE)


def first_words(digested: str) -> set[str]:
    """The words that fields begin with."""
    return {line.partition(" ")[0] for line in lines_of(digested) if line}


def lone_words(digested: str) -> set[str]:
    """The words that are a whole field."""
    if _LINE not in digested and " " in digested:
        return set()
    return {line for line in lines_of(digested) if line and " " not in line}
