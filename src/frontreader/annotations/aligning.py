"""Where a passage may stand with other words: found by what is rare in it, and laid beside it word by word."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from frontreader.annotations.newtext import NewText
from frontreader.annotations.passage import Passage
from frontreader.annotations.placement import Change
from frontreader.annotations.tokens import Tokens, is_sign, weight

_MOST_PLACES = 40
"""Places of a word or a pair of words that is still rare enough to lead anywhere."""
_MOST_VOTES = 500
_MOST_WINDOWS = 6
_BUCKET = 8
"""Tokens by which two words of a passage may have drifted apart or together and still tell of one place."""
_MOST_NEW = 8
"""Tokens that may have come in at an end of the quote, besides two for each that is missing there."""
_GAP = 0.1
"""What a token between two parts that are shared takes from what they tell."""


class Aligned(NamedTuple):
    """A place of the quote: the tokens from `first` to `last`; `pairs` are those shared (of passage and text)."""

    first: int
    last: int
    pairs: dict[int, int]


def alignments(passage: Passage, new: NewText) -> Iterator[Aligned]:
    """The places where the quote may stand, the likeliest first; no two are the same."""
    seen: set[tuple[int, int]] = set()
    slack = 6 + (passage.high - passage.low) // 5
    for shift in _shifts(passage, new):
        low = max(0, shift + passage.low - slack)
        high = min(len(new.tokens), shift + 2 * _BUCKET + passage.high + slack)
        pairs = _chain(passage, new, low, high)
        bounds = _bounds(passage, new.tokens, pairs)
        if bounds is not None and bounds not in seen:
            seen.add(bounds)
            yield Aligned(*bounds, pairs)


def changes(old: Tokens, old_range: range, new: Tokens, new_range: range) -> tuple[Change, ...]:
    """The words that differ, in order; a passage that differs in white space alone has no changes."""
    matcher = SequenceMatcher(
        None, old.words[old_range.start : old_range.stop], new.words[new_range.start : new_range.stop], autojunk=False
    )
    return tuple(
        Change(
            _cut(old, old_range.start + a, old_range.start + b),
            _cut(new, new_range.start + c, new_range.start + d),
        )
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )


def _cut(tokens: Tokens, start: int, end: int) -> str:
    return " ".join(tokens.text[tokens.starts[start] : tokens.end(end - 1)].split()) if start < end else ""


def _shifts(passage: Passage, new: NewText) -> list[int]:
    """How far tokens of the passage have shifted, by the votes of its rare words and pairs of words."""
    keys = passage.tokens.keys
    seeds: list[tuple[int, int, float, Sequence[int]]] = []
    for number in range(passage.low, passage.high):
        found: Sequence[int] = new.places.get(keys[number], ())
        if 0 < len(found) <= _MOST_PLACES:
            seeds.append((len(found), number, weight(keys[number]), found))
        if number + 1 < passage.high and found:
            both: Sequence[int] = new.pairs.get((keys[number], keys[number + 1]), ())
            if 0 < len(both) <= _MOST_PLACES:
                seeds.append((len(both), number, weight(keys[number]) + weight(keys[number + 1]), both))
    seeds.sort(key=lambda seed: seed[:2])
    votes: dict[int, float] = {}
    cast = 0
    for count, number, told, found in seeds:
        cast += count
        if cast > _MOST_VOTES:
            break
        for place in found:
            bucket = (place - number) // _BUCKET
            votes[bucket] = votes.get(bucket, 0.0) + told
    joined = {bucket: vote + votes.get(bucket + 1, 0.0) for bucket, vote in votes.items()}
    best = sorted(joined, key=lambda bucket: (-joined[bucket], bucket))[: 2 * _MOST_WINDOWS]
    kept: list[int] = []
    for bucket in best:
        if all(abs(bucket - other) > 1 for other in kept) and len(kept) < _MOST_WINDOWS:
            kept.append(bucket)
    return [bucket * _BUCKET for bucket in kept]


def _chain(passage: Passage, new: NewText, low: int, high: int) -> dict[int, int]:
    """The tokens shared by the passage and the text from `low` to `high`, without those that are shared by chance."""
    keys = passage.tokens.keys
    matcher = SequenceMatcher(None, new.tokens.keys[low:high], keys[passage.low : passage.high], autojunk=False)
    best: list[tuple[int, int, int]] = []
    most = total = 0.0
    run: list[tuple[int, int, int]] = []
    for theirs, ours, size in matcher.get_matching_blocks()[:-1]:
        start = passage.low + ours
        told = sum(weight(keys[number]) for number in range(start, start + size))
        if run:
            last_ours, last_theirs, last_size = run[-1]
            gap = (start - last_ours - last_size) + (low + theirs - last_theirs - last_size)
            total -= _GAP * gap
            if total <= 0:
                run, total = [], 0.0
        run.append((start, low + theirs, size))
        total += told
        if total > most:
            most, best = total, list(run)
    return {ours + step: theirs + step for ours, theirs, size in best for step in range(size)}


def _bounds(passage: Passage, tokens: Tokens, pairs: dict[int, int]) -> tuple[int, int] | None:
    """The tokens of the text that stand for the quote; None where there are none."""
    inside = [number for number in range(passage.first, passage.last) if number in pairs]
    ahead, behind = pairs.get(passage.first - 1), pairs.get(passage.last)
    if not inside:
        if ahead is None or behind is None or behind - ahead < 2:
            return None
        return ahead + 1, behind
    first = _start(passage, tokens, pairs, inside[0], ahead)
    last = _end(passage, tokens, pairs, inside[-1], behind)
    return (first, last) if first < last else None


def _start(passage: Passage, tokens: Tokens, pairs: dict[int, int], shared: int, ahead: int | None) -> int:
    """Where the place begins: `shared` is the first token of the quote that is there too, `ahead` the end of the
    context."""
    at, missing = pairs[shared], shared - passage.first
    words = passage.tokens.words[passage.first : shared]
    if ahead is not None and at - ahead <= _MOST_NEW + 2 * missing:
        if (missing and not all(map(is_sign, words))) or passage.opens:
            return _behind_stop(tokens, ahead + 1, at)
        while missing and at - 1 > ahead and is_sign(tokens.words[at - 1]):
            at, missing = at - 1, missing - 1
        return at
    if missing and passage.opens:
        for start in range(at, max(-1, at - missing - 4), -1):
            if tokens.opens_sentence(start):
                return start
    return at


def _end(passage: Passage, tokens: Tokens, pairs: dict[int, int], shared: int, behind: int | None) -> int:
    """Where the place ends, in the same way."""
    at, missing = pairs[shared] + 1, passage.last - 1 - shared
    words = passage.tokens.words[shared + 1 : passage.last]
    if behind is not None and behind - at <= _MOST_NEW + 2 * missing:
        if missing and not all(map(is_sign, words)):
            return _at_stop(tokens, at, behind) if passage.tokens.is_stop(passage.last - 1) else behind
        while missing and at < behind and is_sign(tokens.words[at]):
            at, missing = at + 1, missing - 1
        return at
    if missing and passage.closes:
        for end in range(at, min(len(tokens), at + missing + 4)):
            if tokens.is_stop(end):
                return end + 1
    return at


def _behind_stop(tokens: Tokens, start: int, end: int) -> int:
    """Where the last sentence that begins between the two begins; `start` where none does."""
    for number in range(end, start, -1):
        if tokens.opens_sentence(number):
            return number
    return start


def _at_stop(tokens: Tokens, start: int, end: int) -> int:
    return next((number + 1 for number in range(start, end) if tokens.is_stop(number)), end)
