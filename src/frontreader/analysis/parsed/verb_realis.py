"""What a tree says of a verb's truth: modal verbs, negation, conditions and the like from the verb upwards."""

from collections.abc import Sequence
from typing import NamedTuple

from frontreader.analysis.model import Modality
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.times import is_coming
from frontreader.analysis.parsed.view import View, is_finite, is_infinitive, is_participle
from frontreader.analysis.parsed.words import realis_words, words

_STEPS = 12


class Told(NamedTuple):
    """The modality of what did not simply happen, and whether it is denied."""

    modality: Modality | None = None
    negative: bool = False


def of_verb(view: View, verb: Word, own: set[int] | None = None, times: Sequence[int] = ()) -> Told:
    """What is said of a verb's truth: by its own clause, by the verbs and nouns above it."""
    negative = negated(view, verb, own or set())
    at = verb
    helped = True  # whether the auxiliaries of what stands above still hold for it
    for _ in range(_STEPS):
        modality = _of_clause(view, at, times if at is verb else (), helped=helped)
        if modality is not None:
            return Told(modality, negative or _is_without(view, at))
        if _is_without(view, at):
            return Told("denied", True)
        head = view.head(at)
        if head is None:
            break
        relation = at.relation
        if relation == "conj":
            helped = helped and not is_finite(at) and not _has_finite(view, at)
        elif (relation == "xcomp" and not is_finite(at)) or (
            relation in ("ccomp", "csubj") and view.finite(at) is None
        ):
            told = _governed(view, at, head)
            if told.modality is not None or told.negative:
                return Told(told.modality, negative or told.negative)
            if head.upos not in ("VERB", "AUX", "ADJ", "NOUN"):
                break
            negative = negative or negated(view, head, set())
            helped = True
        elif relation in ("ccomp", "csubj", "xcomp"):
            return Told(_reported(view, at, head), negative)
        elif relation == "acl" and is_infinitive(at):
            return Told(below_noun(head) or "planned", negative or head.lemma in words("nouns_denied"))
        elif relation == "acl" and view.finite(at) is not None:
            return Told(below_noun(head), negative)
        elif relation == "advcl" and is_infinitive(at) and view.lemma(head) in words("succeeding"):
            negative = negative or negated(view, head, set())
            helped = True
        elif relation in ("advcl", "obl") and is_infinitive(at):
            return Told(_purpose(view, at, head), negative)
        else:
            break
        at = head
    if _is_asked(view, verb):
        return Told("possible", negative)
    return Told(None, negative)


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
    if any(child.lemma.lower().endswith("peiling") and view.cases(child) for child in view.children(verb, "obl")):
        return "possible"  # in een peiling verliest het CDA vier zetels
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
    if adverbs & words("habitual"):
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
    if "opdat" in marks or (marks & {"zodat"} and has_helper(view, verb, "kunnen")):
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
            alone = helpers.keys() <= {lemma, "worden"}  # kon worden afgeslagen
            return None if managed and not negated(view, verb, set()) and alone else "possible"
    if "mogen" in helpers:
        return "possible"
    return None


def _governed(view: View, verb: Word, governor: Word) -> Told:
    """What a governor makes of its infinitive; nothing where it happened or the governor's own truth decides."""
    lemma = view.lemma(governor)
    if governor.upos in ("ADJ", "ADV"):
        if governor.lemma in words("adjectives_feared"):
            return Told("feared")
        if governor.lemma in words("adjectives_planned"):
            return Told("planned")
        return Told("possible")
    if governor.upos == "NOUN":
        return Told(below_noun(governor) or "possible")
    if governor.upos not in ("VERB", "AUX"):
        return Told()
    if lemma in realis_words("negative_verbs"):
        above = of_verb(view, governor)
        return Told(above.modality or "denied", not above.negative)
    if lemma in words("going"):
        return Told("planned" if is_finite(governor) and not view.past(governor) else None)
    if lemma in words("raising") or lemma in realis_words("factive_verbs"):
        return Told()
    negative = negated(view, governor, set())
    if lemma in words("accusing"):
        return Told("possible", negative)
    if lemma in words("clause_denied"):
        return Told("denied", negative)
    if lemma in realis_words("feared_verbs"):
        return Told("feared", negative)
    if lemma in realis_words("planned_verbs") or lemma in words("clause_planned"):
        return Told("planned", negative)
    if is_infinitive(verb) and any(mark.lower == "te" for mark in view.children(verb, "mark")):
        return Told("possible", negative)
    return Told()


