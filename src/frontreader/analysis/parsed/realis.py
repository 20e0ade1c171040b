"""Did it happen? Reads modal verbs, negation, conditions and the like along the way from a trigger up its tree."""

from collections.abc import Sequence
from typing import NamedTuple

from frontreader.analysis.model import Modality, Polarity, Realis
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.subjects import is_passive
from frontreader.analysis.parsed.times import is_coming
from frontreader.analysis.parsed.triggers import Found
from frontreader.analysis.parsed.view import View, is_finite, is_infinitive, is_participle
from frontreader.analysis.parsed.words import realis_words, words

_STEPS = 12
_MEASURES = frozenset("alleen slechts enkel zozeer ver alleen_maar meer minder".split())


class Status(NamedTuple):
    """Realis, modality (with `other` only) and polarity of an event."""

    realis: Realis = "actual"
    modality: Modality | None = None
    polarity: Polarity = "positive"


class _Told(NamedTuple):
    modality: Modality | None = None
    negative: bool = False


def status(view: View, found: Found, times: Sequence[int]) -> Status:
    """What the sentence says of a trigger's truth; `times` are those that date it."""
    if found.kind == "verb":
        told = of_verb(view, found.word, {piece.index for piece in found.pieces}, times)
    elif found.kind == "participle":
        told = _of_adjective(view, found.word)
    else:
        told = _of_noun(view, found, times)
    if told.negative and told.modality is None:
        return Status("other", "denied", "negative")
    return Status("other" if told.modality else "actual", told.modality, "negative" if told.negative else "positive")


def of_verb(view: View, verb: Word, own: set[int] | None = None, times: Sequence[int] = ()) -> _Told:
    """What is said of a verb's truth: by its own clause, by the verbs and nouns above it."""
    negative = _negated(view, verb, own or set())
    at = verb
    helped = True  # whether the auxiliaries of what stands above still hold for it
    for _ in range(_STEPS):
        modality = _of_clause(view, at, times if at is verb else (), helped=helped)
        if modality is not None:
            return _Told(modality, negative or _is_without(view, at))
        if _is_without(view, at):
            return _Told("denied", True)
        head = view.head(at)
        if head is None:
            break
        relation = at.relation
        if relation == "conj":
            helped = helped and not is_finite(at) and not _has_finite(view, at)
        elif (relation == "xcomp" and not is_finite(at)) or (relation in ("ccomp", "csubj") and view.finite(at) is None):
            told = _governed(view, at, head)
            if told.modality is not None or told.negative:
                return _Told(told.modality, negative or told.negative)
            if head.upos not in ("VERB", "AUX", "ADJ", "NOUN"):
                break
            negative = negative or _negated(view, head, set())
            helped = True
        elif relation in ("ccomp", "csubj", "xcomp"):
            return _Told(_reported(view, at, head), negative)
        elif relation == "acl" and is_infinitive(at):
            return _Told(_below_noun(view, head) or "planned", negative or head.lemma in words("nouns_denied"))
        elif relation == "acl" and view.finite(at) is not None:
            return _Told(_below_noun(view, head), negative)
        elif relation == "advcl" and is_infinitive(at) and view.lemma(head) in realis_words("factive_verbs"):
            negative = negative or _negated(view, head, set())
            helped = True
        elif relation == "advcl" and is_infinitive(at):
            return _Told(_purpose(view, at, head), negative)
        else:
            break
        at = head
    if _is_asked(view, verb):
        return _Told("possible", negative)
    return _Told(None, negative)


def _of_clause(view: View, verb: Word, times: Sequence[int], *, helped: bool) -> Modality | None:
    """What the words of a verb's own clause make of it."""
    marks = {mark.lower for mark in view.children(verb, "mark")}
    if (by_mark := _of_marks(view, verb, marks)) is not None:
        return by_mark
    if helped and (by_helper := _of_helpers(view, verb)) is not None:
        return by_helper
    adverbs = {one.lower for one in view.clause(verb) if one.relation == "advmod"}
    if adverbs & words("possible_adverbs"):
        return "possible"
    finite = view.finite(verb)
    if finite is None:
        return None
    present = "Tense=Pres" in finite.features
    if present and _is_condition_above(view, verb):
        return "possible"
    if not present:
        return "possible" if _is_condition_above(view, verb, past=True) else None
    if is_participle(verb) and finite.lemma in ("zijn", "hebben"):
        return None  # heeft gewonnen
    if (adverbs & words("planned_adverbs")) or is_coming(view, times):
        return "planned"
    if adverbs & words("habitual") or any(getattr(view.times[number], "type", "") == "SET" for number in times):
        return "general"
    if any(child.lower in words("generic_subjects") for child in view.children(verb, "nsubj") if child.upos == "PRON"):
        return "general"
    if any(child.lemma in words("rules") for child in view.children(verb, "nsubj")):
        return "general"
    return None


