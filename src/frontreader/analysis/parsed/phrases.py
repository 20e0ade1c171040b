"""Phrases: what of a word's subtree stands in the text as the phrase that fills a role."""

from collections.abc import Iterator

from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.view import View, is_nominal, is_participle
from frontreader.analysis.parsed.words import words
from frontreader.text.span import Span

_LONGEST = 40
"""Words; a longer phrase is a parse gone wrong or a list."""
_APART = frozenset(
    ("acl:relcl", "parataxis", "advcl", "mark", "ccomp", "csubj", "nsubj", "nsubj:pass", "aux", "aux:pass", "cop")
) | frozenset(("orphan", "discourse", "vocative", "list", "dislocated"))
_COMMAS = frozenset((",", ";", ":", "-", "–", "—"))


def span(view: View, head: Word) -> Span:
    """From the first to the last word of a head's phrase: without its preposition, the phrases joined to it, clauses,
    and what stands behind a comma."""
    low, high = bounds(view, head)
    return Span(view.words[low].start, _closed(view, low, high))


def bounds(view: View, head: Word) -> tuple[int, int]:
    """The indices of a phrase's first and last word."""
    kept = {head.index}
    open_ = [head]
    while open_ and len(kept) < _LONGEST:
        one = open_.pop()
        for child in view.tree.children[one.index]:
            if child.index not in kept and _belongs(view, child, one, top=one is head):
                kept.add(child.index)
                open_.append(child)
    low = high = head.index
    # What was left out in the middle ends the phrase, unless it is a mark inside a name or quotes.
    while low - 1 in kept or (low - 2 in kept and _bridges(view, low - 1)):
        low -= 1
    while high + 1 in kept or (high + 2 in kept and _bridges(view, high + 1)):
        high += 1
    while low < head.index and (view.words[low].upos in ("PUNCT", "CCONJ") or _is_focus(view, low)):
        low += 1
    if low < head.index and view.words[low].lower == "het" and "Number=Plur" in head.features:
        low += 1  # dat het vluchtelingen tegenhield: a pronoun
    while low < head.index and (view.words[low].upos == "ADP" or _is_focus(view, low)):
        low += 1
    opens = (i for i in range(head.index + 1, high + 1) if view.words[i].text in ("(", "["))
    high = next(opens, high + 1) - 1  # minister Zorvan (D66)
    while high > head.index and view.words[high].upos in ("PUNCT", "CCONJ", "ADP", "ADV"):
        high -= 1
    return low, high


def _belongs(view: View, child: Word, parent: Word, *, top: bool) -> bool:
    relation = child.relation
    if relation in _APART:
        return False
    if relation in ("conj", "cc", "punct", "case", "cc:preconj"):
        return not top and not (relation == "conj" and view.cases(child))
    behind = child.index > parent.index
    if behind and child.upos == "VERB" and relation in ("acl", "amod"):
        return False
    if relation == "acl":
        return is_participle(child) and not behind
    if behind and relation in ("appos", "nmod", "amod", "advmod", "obl", "nummod"):
        first = next(one for one in view.below(child) if one.upos != "PUNCT" or one is child)
        if first.index and view.words[first.index - 1].text in _COMMAS:
            return False
    if top and view.time_of[child.index] is not None and view.time_of[parent.index] is None:
        return not behind and relation in ("amod", "nummod", "det")
    return not (relation == "advmod" and top and behind)


def _is_focus(view: View, index: int) -> bool:
    word = view.words[index]
    focus = words("focus")
    return word.lower in focus or (word.lower == "niet" and view.words[index + 1].lower in focus)


def _bridges(view: View, index: int) -> bool:
    word = view.words[index]
    return word.upos == "PUNCT" and word.text not in _COMMAS and word.text != "."


def _closed(view: View, low: int, high: int) -> int:
    """The end of a phrase, with the bracket that closes what was opened in it."""
    inside = [view.words[i].text for i in range(low, high + 1)]
    following = view.words[high + 1] if high + 1 < len(view.words) else None
    if following is not None and inside.count("(") > inside.count(")") and following.text == ")":
        return following.end
    return view.words[high].end


def coordinated(view: View, head: Word) -> Iterator[Word]:
    """A phrase's head and those of the phrases joined to it."""
    yield head
    for child in view.children(head, "conj"):
        if is_phrase(view, child):
            yield child


def is_phrase(view: View, word: Word) -> bool:
    """Whether a word heads a noun phrase, not a clause."""
    if word.upos in ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET"):
        return not view.children(word, "cop")
    if word.upos == "ADJ":
        return bool(view.children(word, "det")) or word.xpos.startswith("ADJ|nom")
    return word.upos == "VERB" and is_nominal(word)
