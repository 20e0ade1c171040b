"""Finds numbers with what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from frontreader.analysis.model import Casualties, Sentence
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.quantities.amounts import Amount, amount_at
from frontreader.analysis.quantities.knowledge import Knowledge, knowledge
from frontreader.analysis.quantities.phrases import counted, first_noun, names_something, subject_that_counts, top
from frontreader.text.span import HasSpan

_YEARS = range(1100, 2100)
_MANY = 20
"""A vague word for at least so many stands alone for people (tientallen raakten gewond)."""


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity without its event. `sentence` is the index of its sentence, `head` that of the word by which it hangs
    in the sentence's tree, `befell` what its own words say of people, `people` whether it can count people at all."""

    sentence: int
    start: int
    end: int
    low: float | None
    best: float | None
    high: float | None
    counts: str
    head: int
    befell: Casualties | None
    people: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """The sentence that is searched, by its number, and the times in it."""

    text: str
    number: int
    tree: Tree
    times: Sequence[HasSpan]
    known: Knowledge

    def words_of(self, first: int, end: int) -> str:
        """The text of words `first` to `end` (exclusive)."""
        return self.text[self.tree.words[first].start : self.tree.words[end - 1].end]

    def is_time(self, first: int, end: int) -> bool:
        start, stop = self.tree.words[first].start, self.tree.words[end - 1].end
        return any(time.start < stop and start < time.end for time in self.times)


def find(
    text: str, sentences: Sequence[Sentence], trees: Sequence[Tree], times: Sequence[HasSpan] = ()
) -> list[FoundQuantity]:
    """The quantities of `sentences`, in text order; `trees` are theirs. What stands in one of `times` is none.

    Ages, times, scores, ordinals, numbers that name something and bare numbers that count nothing are left out.
    """
    known = knowledge()
    taken = sorted(times, key=lambda time: time.start)
    found: list[FoundQuantity] = []
    at = 0
    for number, (sentence, tree) in enumerate(zip(sentences, trees, strict=True)):
        while at < len(taken) and taken[at].end <= sentence.start:
            at += 1
        until = at
        while until < len(taken) and taken[until].start < sentence.end:
            until += 1
        found += _in_sentence(_Place(text, number, tree, taken[at:until], known))
    return found


def _in_sentence(place: _Place) -> Iterator[FoundQuantity]:
    words = place.tree.words
    at = 0
    while at < len(words):
        amount = amount_at(words, at, place.known)
        one = _quantity(place, amount) if amount else None
        one = one or _one_casualty(place, at)
        if one is None:
            at += 1
            continue
        yield one
        while at < len(words) and words[at].start < one.end:
            at += 1


def _quantity(place: _Place, amount: Amount) -> FoundQuantity | None:
    words, known = place.tree.words, place.known
    if place.is_time(amount.first, amount.last) or names_something(words, amount, known):
        return None
    unit = amount.unit
    behind = words[amount.last].lower if amount.last < len(words) else ""
    if unit in known.share or behind in known.share:
        return _made(place, amount, amount.last + (behind in known.share), "procent", people=False)
    if unit in known.money or unit in known.measures:
        return _made(place, amount, amount.last, known.money.get(unit, unit), people=False)
    if behind in known.times:
        return None
    end = counted(words, amount.last, known)
    if end is None:
        return _without_noun(place, amount)
    noun = words[end - 1]
    only = words[amount.first].lower in known.only_plural and "Number=Plur" not in noun.features
    if only or noun.lower in known.times or place.is_time(amount.last, end):
        return None
    money = known.money.get(noun.lower)
    thing = money or place.words_of(first_noun(words, amount.last, end), end)
    measure = behind in known.measures or behind in known.before_measures
    return _made(place, amount, end, thing, people=not money and not measure)


def _without_noun(place: _Place, amount: Amount) -> FoundQuantity | None:
    """Twee op de drie; a number whose subject says what it counts; twee raakten gewond: a subject or object alone."""
    words = place.tree.words
    behind = [word.lower for word in words[amount.last : amount.last + 2]]
    whole = amount_at(words, amount.last + 2, place.known) if behind in (["op", "de"], ["van", "de"]) else None
    if whole:
        end = counted(words, whole.last, place.known) or whole.last
        timed = words[end - 1].lower in place.known.times
        return None if timed else _made(place, amount, end, place.words_of(amount.last, end))
    number = words[amount.last - 1]
    subject = subject_that_counts(place.tree, number, place.known)
    if subject is None and not _stands_for_people(words, amount, number):
        return None
    return _made(place, amount, amount.last, subject or "")


def _stands_for_people(words: Sequence[Word], amount: Amount, number: Word) -> bool:
    """Whether a bare number can be so many people or things: a subject or object, no year and nothing vague."""
    best, low = amount.best, amount.low
    if best is None:
        if low is not None and low < _MANY:
            return False
    elif best == 0 or best != int(best) or (best in _YEARS and not amount.written and low == amount.high):
        return False
    named = amount.first and words[amount.first - 1].upos == "DET"
    return not named and number.relation.partition(":")[0] in ("nsubj", "obj")


def _one_casualty(place: _Place, at: int) -> FoundQuantity | None:
    """Een dode, geen gewonden: of casualties one and none are numbers too."""
    words = place.tree.words
    if words[at].lower not in ("een", "geen"):
        return None
    for end in (at + 2, at + 3):
        if end <= len(words) and place.words_of(at + 1, end).lower() in place.known.casualties:
            value = 1.0 if words[at].lower == "een" else 0.0
            amount = Amount(value, value, value, at, at + 1, written=True)
            return _made(place, amount, end, place.words_of(at + 1, end))
    return None


def _made(place: _Place, amount: Amount, end: int, counts: str, *, people: bool = True) -> FoundQuantity:
    words = place.tree.words
    lowers = [word.lower for word in words[amount.first : end]]
    return FoundQuantity(
        sentence=place.number,
        start=words[amount.first].start,
        end=words[end - 1].end,
        low=amount.low,
        best=amount.best,
        high=amount.high,
        counts=counts,
        head=top(place.tree, amount.first, end),
        befell=_befell(lowers, counts.lower(), place.known) if people else None,
        people=people and not place.known.no_people & set(lowers),
    )


def _befell(lowers: Sequence[str], counts: str, known: Knowledge) -> Casualties | None:
    """What the counted word itself says, or an adjective before it."""
    for word in (" ".join(lowers[-2:]), lowers[-1], counts):
        if word in known.casualties:
            return known.casualties[word]
    return next((known.casualty_words[lower] for lower in lowers if lower in known.casualty_words), None)
