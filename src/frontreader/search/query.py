"""What a reader types, taken apart."""

from dataclasses import dataclass

from frontreader.search.fold import fold_text
from frontreader.search.items import Kind
from frontreader.search.words import split_words

PREFIXES: dict[str, Kind] = {"@": "entity", "!": "event", "#": "note", ".": "sentence"}
"""The characters that narrow a search to one kind."""
EXACT = "'"
_TEXT_LIMIT = 256
_WORD_COUNT_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Query:
    """`kinds` is empty where all are searched. `exact` asks for `text` just as typed, case, diacritics and spaces
    included; otherwise all `words` (folded) must be found, in any order."""

    text: str
    kinds: frozenset[Kind]
    exact: bool
    words: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for, though kinds may be."""
        return not self.text


def parse_query(typed: str) -> Query:
    """`@`, `!`, `#` and `.` in front narrow to entities, events, notes and sentences (several of them: to any of
    those); `'` after them, or alone, asks for the exact text that follows. Text without a letter or digit in it,
    such as `%`, is taken exactly too."""
    kinds: set[Kind] = set()
    rest = typed.lstrip()
    while rest and rest[0] in PREFIXES:
        kinds.add(PREFIXES[rest[0]])
        rest = rest[1:].lstrip()
    if rest.startswith(EXACT):
        return Query(rest[1:], frozenset(kinds), exact=True, words=())
    text = rest.strip()
    words = query_words(text)
    return Query(text, frozenset(kinds), exact=bool(text) and not words, words=words)


def query_words(text: str) -> tuple[str, ...]:
    """The first eight distinct words of a query, folded."""
    words, _ = split_words(fold_text(text[:_TEXT_LIMIT]))
    return tuple(dict.fromkeys(words))[:_WORD_COUNT_LIMIT]
