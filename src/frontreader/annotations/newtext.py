"""A text in which anchors are looked for: indexed once, so that no annotation has to scan it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from frontreader.annotations.tokens import Tokens, tokens_of

_Key = TypeVar("_Key", bound=Hashable)


class NewText:
    """A text with an index of its tokens and of its pairs of tokens. `sha256` names it."""

    def __init__(self, text: str, sha256: str) -> None:
        self.text, self.sha256 = text, sha256

    @cached_property
    def tokens(self) -> Tokens:
        return tokens_of(self.text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The numbers of the tokens that have a key."""
        return _numbers(self.tokens.keys)

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """The numbers of the tokens that have a key before another key."""
        return _numbers(pairwise(self.tokens.keys))

    @cached_property
    def common(self) -> set[str]:
        """The words that are written without a capital somewhere."""
        return set(filter(str.islower, set(self.tokens.words)))


def _numbers(keys: Iterable[_Key]) -> dict[_Key, list[int]]:
    """The numbers of the keys that are equal."""
    found: defaultdict[_Key, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        found[key].append(number)
    return dict(found)
