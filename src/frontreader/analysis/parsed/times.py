"""Which event a time belongs to, and what it says of when."""

from collections.abc import Mapping, Sequence

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.trigger import Found, Triggers
from frontreader.analysis.parsed.view import View
from frontreader.analysis.parsed.words import words

_STEPS = 6


def owners(view: View, triggers: Triggers) -> Mapping[int, list[int]]:
    """Of each trigger (index of its word) the times, by number, that date it."""
    by_word = triggers.by_word
    carried = {carrier: nouns[0] for carrier, nouns in triggers.carried.items()}
    dated: dict[int, list[int]] = {}
    for number in range(len(view.times)):
        top = _top(view, number)
        if top is None or top.index in triggers.by_word or not dates(view, number):
            continue
        event = _event(view, top, by_word, carried)
        if event is not None:
            dated.setdefault(event.word.index, []).append(number)
        beside = _through(view, top, by_word, carried)
        if beside is not None and beside is not event:
            dated.setdefault(beside.word.index, []).append(number)
    for one in triggers.all:
        verb = view.head(one.word)
        if one.kind != "noun" or one.word.index in dated or verb is None or one.word.relation != "obl":
            continue
        if view.preposition(one.word) in ("bij", "tijdens") and verb.index in triggers.typed and verb.index in dated:
            dated[one.word.index] = dated[verb.index]  # bij een aanval kwamen maandag twee mensen om
    return dated


def _through(view: View, top: Word, by_word: Mapping[int, Found], carried: Mapping[int, Found]) -> Found | None:
    """The event that an event with a date dates: bij de verkiezingen van 1994 verdubbelde het aantal."""
    noun = view.head(top)
    if noun is None or noun.upos not in ("NOUN", "PROPN") or noun.relation != "obl":
        return None
    verb = view.head(noun)
    if verb is None or view.preposition(noun) not in words("dating") or noun.index not in by_word:
        return None
    return by_word.get(verb.index) or carried.get(verb.index)


def _top(view: View, number: int) -> Word | None:
    """The word of a time expression that hangs on something outside it."""
    for word in view.time_words[number]:
        head = view.head(word)
        if head is None or view.time_of[head.index] != number:
            if (
                head is None
                or word.relation == "amod"
                or any(case.lower in ("als", "dan", "zoals") for case in view.children(word, "case", "mark"))
            ):
                return None
            return word
    return None


def _event(view: View, top: Word, by_word: Mapping[int, Found], carried: Mapping[int, Found]) -> Found | None:
    bare = not view.cases(top)
    at = top
    for _ in range(_STEPS):
        head = view.head(at)
        if head is None:
            return None
        if head.index in by_word and not _is_apart(view, top, head):
            found = by_word[head.index]
            return None if found.kind == "participle" and at is not top else found
        if head.index in carried:
            return carried[head.index]
        for case in view.cases(head):
            if case.index in by_word:  # aldus de minister gisteren
                return by_word[case.index]
        if head.upos in ("VERB", "AUX", "ADJ") or view.owners[head.index] == head.index:
            return _within(view, head, by_word, carried)
        if head.upos in ("NOUN", "PROPN", "NUM", "PRON", "ADV") and at is top and not bare:
            if view.preposition(top) in ("van", "voor", "uit"):
                return None  # de krant van zaterdag
        elif at is not top and not bare:
            return None
        at = head
    return None


def _is_apart(view: View, top: Word, head: Word) -> bool:
    """Op het congres, een dag later, zei hij: behind a comma a bare time is the verb's."""
    first = view.below(top)[0]
    before = view.words[first.index - 1].text if first.index else ""
    return head.upos == "NOUN" and not view.cases(top) and "," in (before, first.text)


def _within(view: View, verb: Word, by_word: Mapping[int, Found], carried: Mapping[int, Found]) -> Found | None:
    """The event below a verb that is none itself: wil zaterdag vertrekken."""
    for _ in range(_STEPS):
        below = [child for child in view.children(verb, "xcomp") if child.upos == "VERB"]
        if not below:
            return None
        verb = below[0]
        found = by_word.get(verb.index) or carried.get(verb.index)
        if found is not None:
            return found
    return None


def dates(view: View, number: int) -> bool:
    """Whether a time says when, rather than how long (drie jaar) or something as vague as now."""
    kind = getattr(view.times[number], "type", "")
    lowers = [word.lower for word in view.time_words[number]]
    if kind == "DURATION":
        return False
    if not lowers or (len(lowers) == 1 and lowers[0] in words("vague_times")) or "nu" in lowers:
        return False
    if kind:
        return True
    counted = any(w in grammar().numbers or w[0].isdigit() for w in lowers) or lowers[-1] in ("jaren", "eeuwen", "uren")
    told = grammar().dating_words & set(lowers)
    return not (lowers[-1] in grammar().time_units and counted and not told)


def is_coming(view: View, numbers: Sequence[int]) -> bool:
    """Whether a time among these lies ahead."""
    return any(word.lower in words("coming") for number in numbers for word in view.time_words[number])
