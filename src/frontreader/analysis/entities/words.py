"""Tokens as name detection sees them: their capital, and the name inside a compound."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
from frontreader.analysis.tokens import Token

_HIDDEN = re.compile("[\u00ad\u200b-\u200d\u2060]")
_MEMBER = re.compile(r"['’]ers?$")
_GENITIVE = re.compile(r"['’]s?$")
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


def words(tokens: Sequence[Token]) -> list[Word]:
    """One word a token."""
    return [_word(token) for token in tokens]


def _word(token: Token) -> Word:
    text = _HIDDEN.sub("", token.text) if not token.text.isascii() else token.text
    if not has_capital(text):
        return Word(token.start, token.end, text, token.lower, capital=False)
    if _DASH.search(text) and len(text) == len(token.text):
        return _compound(token)
    if _MEMBER.search(text):
        return Word(token.start, token.end, text, token.lower, capital=True, whole="NORP")
    whole = _closed_compound(text)
    return Word(token.start, token.end, text, token.lower, capital=True, whole=whole)


def has_capital(text: str) -> bool:
    """Whether `text` is written as names are: Jan, 's-Graveland, iPhone, al-Qaida."""
    if text.islower() or not any(letter.isalpha() for letter in text[:4]):
        return False
    return text[:1].isupper() or any(letter.isupper() for letter in text[1:60])


def _closed_compound(text: str) -> MentionType | None:
    """The type of a compound written as one word whose first part is a known organisation: Lauruswinkels."""
    for ending in endings("organisation", "endings"):
        if text.endswith(ending) and 2 < len(text) - len(ending) and is_known(text[: -len(ending)], "ORG"):
            return "ORG"
    return None


def is_known(text: str, kind: MentionType) -> bool:
    """Whether the lexicon has `text` as a name of this type."""
    return any(known.type == kind for known in names().get(text, ()))


def bare(text: str) -> str:
    """A name without its genitive -s, where what is left is a name that is known."""
    if (stripped := _GENITIVE.sub("", text)) != text:
        return stripped
    if len(text) > 3 and text.endswith("s") and not _exists(text) and _exists(text[:-1]):
        return text[:-1]
    return text


def _exists(text: str) -> bool:
    return text in names() or text in given_names() or text in surnames() or place(text) is not None


def _compound(token: Token) -> Word:
    """A hyphened token: the whole of it, or the name in it."""
    text = token.text
    plain = Word(token.start, token.end, text, token.lower, capital=True)
    if _exists(text) or text in demonyms() or text in groups() or _exists(bare(text)):
        return plain
    first, _, rest = text.partition("-")
    last = text.rsplit("-", 1)[-1]
    if not rest or not last:
        return plain
    opening = first.lower()
    if not has_capital(first):
        return _opened(token, opening, len(first) + 1)
    if opening in cues()["words"]["before_hyphen"] and rest[:1].isupper():
        return _opened(token, opening, len(first) + 1)
    if has_capital(last) and last.lower() not in cues()["words"]["after_hyphen"]:
        return plain
    if not last[0].isalpha():
        return plain  # F-16, Tu-95
    for kind, section in _THINGS:
        if last in cues()[section]["endings"] or (section == "event" and last == "oorlog"):
            return Word(token.start, token.end, text, token.lower, capital=True, whole=kind)
    end = token.end - len(last) - 1
    name = text[: end - token.start]
    return Word(token.start, end, name, name.lower(), capital=True, closes=True, tail=last)


_THINGS: tuple[tuple[MentionType, str], ...] = (
    ("PRODUCT", "product"),
    ("EVENT", "event"),
    ("WORK", "work"),
    ("LOC", "place"),
)


def _opened(token: Token, opening: str, skipped: int) -> Word:
    """A name behind its first part: commissie-Davids is one, oud-Ajacied holds one."""
    text = token.text
    kinds: tuple[tuple[MentionType, str], ...] = (("ORG", "organisation"), ("WORK", "work"), ("EVENT", "event"))
    for kind, section in kinds:
        if opening in cues()[section]["openings"]:
            return Word(token.start, token.end, text, token.lower, capital=True, opens=True, whole=kind)
    if opening in cues()["person"]["particles"] or len(opening) < 3:
        return Word(token.start, token.end, text, token.lower, capital=True)
    name = text[skipped:]
    inner, _, tail = name.rpartition("-")
    closes = bool(inner) and not has_capital(tail)
    name = inner if closes else name
    start = token.start + skipped
    return Word(start, start + len(name), name, name.lower(), capital=True, opens=True, closes=closes)
