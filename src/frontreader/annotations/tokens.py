"""Tokens by which passages are compared: words, numbers with the points in them, and single signs."""

import re
from dataclasses import dataclass
from functools import cache

from frontreader.text.knowledge import segmentation

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s]|_")
_PLAIN = dict(zip("’‘`´“”„«»–—", "''''" + '"""""' + "--", strict=True))
STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text. `keys` are those of `words` without capitals and with plain quotes and dashes."""

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def end(self, number: int) -> int:
        """The offset behind a token."""
        return self.starts[number] + len(self.words[number])

    def is_stop(self, number: int) -> bool:
        """Whether the token ends a sentence; the point of an initial or an abbreviation does not."""
        word = self.words[number]
        if word != "." or number == 0 or self.end(number - 1) < self.starts[number]:
            return word in STOPS
        if number == 1 and self.starts[0] == 0:
            return True  # the end of a word that was cut off
        before = self.words[number - 1]
        return not before.isalpha() or (len(before) > 1 and before not in _abbreviations())

    def opens_sentence(self, number: int) -> bool:
        """Whether a sentence may begin with the token: at the start, on a new line, behind a stop or colon."""
        at = number - 1
        following = self.starts[number] if number < len(self.words) else len(self.text)
        if at < 0 or "\n" in self.text[self.end(at) : following]:
            return True
        while at >= 0 and self.words[at] in _CLOSERS:
            at -= 1
        if at < 0 or self.words[at] == ":" or self.is_stop(at):
            return True
        return self.keys[number - 1] in {'"', "'"} and not self.words[number - 1].isalpha()

    def closes_sentence(self, number: int) -> bool:
        """Whether the token is a stop, or the last of the text or of its line."""
        if self.is_stop(number) or number + 1 >= len(self.words):
            return True
        return "\n" in self.text[self.end(number) : self.starts[number + 1]]


@cache
def _abbreviations() -> frozenset[str]:
    known = segmentation()
    return known.titles | known.names | known.inner


def tokens_of(text: str) -> Tokens:
    """The tokens of `text`, in linear time."""
    words = _TOKEN.findall(text)
    keys = [_PLAIN.get(key, key) for key in map(str.lower, words)]
    return Tokens(text, words, keys, [match.start() for match in _TOKEN.finditer(text)])


def weight(key: str) -> float:
    """What it tells that two passages share the token: little where it is a sign or a short word."""
    if not key.isalnum():
        return 0.3
    return 0.6 if len(key) <= 3 and key.isalpha() else 1.0


def is_sign(word: str) -> bool:
    """Whether the token is neither a word nor a number."""
    return not word[0].isalnum()
