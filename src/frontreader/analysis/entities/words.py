"""Tokens as name detection sees them: their capital, and the name inside a compound."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from frontreader.analysis.lexicon import (
    cues,
    demonyms,
    endings,
    given_names,
    groups,
    names,
    place,
    surnames,
)
from frontreader.analysis.model import MentionType
from frontreader.analysis.tokens import AnyToken

_HIDDEN = re.compile("[\u00ad\u200b-\u200d\u2060]")
_MEMBER = re.compile(r"['’]ers?$")
_GENITIVE = re.compile(r"['’]s?$")
_LONGEST = 80
"""No name of one word has more characters."""
_DASH = re.compile("[-‐‑]")


@dataclass(frozen=True, slots=True)
class Word:
    """A token, or the name inside it. `text` is without invisible marks; `opens` and `closes`: no name runs
    across its start or its end; `whole` is the type of a compound that names the thing itself; `tail` is what a
    hyphen joins to the name."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    opens: bool = False
    closes: bool = False
    whole: MentionType | None = None
    tail: str = ""

    @property
    def shouted(self) -> bool:
        """Whether it is written in capitals only."""
        return self.text.isupper() and len(self.text) > 1


def words(tokens: Sequence[AnyToken]) -> list[Word]:
    """One word a token."""
    return [_word(token) for token in tokens]


def _word(token: AnyToken) -> Word:
    text = token.text
    if not text.isascii():
        text = _HIDDEN.sub("", text)
    if text == token.lower or not has_capital(text):
        return Word(token.start, token.end, text, token.lower, capital=False)
    if len(text) != len(token.text):
        return Word(token.start, token.end, text, token.lower, capital=True)
    name = _name_in(text)
    start = token.start + name.skipped
    lower = token.lower if name.text == text else name.text.lower()
    return Word(
        start, start + len(name.text), name.text, lower, True, name.skipped > 0, bool(name.tail), name.whole, name.tail
    )


@dataclass(frozen=True, slots=True)
class _Name:
    """The name in a token: what stands before it is `skipped`, what a hyphen joins to it is its `tail`."""

    text: str
    skipped: int = 0
    whole: MentionType | None = None
    tail: str = ""


@lru_cache(maxsize=8192)
def _name_in(text: str) -> _Name:
    if _DASH.search(text):
        return _compound(text)
    return _Name(text, whole="NORP" if _MEMBER.search(text) else _closed_compound(text))


def has_capital(text: str) -> bool:
    """Whether `text` is written as names are: Jan, 's-Graveland, iPhone, al-Qaida."""
    if len(text) > _LONGEST or text.islower() or not any(letter.isalpha() for letter in text[:4]):
        return False
    return text[:1].isupper() or any(letter.isupper() for letter in text[1:])


def _closed_compound(text: str) -> MentionType | None:
    """The type of a compound written as one word whose first part is a known organisation: Lauruswinkels."""
    for ending in endings("organisation", "endings"):
        if text.endswith(ending) and len(text) - len(ending) > 2 and is_known(text[: -len(ending)], "ORG"):
            return "ORG"
    return None


def is_known(text: str, kind: MentionType) -> bool:
    """Whether the lexicon has `text` as a name of this type."""
    return any(known.type == kind for known in names().get(text, ()))


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A name without its genitive -s, where what is left is a name that is known."""
    if (stripped := _GENITIVE.sub("", text)) != text:
        return stripped
    if len(text) > 3 and text.endswith("s") and not _exists(text) and _exists(text[:-1]):
        return text[:-1]
    return text


def _exists(text: str) -> bool:
    return text in names() or text in given_names() or text in surnames() or place(text) is not None


def _compound(text: str) -> _Name:
    """A hyphened word: the whole of it, or the name in it."""
    if _exists(text) or text in demonyms() or text in groups() or _exists(bare(text)):
        return _Name(text)
    first, _, rest = text.partition("-")
    name, _, last = text.rpartition("-")
    if not rest or not last:
        return _Name(text)
    before = first.lower() in cues()["words"]["before_hyphen"] and rest[:1].isupper()
    if before or not has_capital(first):
        return _opened(text, first.lower())
    if not last[0].isalpha() or (has_capital(last) and last.lower() not in cues()["words"]["after_hyphen"]):
        return _Name(text)  # F-16, Noord-Korea
    kind = _thing(name, last)
    return _Name(text, whole=kind) if kind else _Name(name, tail=last)


_THINGS: tuple[tuple[MentionType, str], ...] = (
    ("PRODUCT", "product"),
    ("EVENT", "event"),
    ("WORK", "work"),
    ("LOC", "place"),
)


def _thing(name: str, head: str) -> MentionType | None:
    """The type of a compound that names the thing itself: Kinzhal-raketten, but not NAVO-raketten, whose they are."""
    owner = is_known(name, "ORG") or is_known(name, "LOC")
    for kind, section in _THINGS:
        if head in cues()[section]["endings"] and not (owner and kind in {"PRODUCT", "WORK"}):
            return kind
    return None


_OPENINGS: tuple[tuple[MentionType, str], ...] = (("ORG", "organisation"), ("WORK", "work"), ("EVENT", "event"))


def _opened(text: str, opening: str) -> _Name:
    """A name behind its first part: commissie-Davids is one, oud-Ajacied holds one."""
    for kind, section in _OPENINGS:
        if opening in cues()[section]["openings"]:
            return _Name(text, whole=kind)
    if opening in cues()["person"]["particles"] or len(opening) < 3:
        return _Name(text)
    name = text[len(opening) + 1 :]
    inner, _, tail = name.rpartition("-")
    closes = bool(inner) and bool(tail) and not has_capital(tail)
    return _Name(inner, len(opening) + 1, tail=tail) if closes else _Name(name, len(opening) + 1)
