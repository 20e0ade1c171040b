"""A text in which anchors are looked for: indexed once, so that no annotation has to scan it."""

from functools import cached_property
from itertools import pairwise

from frontreader.annotations.tokens import Tokens, tokens_of


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
        found: dict[str, list[int]] = {}
        for number, key in enumerate(self.tokens.keys):
            if key in found:
                found[key].append(number)
            else:
                found[key] = [number]
        return found

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """The numbers of the tokens that have a key before another key."""
        found: dict[tuple[str, str], list[int]] = {}
        for number, pair in enumerate(pairwise(self.tokens.keys)):
            if pair in found:
                found[pair].append(number)
            else:
                found[pair] = [number]
        return found

    @cached_property
    def common(self) -> set[str]:
        """The words that are written without a capital somewhere."""
        return {word for word in set(self.tokens.words) if word.islower()}
