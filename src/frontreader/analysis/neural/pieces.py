"""Words as the encoder reads them: pieces of a SentencePiece vocabulary. Training and use share this."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from sentencepiece import SentencePieceProcessor

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
"""Ids of `<s>`, `<pad>`, `</s>` and `<unk>`."""
MOST = 16
"""Pieces of one word, at most: of a longer one the first twelve and the last four stand for all."""
_LAST = 4
_LONGEST = 200
_SPACE = "\u2581"
_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs, which no UTF-8 can write and the processor does not take."""
_CLOSING = frozenset(".,;:!?)]}%…»”’\"'")
"""Marks that are written against the word before them, and read so."""


class Pieces:
    """Cuts words with the vocabulary in the file `path` (a SentencePiece model)."""

    def __init__(self, path: Path) -> None:
        self._processor = SentencePieceProcessor(model_file=str(path))
        self.cut = lru_cache(maxsize=50_000)(self._cut)

    def __len__(self) -> int:
        return int(self._processor.get_piece_size())

    def _cut(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces: one at least, `MOST` at most."""
        text = unicodedata.normalize("NFKC", _HALVES.sub("\ufffd", _shortened(word)))
        text = text.replace(_SPACE, " ").strip()
        ids: list[int] = self._processor.encode(text if text in _CLOSING else _SPACE + text) if text else []
        if len(ids) > MOST:
            ids = ids[: MOST - _LAST] + ids[-_LAST:]
        return tuple(ids) or (UNKNOWN,)


def _shortened(word: str) -> str:
    """A word of a megabyte costs no more than one of 200 characters."""
    return word if len(word) <= _LONGEST else word[: _LONGEST - 50] + word[-50:]