def _of_marks(view: View, verb: Word, marks: set[str]) -> Modality | None:
    past = view.past(verb)
    if marks & words("marks_conditional"):
        return "possible"
    first = view.clause(verb)[0] if view.owners[verb.index] == verb.index else verb
    if first.lower in ("mocht", "mochten") and first.head == verb.index:
        return "possible"
    if marks & words("marks_conditional_present") and not past:
        return "possible"
    if marks & words("marks_unreal"):
        return "possible"
    if marks & words("marks_before") and not past and view.finite(verb) is not None:
        return "planned"
    if "opdat" in marks or (marks & {"zodat"} and _has_helper(view, verb, "kunnen")):
        return "planned"
    return None


def _of_helpers(view: View, verb: Word) -> Modality | None:
    helpers = {helper.lemma: helper for helper in view.children(verb, "aux")}
    if "zullen" in helpers:
        return "possible" if "Tense=Past" in helpers["zullen"].features else "planned"
    for lemma in ("moeten", "kunnen"):
        if lemma in helpers:
            helper = helpers[lemma]
            managed = "Tense=Past" in helper.features and verb.relation in ("root", "conj", "acl:relcl", "parataxis")
            return None if managed and not _negated(view, verb, set()) and len(helpers) == 1 else "possible"
    if "mogen" in helpers:
        return "possible"
    return None


def _governed(view: View, verb: Word, governor: Word) -> _Told:
    """What a governor makes of its infinitive; nothing where it happened or the governor's own truth decides."""
    lemma = view.lemma(governor)
    if governor.upos in ("ADJ", "ADV"):
        if governor.lemma in words("adjectives_feared"):
            return _Told("feared")
        if governor.lemma in words("adjectives_planned"):
            return _Told("planned")
        return _Told("possible")
    if governor.upos == "NOUN":
        return _Told(_below_noun(view, governor) or "possible")
    if governor.upos not in ("VERB", "AUX"):
        return _Told()
    if lemma in realis_words("negative_verbs"):
        above = of_verb(view, governor)
        return _Told(above.modality or "denied", not above.negative)
    if lemma in words("going"):
        return _Told("planned" if is_finite(governor) and not view.past(governor) else None)
    if lemma in words("raising") or lemma in realis_words("factive_verbs"):
        return _Told()
    negative = _negated(view, governor, set())
    if lemma in realis_words("feared_verbs"):
        return _Told("feared", negative)
    if lemma in realis_words("planned_verbs") or lemma in words("clause_planned"):
        return _Told("planned", negative)
    if is_infinitive(verb) and any(mark.lower == "te" for mark in view.children(verb, "mark")):
        return _Told("possible", negative)
    return _Told()


def _reported(view: View, verb: Word, governor: Word) -> Modality | None:
    """What a governor makes of its dat-clause."""
    lemma = view.lemma(governor)
    if any(mark.lower in words("whether") for mark in view.children(verb, "mark")):
        return "possible"
    if governor.upos == "NOUN":
        return _below_noun(view, governor)
    if lemma in words("clause_denied"):
        return "denied"
    if lemma in ("voorkomen", "verhinderen", "beletten", "vermijden"):
        return None if _negated(view, governor, set()) else "denied"
    if lemma in words("clause_feared"):
        return "feared"
    if lemma in words("clause_planned"):
        return "planned"
    if lemma in words("clause_possible") or governor.lemma in ("mogelijk", "waarschijnlijk", "onmogelijk"):
        return "possible"
    return None


def _below_noun(view: View, noun: Word) -> Modality | None:
    lemma, lower = noun.lemma.lower(), noun.lower
    for name, modality in _NOUNS:
        if any(lemma.endswith(one) and (lemma == one or len(one) > 3) for one in words(name)):
            return modality
        if lower.endswith("en") and {lower[:-2], lower[:-3]} & words(name):
            return modality
    return None


_NOUNS: tuple[tuple[str, Modality], ...] = (
    ("nouns_planned", "planned"),
    ("nouns_possible", "possible"),
    ("nouns_feared", "feared"),
    ("nouns_denied", "denied"),
)


