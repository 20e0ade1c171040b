"""Which words of two versions of a passage differ."""

from difflib import SequenceMatcher

from frontreader.text.span import Span
from frontreader.text.words import words


def differing(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The stretches of words of each that the other does not have in that place; whole words, case counts."""
    before, after = list(words(old)), list(words(new))
    matcher = SequenceMatcher(
        None, [old[one.start : one.end] for one in before], [new[one.start : one.end] for one in after], autojunk=False
    )
    gone: list[Span] = []
    come: list[Span] = []
    for kind, low, high, new_low, new_high in matcher.get_opcodes():
        if kind == "equal":
            continue
        if low < high:
            gone.append(Span(before[low].start, before[high - 1].end))
        if new_low < new_high:
            come.append(Span(after[new_low].start, after[new_high - 1].end))
    return gone, come
