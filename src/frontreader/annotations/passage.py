"""What an anchor kept, as tokens: the quote and its contexts on both sides."""

from dataclasses import dataclass
from functools import cache

from frontreader.annotations.model import Anchor
from frontreader.annotations.tokens import STOPS, Tokens, is_sign, tokens_of
from frontreader.text.knowledge import segmentation


@dataclass(frozen=True, slots=True)
class Passage:
    """The quote is the tokens from `first` to `last`. Those from `low` to `high` are whole: a context may begin and end
    within a word. `sentence`: the quote is one or more whole sentences, not a part of one."""

    anchor: Anchor
    tokens: Tokens
    first: int
    last: int
    low: int
    high: int
    opens: bool
    closes: bool
    cut: bool

    @property
    def sentence(self) -> bool:
        return self.opens and self.closes

    @property
    def size(self) -> int:
        """Words and numbers in the quote."""
        return sum(not is_sign(word) for word in self.tokens.words[self.first : self.last])


def passage_of(anchor: Anchor) -> Passage:
    """The passage of an anchor."""
    start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.quote)
    tokens = tokens_of(anchor.prefix + anchor.quote + anchor.suffix)
    count = len(tokens)
    first = next((number for number in range(count) if tokens.end(number) > start), count)
    last = next((number for number in range(first, count) if tokens.starts[number] >= end), count)
    cut_before = first > 0 and tokens.starts[0] == 0 and anchor.start != start
    cut_behind = last < count and tokens.end(count - 1) == len(tokens.text)
    return Passage(
        anchor,
        tokens,
        first,
        last,
        low=int(cut_before),
        high=count - int(cut_behind),
        opens=first < last and opens(tokens, first, last),
        closes=first < last and _closes(tokens, last),
        cut=first < last and (tokens.starts[first] < start or tokens.end(last - 1) > end),
    )


def opens(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens from `first` to `last` begin where a sentence does, or at least as one: behind a heading
    without a stop stands a capital, and the sentence has its own stop."""
    if tokens.opens_sentence(first):
        return True
    word = tokens.words[first]
    return word[0].isupper() and (word in _starters() or tokens.words[last - 1] in STOPS)


@cache
def _starters() -> frozenset[str]:
    known = segmentation()
    return known.starters - frozenset(known.name_particles)


def _closes(tokens: Tokens, last: int) -> bool:
    """Whether a sentence ends with the token before `last`, or would but for a stop or a closing quote."""
    at = last - 1
    while at > 0 and is_sign(tokens.words[at]) and tokens.words[at] not in STOPS:
        at -= 1
    return tokens.words[at] in STOPS or tokens.closes_sentence(last - 1) or tokens.is_stop(last)
