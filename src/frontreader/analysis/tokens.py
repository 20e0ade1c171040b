"""Words and punctuation marks of a stretch of text."""

import re
from dataclasses import dataclass
from typing import Protocol

# Every repeat is possessive and no two alternatives can share a long prefix for long, so that a word of a
# megabyte costs one pass. Marks that sit inside a word unseen (combining accents, soft hyphens, zero-widths)
# belong to it: what stands before and after them is one word to the reader.
_HIDDEN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_LETTER = r"[^\W\d_]"
_WORD = rf"[\w{_HIDDEN}]"
_TOKEN = re.compile(
    rf"""
      \d++(?:[.,:]\d++)*+(?:[-'’]?{_WORD}++)*+         # 20.000  3,5  21:30  20-jarige  60's
    | ['’][stnkmr](?!{_WORD})(?:-{_WORD}++)*+          # 's  't  's-Hertogenbosch
    | (?:{_LETTER}\.){{2,}}+                           # d.w.z.  J.P.
    | [^\W\d_a-zß-öø-ÿ]\.(?=\s?+{_WORD})               # J. de Vries, not at the end of the stretch
    | {_WORD}++(?:(?:[-‐‑'’&+]|\.(?=[a-z0-9])){_WORD}++)*+
    | \S
    """,
    re.VERBOSE,
)


class AnyToken(Protocol):
    """A token, or a word of a tree."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def text(self) -> str: ...

    @property
    def lower(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Token:
    """A word or one punctuation mark. `start` and `end` are offsets into the whole text; `lower` is `text`
    in lower case (its length may differ from that of `text`)."""

    start: int
    end: int
    text: str
    lower: str


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, in order.

    Words keep their inner hyphens and apostrophes, numbers their points, abbreviations their dots; every
    other mark that is not white space is a token of its own.
    """
    return [
        Token(match.start(), match.end(), word := match[0], word.lower()) for match in _TOKEN.finditer(text, start, end)
    ]
