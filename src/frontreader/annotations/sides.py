"""How much of an anchor's context stands beside a place in another text."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from frontreader.annotations.facts import fact, kind
from frontreader.annotations.newtext import NewText
from frontreader.annotations.passage import Passage
from frontreader.annotations.placement import Change
from frontreader.annotations.tokens import Tokens, is_sign, tokens_of, weight

_SLACK = 3
"""Tokens that may have come in between the passage and its context."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of context. `equal`: all of it stands there, white space apart. `share`: how much of it does, 0 to 1.
    `inside`: the same of what lies in the sentence of the quote; `beyond`: of what lies outside it; None where the
    anchor has no word of that. `lost`: a name or number of the same sentence is not there, or
    the word in which the context was cut off; `lost_beyond`: one of another sentence."""

    equal: bool
    share: float
    inside: float | None
    beyond: float | None
    lost: bool = False
    lost_beyond: bool = False

    @property
    def kept(self) -> float:
        """The share that is there of the whole, or of the part in the same sentence: a passage may move with it."""
        return max(self.share, self.inside or 0.0)

    @property
    def whole(self) -> bool:
        """Whether all of that is there."""
        return self.equal or self.inside == 1.0


NOTHING = Side(equal=False, share=0.0, inside=None, beyond=None)


def equal_before(text: str, start: int, prefix: str) -> bool:
    """Whether the prefix stands before `start`, white space apart."""
    if start >= len(prefix) and text.startswith(prefix, start - len(prefix)):
        return True
    words = prefix.split()
    if not words:
        return start == 0 or text[start - 1].isspace()
    before = text[max(0, start - 2 * len(prefix) - 16) : start]
    return before[-1:].isspace() == prefix[-1].isspace() and " ".join(before.split()).endswith(" ".join(words))


def equal_behind(text: str, end: int, suffix: str) -> bool:
    """Whether the suffix stands behind `end`, white space apart."""
    if text.startswith(suffix, end):
        return True
    words = suffix.split()
    if not words:
        return end == len(text) or text[end].isspace()
    behind = text[end : end + 2 * len(suffix) + 16]
    return behind[:1].isspace() == suffix[0].isspace() and " ".join(behind.split()).startswith(" ".join(words))


def before(passage: Passage, new: NewText, start: int, number: int, changes: Sequence[Change] = ()) -> Side:
    """The context before a place that starts at offset `start`, with token `number`. What was replaced in the quote
    (`changes`) may be replaced in the context too."""
    prefix = passage.anchor.prefix
    if not prefix.strip():
        if passage.anchor.start != len(prefix) or not passage.anchor.suffix:
            return NOTHING
        opens = not new.text[:start].strip()
        return Side(opens, float(opens), None, float(opens))
    equal = equal_before(new.text, start, prefix)
    old, low, at = passage.tokens, passage.low, passage.first
    if not equal and (renamed := _renamed(prefix, changes)) != prefix:
        old = tokens_of(renamed)
        at, low = len(old), min(low, len(old))
        equal = equal_before(new.text, start, renamed[old.starts[low] :] if low < at else renamed)
    border = at
    while border > low and not old.opens_sentence(border):
        border -= 1
    size = at - low
    theirs = range(max(0, number - size - _SLACK), number)
    beside = new.tokens.keys[max(0, number - size) : number]
    cut = low < at and not old.opens_sentence(low) and beside == old.keys[low:at]
    return _side(old, range(low, at), range(low, border), new, theirs, equal=equal, cut=cut)


def behind(passage: Passage, new: NewText, end: int, number: int, changes: Sequence[Change] = ()) -> Side:
    """The context behind a place that ends at offset `end`, before token `number`."""
    suffix = passage.anchor.suffix
    if not suffix.strip():
        if not passage.anchor.prefix:
            return NOTHING
        closes = not new.text[end:].strip()
        return Side(closes, float(closes), None, float(closes))
    equal = equal_behind(new.text, end, suffix)
    old, at, high = passage.tokens, passage.last, passage.high
    if not equal and (renamed := _renamed(suffix, changes)) != suffix:
        old = tokens_of(renamed)
        at, high = 0, max(1, len(old) - (len(passage.tokens) - high))
        equal = equal_behind(new.text, end, renamed[: old.end(high - 1)] if old.words else renamed)
    border = at
    if not passage.closes or (at < high and old.is_stop(at)):
        while border < high and not old.closes_sentence(border):
            border += 1
        border = min(border + 1, high)
    theirs = range(number, min(len(new.tokens), number + high - at + _SLACK))
    beside = new.tokens.keys[number : number + high - at]
    cut = at < high and not old.closes_sentence(high - 1) and beside == old.keys[at:high]
    return _side(old, range(at, high), range(border, high), new, theirs, equal=equal, cut=cut)


def _side(old: Tokens, kept: range, outside: range, new: NewText, theirs: range, *, equal: bool, cut: bool) -> Side:
    """`kept` are the tokens of the context, `outside` those beyond the sentence, `theirs` those beside the place; `cut`
    tells whether all whole words stand there of a context that was cut off within a sentence."""
    sentence = [number for number in kept if number not in outside]
    if equal:
        inside, beyond = (1.0 if _tells(old, part) else None for part in (sentence, outside))
        return Side(equal=True, share=1.0, inside=inside, beyond=beyond)
    matcher = SequenceMatcher(
        None, old.keys[kept.start : kept.stop], new.tokens.keys[theirs.start : theirs.stop], autojunk=False
    )
    shared = {kept.start + block.a + step for block in matcher.get_matching_blocks() for step in range(block.size)}
    present = {fact(new.tokens.words[number]) for number in theirs}
    lost = [
        number
        for number in kept
        if number not in shared and kind(old, number, new.common) and fact(old.words[number]) not in present
    ]
    return Side(
        equal=False,
        share=_share(old, kept, shared),
        inside=_share(old, sentence, shared) if _tells(old, sentence) else None,
        beyond=_share(old, outside, shared) if _tells(old, outside) else None,
        lost=any(number not in outside for number in lost) or (cut and not outside),
        lost_beyond=any(number in outside for number in lost),
    )


def _tells(old: Tokens, numbers: Sequence[int]) -> bool:
    """Whether there is more among the tokens than signs and a short word."""
    return sum(weight(old.keys[number]) for number in numbers if not is_sign(old.words[number])) >= 1


def _share(old: Tokens, numbers: Sequence[int], shared: set[int]) -> float:
    total = sum(weight(old.keys[number]) for number in numbers)
    return sum(weight(old.keys[number]) for number in numbers if number in shared) / total if total else 0.0


def _renamed(context: str, changes: Sequence[Change]) -> str:
    for change in changes:
        if change.old and change.new:
            context = context.replace(change.old, change.new)
    return context
