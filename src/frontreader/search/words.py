"""The words of a folded text."""

import re
from collections.abc import Iterator, Sequence

WORD_LIMIT = 64
"""Code points of a word that are looked at; no Dutch word is longer, hostile ones are."""

# Possessive, so that a word of a megabyte is read once.
_CHUNK = re.compile(r"[^\W_]++(?:[-'.][^\W_]++)*+")
_PIECE = re.compile(r"[^\W_]++")


def split_words(folded: str) -> tuple[list[str], list[str]]:
    """The words of a folded text in order, and the joined forms of those with a hyphen, apostrophe or dot in them:
    `lente-tegenoffensief` gives `lente`, `tegenoffensief`, and `lentetegenoffensief`."""
    words: list[str] = []
    joined: list[str] = []
    for chunk in _CHUNK.findall(folded):
        if chunk.isalnum():
            words.append(chunk[:WORD_LIMIT])
        else:
            pieces = _PIECE.findall(chunk)
            words.extend(piece[:WORD_LIMIT] for piece in pieces)
            joined.append("".join(pieces)[:WORD_LIMIT])
    return words, joined


def placed_words(folded: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Each word and joined form of a folded text, with the offsets of its code points there."""
    for chunk in _CHUNK.finditer(folded):
        offsets: list[int] = []
        pieces = list(_PIECE.finditer(chunk.group()))
        for piece in pieces:
            start = chunk.start() + piece.start()
            yield piece.group()[:WORD_LIMIT], range(start, start + min(len(piece.group()), WORD_LIMIT))
            if len(offsets) < WORD_LIMIT:
                offsets.extend(range(start, start + min(len(piece.group()), WORD_LIMIT)))
        if len(pieces) > 1:
            yield "".join(piece.group() for piece in pieces)[:WORD_LIMIT], offsets[:WORD_LIMIT]
