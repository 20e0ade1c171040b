"""Whether a form can stand somewhere, told from words alone: most forms need not be compiled for most texts.

A guard lets too much pass, never too little.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_PIECE = re.compile(
    r"\(\?<?[:=!]|\(|\)|\||<[a-z_]+(?::[a-z_]+)?>|\{[a-z_]+\}|\[[^\]]*\]|\\.|[?*+]|\{\d*,?\d*\}|[^\W\d_]+(?![?*{])|.",
    re.DOTALL,
)
_REPEATED = re.compile(r"[?*+]|\{\d*,?\d*\}")
_ODD = re.compile("[\u017f\u0131\u0130\u212a]|(?![0-9])\\d")
"""What a pattern that looks away from case takes for another letter, and digits of other scripts."""
_DIGITS = frozenset("0123456789")
_SPACE = re.compile(r"\s")
_LARGE = ("honderd", "duizend")
_NUMBER = "number"
_WHITE = frozenset(" ")
_TELLING = 5
"""Letters from which the first word of several tells enough."""

Words = frozenset[str]


class Guard(NamedTuple):
    """`firsts` are what the form can begin with, None for anything; of each of `musts` the text has one somewhere."""

    firsts: tuple[str, ...] | None
    musts: tuple[Words, ...]


class _Part(NamedTuple):
    """What a piece of a form can begin with, whether it can be empty, what it surely holds."""

    firsts: Words | None
    empty: bool
    musts: tuple[Words, ...]


_NOTHING = _Part(frozenset(), empty=True, musts=())
_ANYTHING = _Part(None, empty=False, musts=())


class Guards:
    """Reads forms in the notation of `rules.toml`, with its fragments and patterns and the tables of words."""

    def __init__(
        self, fragments: Mapping[str, str], patterns: Mapping[str, str], tables: Mapping[str, Mapping[str, str]]
    ) -> None:
        self._fragments, self._patterns, self._tables = fragments, patterns, tables
        self._known: dict[str, _Part] = {}

    def of(self, form: str) -> Guard:
        part = self._form(form)
        firsts = None if part.firsts is None or part.empty else tuple(sorted(part.firsts))
        return Guard(firsts, tuple(dict.fromkeys(part.musts)))

    def _form(self, form: str) -> _Part:
        pieces = _PIECE.findall(form)
        pieces.reverse()
        return self._either(pieces, spaced=False)

    def _either(self, pieces: list[str], *, spaced: bool) -> _Part:
        """What stands up to the end of a group, one of several or not; `pieces` are those to come, in reverse, behind
        a space or not."""
        ways = [self._row(pieces, spaced=spaced)]
        while pieces and pieces[-1] == "|":
            pieces.pop()
            ways.append(self._row(pieces, spaced=spaced))
        if len(ways) == 1:
            return ways[0]
        musts: tuple[Words, ...] = ()
        if all(way.musts for way in ways):
            musts = (frozenset().union(*(min(way.musts, key=len) for way in ways)),)
        return _Part(_union([way.firsts for way in ways]), any(way.empty for way in ways), musts)

    def _row(self, pieces: list[str], *, spaced: bool) -> _Part:
        row = _NOTHING
        while pieces and pieces[-1] not in "|)":
            piece = pieces[-1]
            part = self._one(pieces, spaced=spaced)
            spaced = piece == " "
            firsts = _union([row.firsts, part.firsts]) if row.empty else row.firsts
            row = _Part(firsts, row.empty and part.empty, row.musts + part.musts)
        return row

    def _one(self, pieces: list[str], *, spaced: bool) -> _Part:
        piece = pieces.pop()
        if piece.startswith("("):
            part = self._either(pieces, spaced=spaced)
            pieces.pop()
            if piece not in ("(", "(?:"):
                part = _NOTHING  # what is looked at is no part of the form
        else:
            part = self._known.get(piece) or self._known.setdefault(piece, self._simple(piece))
            if spaced and part.musts and (piece.isalpha() or self._is_table(piece)):
                part = part._replace(musts=(frozenset(" " + word for word in part.musts[0]), *part.musts[1:]))
        if pieces and _REPEATED.fullmatch(pieces[-1]):
            sign = pieces.pop()
            if sign in ("?", "*") or sign.startswith(("{0", "{,")):
                part = _Part(part.firsts, empty=True, musts=())
        return part

    def _simple(self, piece: str) -> _Part:
        if piece.startswith("<"):
            return self._slot(piece[1:-1].rpartition(":")[2])
        if piece.startswith("{"):
            return self._form(self._fragments[piece[1:-1]])
        if piece.startswith("["):
            return self._class(piece[1:-1].lower())
        if piece == "\\b":
            return _NOTHING
        if piece == "\\d":
            return _opening(_DIGITS)
        if piece.startswith("\\"):
            return _ANYTHING if piece[1].isalpha() else _opening(piece[1])
        if piece == ".":
            return _ANYTHING
        return _opening([piece.lower()])

    def _class(self, chars: str) -> _Part:
        """A class of characters: those it names, and the digits of a range."""
        if digits := re.search(r"(\d)-(\d)", chars):
            between = "".join(map(str, range(int(digits[1]), int(digits[2]) + 1)))
            chars = chars[: digits.start()] + between + chars[digits.end() :]
        return _ANYTHING if chars[0] == "^" or "-" in chars[1:] else _opening(chars)

    def _is_table(self, piece: str) -> bool:
        return piece.startswith("<") and piece[1:-1].rpartition(":")[2] not in self._patterns

    def _slot(self, name: str) -> _Part:
        if pattern := self._patterns.get(name):
            return self._form(pattern)
        entries = [word.lower().split() for word in self._tables[name]]
        firsts = {words[0] for words in entries}
        if name == _NUMBER:
            firsts |= {word.lower() for part in ("compound_ones", "ones") for word in self._tables[part]}
        # Behind a space stands the first word, whichever is the longest.
        told = {max(words, key=len) if len(words[0]) < _TELLING else words[0] for words in entries}
        return _Part(frozenset(firsts), empty=False, musts=() if name == _NUMBER else (frozenset(told),))


class Text:
    """A stretch of text from `start` on, of which guards are asked."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._start = start
        self._lower = _SPACE.sub(" ", text[start:end].lower())
        self._plain = len(self._lower) == end - start and not _ODD.search(self._lower + text[start:end])
        self._large = any(word in self._lower for word in _LARGE)
        self._last: dict[Words, int] = {}

    def may_have(self, guard: Guard, start: int) -> bool:
        """Whether a form can begin at `start`."""
        if not self._plain:
            return True
        at = start - self._start
        if guard.firsts is not None and not self._large and not self._lower.startswith(guard.firsts, at):
            return False
        return all(self._last_of(words) >= at for words in guard.musts)

    def _last_of(self, words: Words) -> int:
        found = self._last.get(words)
        if found is None:
            found = self._last[words] = max(map(self._lower.rfind, words), default=-1)
        return found


def _opening(words: Iterable[str]) -> _Part:
    found = frozenset(words)
    return _Part(found, empty=False, musts=() if found <= _WHITE else (found,))


def _union(parts: list[Words | None]) -> Words | None:
    found: set[str] = set()
    for part in parts:
        if part is None:
            return None
        found |= part
    return frozenset(found)
