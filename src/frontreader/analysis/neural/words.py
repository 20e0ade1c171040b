"""Words as the treebanks cut them: an abbreviation keeps its full stop, dots and commas that are one mark stay one."""

from collections.abc import Iterator, Sequence

from frontreader.analysis.tokens import Token, tokenise
from frontreader.text.knowledge import segmentation

_DOUBLED = frozenset(".,'’‘`-")


def words(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of `text[start:end]`, in order."""
    return list(_joined(text, tokenise(text, start, end)))


def _joined(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        last = at
        while last + 1 < len(tokens) and _belongs(token, tokens[last], tokens[last + 1]):
            last += 1
            if not _is_mark(token):
                break
        at = last + 1
        yield token if tokens[last] is token else _one(text, token, tokens[last])


def _belongs(token: Token, last: Token, after: Token) -> bool:
    """Whether `after` goes on with what `token` begins and `last` ends."""
    if after.start != last.end:
        return False
    if _is_mark(token):
        return after.text == token.text
    return after.text == "." and _is_abbreviation(token)


def _is_mark(token: Token) -> bool:
    return token.text in _DOUBLED


def _is_abbreviation(token: Token) -> bool:
    known = segmentation()
    lists = (known.titles, known.inner, known.either)
    return token.text in known.names or any(token.text in one or token.lower in one for one in lists)


def _one(text: str, first: Token, last: Token) -> Token:
    word = text[first.start : last.end]
    return Token(first.start, last.end, word, word.lower())
