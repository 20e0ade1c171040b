"""The words of a folded text."""

import re
from collections.abc import Iterator, Sequence

WORD_LIMIT = 64
"""Code points of a word that are looked at; no Dutch word is longer, hostile ones are."""

# Possessive, so that a word of a megabyte is read once.
_CHUNK = re.compile(r"[^\W_]++(?:[-'.][^\W_]++)*+")
_PIECE = re.compile(r"[^\W_]++")
_KEPT = 20_000


class _Gaps(dict[int, str]):
    """Letters and digits as they are, all else as a space; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = char if char.isalnum() else " "
        if len(self) < _KEPT:
            self[code] = kept
        return kept


_GAPS = _Gaps()


def split_words(folded: str) -> tuple[list[str], list[str]]:
    """The words of a folded text in order, and the joined forms of those with a hyphen, apostrophe or dot in them:
    `lente-tegenoffensief` gives `lente`, `tegenoffensief`, and `lentetegenoffensief`."""
    # Four times as fast as a regular expression.
    words = folded.translate(_GAPS).split()
    if len(folded) > WORD_LIMIT:
        words = [word[:WORD_LIMIT] for word in words]
    # Most texts have none of these but a last full stop; three searches cost less than the second pass.
    if not ("-" in folded or "'" in folded or "." in folded[:-1]):
        return words, []
    chunks = [_PIECE.findall(chunk) for chunk in _CHUNK.findall(folded) if not chunk.isalnum()]
    return words, ["".join(pieces)[:WORD_LIMIT] for pieces in chunks]


def placed_words(folded: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Each word and joined form of a folded text, with the offsets of its code points there."""
    for chunk in _CHUNK.finditer(folded):
        start, end = chunk.span()
        if chunk.group().isalnum():
            yield chunk.group()[:WORD_LIMIT], range(start, min(end, start + WORD_LIMIT))
            continue
        together: list[int] = []
        for piece in _PIECE.finditer(folded, start, end):
            offsets = range(piece.start(), piece.end())
            yield piece.group()[:WORD_LIMIT], offsets[:WORD_LIMIT]
            if len(together) < WORD_LIMIT:
                together += offsets[:WORD_LIMIT]
        del together[WORD_LIMIT:]
        yield "".join(folded[offset] for offset in together), together