def _purpose(view: View, verb: Word, governor: Word) -> Modality | None:
    """Om te …: a purpose; door te …, na te …: it happened."""
    marks = {mark.lower for mark in view.children(verb, "mark", "case")}
    if "om" not in marks and marks & {"door", "na", "met", "bij", "van"}:
        return of_verb(view, governor).modality if governor.upos == "VERB" else None
    if marks & words("marks_purpose") or "te" in marks:
        return "planned"
    return None


def _is_without(view: View, verb: Word) -> bool:
    marks = view.children(verb, "mark", "case", "cc", "advmod")
    if any(mark.lower == "zonder" for mark in marks):
        return True
    return any(
        mark.lower == "in" and [one.lower for one in view.children(mark, "fixed")][:2] == ["plaats", "van"]
        for mark in marks
    )


def _is_condition_above(view: View, verb: Word, *, past: bool = False) -> bool:
    """Whether a main clause has a condition beside it: als …, dan …"""
    for child in view.children(verb, "advcl"):
        marks = {mark.lower for mark in view.children(child, "mark")}
        if marks & ({"als", "indien"} if past else words("marks_conditional") - {"tenzij"}) and view.finite(child):
            return True
        first = view.clause(child)[0]
        if first.lower in ("mocht", "mochten"):
            return True
    return False


def _has_finite(view: View, verb: Word) -> bool:
    return any(is_finite(child) for child in view.children(verb, "aux", "cop"))


def _is_asked(view: View, verb: Word) -> bool:
    """Whether a verb stands in a question of yes or no."""
    last = view.words[-1] if view.words[-1].text not in "\"'”’''" or len(view.words) < 2 else view.words[-2]
    if last.text != "?" or verb.relation not in ("root", "conj", "parataxis"):
        return False
    spoken = [word for word in view.words if word.upos != "PUNCT"]
    return bool(spoken) and is_finite(spoken[0])


def _negated(view: View, verb: Word, own: set[int]) -> bool:
    """Whether a verb is denied by a word of its own clause. `own` are words of the trigger itself."""
    for child in view.tree.children[verb.index]:
        if child.index in own:
            continue
        if child.lower in realis_words("negators") and child.relation in ("advmod", "nsubj", "obj", "obl", "nsubj:pass", "det"):
            if child.lower == "niet" and _is_measure(view, child):
                continue
            return True
        if child.relation.partition(":")[0] in ("nsubj", "obj", "iobj") and any(
            below.lower in ("geen", "niemand", "noch") for below in view.children(child, "det", "advmod", "cc")
        ):
            return True
    return False


def _is_measure(view: View, negator: Word) -> bool:
    """Niet alleen, niet meer dan: a measure is denied, not the event."""
    if negator.index + 1 < len(view.words):
        follows = view.words[negator.index + 1].lower
        if follows in _MEASURES and follows not in ("meer", "minder"):
            return True
        if follows in ("meer", "minder") and negator.index + 2 < len(view.words):
            return view.words[negator.index + 2].lower == "dan"
    return any(child.lower in _MEASURES - {"meer", "minder"} for child in view.children(negator))


def _of_adjective(view: View, word: Word) -> _Told:
    """A participle before its noun tells what was, unless an adverb denies it (de nog niet verwoeste stad)."""
    adverbs = {child.lower for child in view.children(word, "advmod")}
    if "niet" in adverbs or "nooit" in adverbs:
        return _Told("denied", True)
    if adverbs & (words("possible_adverbs") | {"vermeend"}):
        return _Told("possible")
    return _Told("possible") if {"te"} & {mark.lower for mark in view.children(word, "mark")} else _Told()


_ADJECTIVES: tuple[tuple[str, Modality], ...] = (
    ("planned_adjectives", "planned"),
    ("possible_adjectives", "possible"),
    ("feared_adjectives", "feared"),
)


