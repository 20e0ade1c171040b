"""Folded text, in which search looks: case, diacritics, invisible characters and kinds of blanks do not count."""

import re
import unicodedata
from dataclasses import dataclass


class _Folds(dict[int, str]):
    """What each code point becomes, found when first met; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(chr(code))
        return folded


def _fold_one(character: str) -> str:
    if character.isspace():
        return " "
    # Decomposed twice: folding case can compose (İ) and decomposition can bring capitals (㎆).
    for _ in range(2):
        character = unicodedata.normalize("NFKD", character).casefold()
    kept = (c for c in character if unicodedata.category(c) not in {"Mn", "Me", "Cf", "Cs"})
    # SQLite ends a text at NUL when it cuts trigrams.
    return "".join(max(c, " ") for c in kept)


_FOLDS = _Folds()


def fold(text: str) -> str:
    """`text` as search sees it, with one blank for several. Offsets are lost."""
    return re.sub("  +", " ", text.translate(_FOLDS))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, its blanks as many as they were, that remembers where each of its characters came from."""

    text: str
    origin: tuple[int, ...] | range
    """For each character of `text` and for its end, the offset in what was folded."""

    @classmethod
    def of(cls, original: str) -> "Folded":
        """Fold `original`."""
        pieces = [_FOLDS[ord(character)] for character in original]
        if all(len(piece) == 1 for piece in pieces):
            return cls("".join(pieces), range(len(original) + 1))
        origin = [offset for offset, piece in enumerate(pieces) for _ in piece]
        return cls("".join(pieces), (*origin, len(original)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of `text[start:end]`, with the marks that follow its last character."""
        last = self.origin[end - 1]
        # The next character that came from elsewhere: what was dropped between belongs to the one before.
        while self.origin[end] == last:
            end += 1
        return self.origin[start], self.origin[end]
