"""Folding: text as the search sees it, blind to case, diacritics and typography.

Each code point folds on its own, to none, one or several code points, so what is found in the folded text can
always be shown in the original.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, normalize

_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
"""Letters that Unicode does not decompose."""
_QUOTES = "‘’‚‛ʼ`´′"
_KEPT = 20_000
"""Code points remembered; a text that uses more of them is folded a little slower."""


def _fold_once(text: str) -> str:
    folded = []
    for char in normalize("NFKD", text.casefold()):
        kind = category(char)
        if kind in {"Mn", "Me", "Cf"}:
            continue
        if char in _QUOTES:
            folded.append("'")
        elif kind == "Pd":
            folded.append("-")
        elif kind in {"Cc", "Zs", "Zl", "Zp"}:
            folded.append(" ")
        else:
            folded.append(_LETTERS.get(char, char))
    return "".join(folded)


class _Table(dict[int, str]):
    """Code point to its folded text, worked out when first met; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        # Dashes and quotes are tried before they decompose: U+00B4 would become a space and a mark.
        folded = "'" if char in _QUOTES else _fold_once(char)
        while (again := _fold_once(folded)) != folded:
            folded = again
        if len(self) < _KEPT:
            self[code] = folded
        return folded


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` folded, and for each of its code points the offset of the original one it came from."""

    text: str
    origin: Sequence[int]


def fold_text(text: str) -> str:
    """`text` in lower case, without diacritics, format characters and ligatures; white space and controls
    become spaces, dashes and quotes their ASCII ones."""
    return text.translate(_TABLE)


def fold(text: str) -> Folded:
    """As `fold_text`, with the way back."""
    if text.isascii():
        return Folded(fold_text(text), range(len(text)))
    pieces = [_TABLE[ord(char)] for char in text]
    origin = [offset for offset, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), origin)