def _reported(view: View, verb: Word, governor: Word) -> Modality | None:
    """What a governor makes of its dat-clause."""
    lemma = view.lemma(governor)
    if any(mark.lower in words("whether") for mark in view.children(verb, "mark")):
        return "possible"
    if governor.upos == "NOUN":
        return below_noun(governor)
    if lemma in words("clause_denied"):
        return "possible" if negated(view, governor, set()) else "denied"  # sluit niet uit dat
    if lemma in words("clause_prevented"):
        return None if negated(view, governor, set()) else "denied"
    if lemma in words("clause_feared"):
        return "feared"
    if lemma in words("clause_planned"):
        return "planned"
    if lemma in words("clause_possible") | words("accusing") or governor.lemma in words("adjectives_possible"):
        return "possible"
    return None


def below_noun(noun: Word) -> Modality | None:
    """What a noun makes of an event below it: a plan for, a danger of."""
    lemma, lower = noun.lemma.lower(), noun.lower
    for name, modality in _NOUNS:
        if any(lemma.endswith(one) and (lemma == one or len(one) > 3) for one in words(name)):
            return modality
        if lower.endswith("en") and {lower[:-2], lower[:-3]} & words(name):
            return modality
    return None


def beside_noun(view: View, noun: Word) -> Modality | None:
    """What the noun straight before a phrase makes of it, though the tree hangs it on the verb: gaf opdracht tot …"""
    cases = [case for case in view.cases(noun) if case.index < noun.index]
    if not cases or cases[0].index == 0 or cases[0].lower not in words("leading"):
        return None
    before = view.words[cases[0].index - 1]
    return below_noun(before) if before.upos == "NOUN" and noun.head != before.index else None


_NOUNS: tuple[tuple[str, Modality], ...] = (
    ("nouns_planned", "planned"),
    ("nouns_possible", "possible"),
    ("nouns_feared", "feared"),
    ("nouns_denied", "denied"),
)


def _purpose(view: View, verb: Word, governor: Word) -> Modality | None:
    """Om te …: a purpose; door te …, na te …: it happened."""
    marks = {mark.lower for mark in view.children(verb, "mark", "case")} | {view.below(verb)[0].lower}
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


def negated(view: View, verb: Word, own: set[int]) -> bool:
    """Whether a verb is denied by a word of its own clause. `own` are words of the trigger itself."""
    for child in view.tree.children[verb.index]:
        if child.index in own:
            if any(below.lower == "geen" for below in view.children(child, "det")):
                return True  # heeft geen besluit genomen
            continue
        if child.lower in realis_words("negators") and child.relation in (
            "advmod",
            "nsubj",
            "obj",
            "obl",
            "nsubj:pass",
            "det",
        ):
            if child.lower == "niet" and _is_measure(view, child):
                continue
            return True
        if child.relation == "advmod" and child.lower in words("nearly") and not _is_amount(view, child):
            return True
        if child.relation.partition(":")[0] in ("nsubj", "obj", "iobj") and any(
            below.lower in words("no_one") for below in view.children(child, "det", "advmod", "cc")
        ):
            return True
    return False


def _is_amount(view: View, adverb: Word) -> bool:
    """Bijna veertig, bijna een jaar."""
    following = view.words[adverb.index + 1] if adverb.index + 1 < len(view.words) else None
    return following is not None and (following.upos in ("NUM", "DET") or view.time_of[following.index] is not None)


def _is_measure(view: View, negator: Word) -> bool:
    """Niet alleen, niet meer dan: a measure is denied, not the event."""
    if negator.index + 1 < len(view.words):
        follows = view.words[negator.index + 1].lower
        if follows in words("measures"):
            return True
        if follows in words("comparatives") and negator.index + 2 < len(view.words):
            return view.words[negator.index + 2].lower == "dan"
    return any(child.lower in words("measures") for child in view.children(negator))


def has_helper(view: View, verb: Word, lemma: str) -> bool:
    return any(helper.lemma == lemma for helper in view.auxiliaries(verb))
