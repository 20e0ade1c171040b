"""What stands around a number: the noun phrase that it counts, and what makes it a mere name."""

from collections.abc import Sequence

from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.quantities.amounts import Amount
from frontreader.analysis.quantities.knowledge import Knowledge

_LONGEST = 6
_DASHES = ("-", "–", "/", ":")
_NOUNS = ("NOUN", "PROPN", "SYM")


def counted(words: Sequence[Word], at: int, known: Knowledge) -> int | None:
    """The end (exclusive) of the noun phrase behind a number; None where no noun stands there.

    Adjectives and participles may come between (twee zwaar gewonde soldaten), a measure may count a noun (drie ton
    graan), and `van de` names the whole (drie van de mannen).
    """
    here = at
    if here + 1 < len(words) and words[here].lower == "van" and words[here + 1].upos in ("DET", "PRON"):
        here += 2
        if words[here - 1].lower in known.hollow:
            return here
    seen = None
    while here < min(len(words), at + _LONGEST):
        word = words[here]
        if word.upos in _NOUNS or word.lower in known.money or word.lower in known.measures:
            seen = here + 1
            if here + 1 >= len(words) or not _goes_on(word, words[here + 1], known):
                return seen
        elif _is_modifier(word, words, here):
            # gewonden, doden: an adjective that stands for people ends the phrase where no noun follows
            if word.upos != "ADV" and _stands_alone(word):
                seen = here + 1
        elif not (word.lower in ("en", ",") and seen is None and here > at and words[here - 1].upos in ("ADJ", "VERB")):
            return seen
        here += 1
    return seen


def first_noun(words: Sequence[Word], first: int, end: int) -> int:
    """Where what is counted begins: its noun, or the adjective where that is all; a measure counts with its noun."""
    return next((at for at in range(first, end) if words[at].upos in _NOUNS), end - 1)


def names_something(words: Sequence[Word], amount: Amount, known: Knowledge) -> bool:
    """Artikel 12, lijn 4, Boeing 737; half of a score, of a fraction or of a telephone number."""
    first, number = words[amount.first], words[amount.last - 1]
    before = words[amount.first - 1] if amount.first else None
    after = words[amount.last] if amount.last < len(words) else None
    if before and before.lower in known.named_by and not amount.written:
        return True
    # A numeral alone is doubted as a name: the tag may be meant for what follows.
    doubted = amount.written and (after is None or not after.name.startswith("I-"))
    if not doubted and any(word.name != "O" for word in words[amount.first : amount.last]):
        return True
    if before and before.text in _DASHES:
        scored = amount.first > 1 and words[amount.first - 2].text.isdigit()
        if scored or before.end == first.start:
            return True
    if after and after.text in _DASHES:
        scored = amount.last + 1 < len(words) and words[amount.last + 1].text.isdigit()
        return scored or after.start == number.end
    return False


def top(tree: Tree, first: int, end: int) -> int:
    """The word of a phrase that hangs outside it: a noun rather than a number."""
    tops = [word for word in tree.words[first:end] if not first <= word.head < end]
    nouns = [word for word in tops if word.upos in (*_NOUNS, "ADJ", "NUM", "VERB")]
    return (nouns or tops)[-1].index


def subject_that_counts(tree: Tree, number: Word, known: Knowledge) -> str | None:
    """What the subject of a bare number's clause says that it counts (het dodental steeg tot 128); None where it
    counts nothing, or the number is the former one."""
    verb = tree.head(number)
    if verb is None or {word.lower for word in tree.dependants(number, "case")} & known.former:
        return None
    for subject in tree.dependants(verb, "nsubj"):
        if subject.lower in known.counters:
            return known.counters[subject.lower]
        if subject.lower in known.counting:
            return next((below.text for below in tree.dependants(subject, "nmod")), None)
    return None


def _goes_on(word: Word, follows: Word, known: Knowledge) -> bool:
    """Whether the noun behind a noun belongs to the phrase: ton graan, the further words of a name."""
    if word.lower in known.measures and follows.upos == "NOUN":
        return follows.relation not in ("obj", "nsubj", "obl")
    beside = follows.name.startswith("I-") or follows.head == word.index or word.head == follows.index
    return word.upos == "PROPN" and follows.upos in ("NOUN", "PROPN") and beside


def _is_modifier(word: Word, words: Sequence[Word], here: int) -> bool:
    if word.upos == "VERB":
        return "|prenom|" in word.xpos or "|nom|" in word.xpos
    # zwaar, zeer, al dan niet before an adjective
    return word.upos == "ADJ" or (word.upos == "ADV" and here + 1 < len(words) and word.head == here + 1)


def _stands_alone(word: Word) -> bool:
    return word.lower.endswith("en") or "|nom|" in word.xpos or word.lower == "dode"