def _of_noun(view: View, found: Found, times: Sequence[int]) -> _Told:
    noun = found.word
    inside = {child.lower for child in view.children(noun, "det", "amod", "advmod", "acl", "nummod")}
    cases = [case.lower for case in view.cases(noun)]
    own = {piece.lower for piece in found.pieces}
    if "geen" in inside or ("zonder" in cases and "zonder" not in own) or ("niet" in inside and not found.carrier):
        return _Told("denied", True)
    for name, told in _ADJECTIVES:
        if inside & realis_words(name):
            return _Told(told)
    if is_coming(view, times) and not view.past(view.words[view.owners[noun.index]]):
        return _Told("planned")
    above = view.head(noun)
    if (wished := _wished(view, noun)) is not None:
        return wished
    if found.carrier is not None:
        own = {piece.index for piece in found.pieces}
        return of_verb(view, found.carrier, own, times)
    if above is None:
        return _Told(_as_predicate(view, noun))
    if noun.relation == "conj" or view.children(noun, "cop"):
        modality = _as_predicate(view, _first(view, noun))
        if modality is not None:
            return _Told(modality)
    if above.upos == "NOUN" and noun.relation.startswith("nmod") and view.preposition(noun) in _LEADING:
        modality = _below_noun(view, above)
        if modality is not None:
            return _Told(modality)
    first = _first(view, noun)
    verb = view.head(first)
    if verb is None or verb.upos not in ("VERB", "AUX", "NOUN", "ADJ", "ADV"):
        return _Told()
    if found.kind == "infinitive":
        told = of_verb(view, verb) if verb.upos in ("VERB", "AUX") or view.children(verb, "cop") else _Told()
        if told.modality is not None:
            return _Told(told.modality)
        finite = view.finite(verb)
        return _Told() if finite is None or "Tense=Past" in finite.features or is_participle(verb) else _Told("general")
    if verb.upos not in ("VERB", "AUX"):
        return _Told()
    if first.relation == "obl" and view.preposition(first) in ("na", "voor", "bij", "tijdens"):
        told = of_verb(view, verb)
        return _Told("planned" if told.modality == "planned" and not view.past(verb) else None)
    return _beside_verb(view, noun, first, verb)


def _as_predicate(view: View, predicate: Word) -> Modality | None:
    """Het doel is de afschaffing van …, de partij is voor het opheffen van …"""
    if not view.children(predicate, "cop"):
        return None
    if view.preposition(predicate) in ("voor", "tegen"):
        return "planned"
    for child in view.children(predicate, "nsubj"):
        if (modality := _below_noun(view, child)) is not None:
            return modality
    return None


_LEADING = frozenset("voor om tot op met van naar tegen aan".split())


def _beside_verb(view: View, noun: Word, first: Word, verb: Word) -> _Told:
    """What a verb that does not carry a noun makes of it: wished or feared, or no more than the verb itself."""
    relation = first.relation.partition(":")[0]
    definite = _is_definite(view, noun)
    told = of_verb(view, verb)
    if told.modality is not None and not definite and relation in ("obj", "nsubj"):
        return _Told(told.modality)
    return _Told()


def _wished(view: View, noun: Word) -> _Told | None:
    """What a verb of wishing or fearing makes of its object; None under any other."""
    first = _first(view, noun)
    verb = view.head(first)
    if verb is None or verb.upos != "VERB":
        return None
    lemma = view.lemma(verb)
    relation = first.relation.partition(":")[0]
    wanted = relation == "obj" or (
        relation == "obl" and view.preposition(first) in realis_words("wished_prepositions") and first.relation == "obl:arg"
    )
    wanted = wanted or first.relation == "nsubj:pass" or (relation == "nsubj" and is_passive(view, verb))
    wanted = wanted or (relation == "nsubj" and verb.xpos.startswith("WW|vd") and _has_helper(view, verb, "zijn"))
    if wanted and lemma in realis_words("feared_verbs"):
        return _Told("feared")
    if wanted and lemma in words("clause_denied"):
        return _Told("possible" if _negated(view, verb, set()) else "denied")
    if wanted and lemma in realis_words("negative_verbs"):
        above = of_verb(view, verb)
        return _Told("feared") if above.modality else _Told("denied", not above.negative)
    if wanted and (lemma in realis_words("wishing_verbs") or lemma in words("clause_planned")):
        return _Told("planned")
    return None


def _has_helper(view: View, verb: Word, lemma: str) -> bool:
    return any(helper.lemma == lemma for helper in view.auxiliaries(verb))


def _is_definite(view: View, noun: Word) -> bool:
    if any(child.lower in realis_words("definites") for child in view.children(noun, "det", "nmod")):
        return True
    return any(view.names[child.index] is not None for child in view.children(noun, "nmod", "amod"))


def _first(view: View, word: Word) -> Word:
    for _ in range(8):
        head = view.head(word)
        if word.relation != "conj" or head is None:
            return word
        word = head
    return word
