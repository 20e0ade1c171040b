"""Joins the phrases of an enumeration, and sets those aside that only say once more who is meant."""

from collections.abc import Sequence

from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.words import Word

_REACH = 20
"""Words; an aside is not longer."""


def join_lists(words: Sequence[Word], found: Sequence[Phrase]) -> None:
    """PvdA, VVD en D66: what stands before the comma is joined to what is coordinated behind it."""
    coordinated = {id(phrase.joined) for phrase in found if phrase.joined is not None}
    for place in range(len(found) - 1, 0, -1):
        before, phrase = found[place - 1], found[place]
        if id(phrase) not in coordinated or phrase.joined is not None or not _comma_between(words, before, phrase):
            continue
        alike = before.head.mention == phrase.head.mention and before.kind == phrase.kind != "time"
        if alike and phrase.preposition is None:
            phrase.joined, phrase.attached, phrase.preposition = before, before.attached, before.preposition
            coordinated.add(id(before))
            for other in found[place + 1 :]:
                if other.joined is not phrase or other.preposition is not None:
                    break
                other.attached, other.preposition = phrase.attached, phrase.preposition
                phrase = other


def set_aside(words: Sequence[Word], found: Sequence[Phrase]) -> None:
    """Myra Poole, een zuster van X, verscheen: attach what stands between the commas to what it explains."""
    for place in range(1, len(found)):
        named, phrase = found[place - 1], found[place]
        if phrase.preposition is not None or phrase.joined is not None or phrase.kind != "noun":
            continue
        if words[phrase.words[0].index - 1].lower == "(":
            phrase.attached = named  # minister X (VVD), Y (20)
            continue
        if named.kind != "noun" or not _comma_between(words, named, phrase):
            continue
        end = _closing(words, phrase.head.index + 1)
        if end is None or not _explains(words, named, phrase, end):
            continue
        for other in found[place:]:
            if other.words[0].index >= end:
                break
            if other.attached is None and other.joined is None:
                other.attached = named


def _comma_between(words: Sequence[Word], before: Phrase, phrase: Phrase) -> bool:
    comma = phrase.words[0].index - 1
    return before.head.index == comma - 1 and words[comma].lower == ","


def _closing(words: Sequence[Word], start: int) -> int | None:
    """Where an aside ends: at a comma or the end of the sentence, None where a finite verb comes first."""
    for word in words[start : start + _REACH]:
        if word.tag in ("verb", "sub", "om", "coord"):
            return None
        if word.tag == "mark" and word.lower in ",;.)":
            if word.lower == "." and word.index + 1 < len(words):
                continue  # of an abbreviation
            return word.index
    return None


def _explains(words: Sequence[Word], named: Phrase, phrase: Phrase, end: int) -> bool:
    """Whether a name stands on one side, and on the other what it is; or the verb comes straight behind."""
    left = any(w.mention in _NAMED for w in named.words)
    right = any(w.mention in _NAMED for w in phrase.words)
    verb_behind = end + 1 < len(words) and words[end + 1].tag == "verb"
    return (left != right) or (left and verb_behind)


_NAMED = ("PER", "ORG", "LOC")
