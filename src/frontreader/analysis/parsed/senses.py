"""Which sense a word has where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import Sense, joined
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.subjects import is_passive, subject
from frontreader.analysis.parsed.view import View
from frontreader.analysis.parsed.words import words

_AROUND = 60
"""Words on either side that conditions look at; sentences are hardly longer."""


class Chosen(NamedTuple):
    """A sense, the words of its fixed phrase, and how it was chosen: `fixed`, `near` (a condition met by what hangs on
    the word), `far` (met elsewhere in the sentence or its surroundings), `plain` (no condition)."""

    sense: Sense
    fixed: tuple[Word, ...]
    how: str


def choose(
    view: View, senses: Sequence[Sense], word: Word, clause: Sequence[str], *, noun: bool = False
) -> Chosen | None:
    """The first sense whose fixed words and conditions hold; `clause` are the words around in lower case."""
    around: _Around | None = None
    for sense in senses:
        fixed: tuple[Word, ...] = ()
        if sense.fixed:
            match = _before(view, sense.fixed, word) if noun else _beside(view, sense.fixed, word)
            if match is None:
                continue
            fixed = match
        if not sense.need and not sense.ban:
            return Chosen(sense, fixed, "fixed" if fixed else "plain")
        around = around or _around(view, word, clause, noun=noun)
        if not sense.fits(around.sentence, around.clause):
            continue
        if fixed or not sense.need:
            return Chosen(sense, fixed, "fixed" if fixed else "plain")
        if sense.fits(around.near, around.clause):
            return Chosen(sense, fixed, "near")
        if around.closed:
            continue
        return Chosen(sense, fixed, "far")
    return None


class _Around(NamedTuple):
    """Words in lower case, the first and last `joined`: of the sentence, of the clause, of what hangs on the word and
    its subject. `closed`: these last say all there is to say, as no pronoun stands for something named elsewhere."""

    sentence: str
    clause: list[str]
    near: str
    closed: bool


def _around(view: View, word: Word, clause: Sequence[str], *, noun: bool) -> _Around:
    first = max(0, word.index - _AROUND)
    others = [one for one in view.words[first : word.index + _AROUND] if one is not word]
    sentence = [one.lower for one in others if view.names[one.index] != "PER"]
    sentence += [one.lemma.lower() for one in others if one.upos == "NOUN"]
    sentence += view.implied
    near = _lowers(view, word, word)
    if noun:
        said = list(clause)
        for child in view.children(word, "nmod"):
            said += _named(view, "of", child) if view.preposition(child) == "van" else []
        near += [lower for above in list(view.up(word))[:1] for lower in _lowers(view, above, word)]
        return _Around(joined(sentence), said, joined(near), closed=False)
    said = [*clause, "passive" if is_passive(view, word) else "active"]
    doer = subject(view, word)
    referring = doer is None or doer.word.upos == "PRON"
    if doer is not None:
        near += _lowers(view, doer.word, word)
        said += ["s:pron"] if doer.word.upos == "PRON" else []
        said += _named(view, "s", doer.word)
        said += [f"s:{doer.word.lower}", f"s:{doer.word.lemma.lower()}"]
    for thing in view.children(word, "obj"):
        said += _named(view, "o", thing) or ([] if thing.upos != "NOUN" or _is_contested(thing) else ["o:thing"])
        said += [f"o:{thing.lower}", f"o:{thing.lemma.lower()}"]
        referring = referring or thing.upos == "PRON"
    if word.relation in ("amod", "acl") and (above := view.head(word)) is not None:
        near += _lowers(view, above, word)
    return _Around(joined(sentence), said, joined([*near, *view.implied]), closed=not referring)


def _lowers(view: View, head: Word, without: Word) -> list[str]:
    """The words of a phrase in lower case, nouns also as lemmas (titels: titel)."""
    found = []
    for one in view.below(head):
        if one is not without and view.names[one.index] != "PER":
            found.append(one.lower)
            if one.upos == "NOUN":
                found.append(one.lemma.lower())
    return found


def is_prize(word: Word) -> bool:
    """Whether a noun is what is won or lost, a contest included, rather than who loses."""
    lemma = word.lemma.lower()
    return word.upos == "NUM" or any(lemma.endswith(prize) for prize in words("prizes") | grammar().contests)


def _is_contested(word: Word) -> bool:
    return is_prize(word) or word.lemma.lower().endswith(tuple(words("contested")))


def _named(view: View, place: str, word: Word) -> list[str]:
    name = view.names[word.index]
    return [f"{place}:{name.lower()}", f"{place}:name"] if name is not None else []


def _before(view: View, fixed: tuple[str, ...], word: Word) -> tuple[Word, ...] | None:
    """The words of a fixed phrase straight before its noun."""
    first = word.index - len(fixed)
    if first < 0:
        return None
    found = view.words[first : word.index]
    return found if all(map(_is, found, fixed)) else None


def _beside(view: View, fixed: tuple[str, ...], verb: Word) -> tuple[Word, ...] | None:
    """The words of a fixed phrase side by side in a verb's clause, hanging on the verb."""
    if fixed[0] == "zich":  # it may stand apart from the rest
        fixed = fixed[1:]
        if not any(child.lower in words("reflexive") for child in view.tree.children[verb.index]):
            return None
        if not fixed:
            return ()
    size = len(fixed)
    members = view.clause(verb)
    if view.owners[verb.index] != verb.index:  # a participle before a noun, an infinitive used as a noun
        members = view.below(verb)
    for at in range(len(members) - size + 1):
        found = tuple(members[at : at + size])
        if not all(map(_is, found, fixed)) or found[-1].index - found[0].index >= size:
            continue
        if any(view.names[one.index] in ("PER", "ORG", "LOC") for one in found):
            continue
        following = found[-1].index + 1
        if following < len(view.words) and found[-1].index < verb.index and view.words[following].text == ",":
            continue  # Nee, dat heb ik niet gezegd
        alone = size == 1 and bool(view.cases(found[0]))  # in het verslag: not verslag doen
        if size > 1 or (found[0].head == verb.index and not alone):
            # De minister werd …, door een minister werd …: with words of its own it is not what someone became.
            if verb.lemma == "worden" and found[-1].relation != "xcomp" and view.children(found[-1], "det", "case"):
                continue
            return found
    return None


def _is(word: Word, part: str) -> bool:
    return word.lower == part or (part == "zijn" and word.lower in grammar().possessives)
