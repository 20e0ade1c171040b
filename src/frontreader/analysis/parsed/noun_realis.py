"""What a tree says of the truth of what a noun or a participle before a noun names."""

from collections.abc import Sequence

from frontreader.analysis.model import Modality
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.carriers import first_of
from frontreader.analysis.parsed.subjects import is_passive
from frontreader.analysis.parsed.times import is_coming
from frontreader.analysis.parsed.trigger import Found
from frontreader.analysis.parsed.verb_realis import Told, below_noun, beside_noun, has_helper, negated, of_verb
from frontreader.analysis.parsed.view import View, is_participle
from frontreader.analysis.parsed.words import realis_words, words


def of_participle(view: View, word: Word) -> Told:
    """A participle before its noun tells what was, unless an adverb denies it (de nog niet verwoeste stad)."""
    adverbs = {child.lower for child in view.children(word, "advmod")}
    if "niet" in adverbs or "nooit" in adverbs:
        return Told("denied", True)
    if adverbs & (words("possible_adverbs") | {"vermeend"}):
        return Told("possible")
    return Told("possible") if {"te"} & {mark.lower for mark in view.children(word, "mark")} else Told()


_ADJECTIVES: tuple[tuple[str, Modality], ...] = (
    ("planned_adjectives", "planned"),
    ("possible_adjectives", "possible"),
    ("feared_adjectives", "feared"),
)


def of_noun(view: View, found: Found, times: Sequence[int]) -> Told:
    """What is said of the truth of a noun's event: by its own words, by its verb, by the noun above it."""
    noun = found.word
    inside = {child.lower for child in view.children(noun, "det", "amod", "advmod", "acl", "nummod")}
    own = {piece.lower for piece in found.pieces}
    without = any(case.lower == "zonder" for case in view.cases(noun)) and "zonder" not in own
    if "geen" in inside or without or ("niet" in inside and found.carrier is None):
        return Told("denied", True)
    for name, modality in _ADJECTIVES:
        if inside & realis_words(name):
            return Told(modality)
    if is_coming(view, times) and not view.past(view.words[view.owners[noun.index]]):
        return Told("planned")
    if (wished := _wished(view, noun)) is not None:
        return wished
    if (beside := beside_noun(view, first_of(view, noun))) is not None:
        return Told(beside)
    if view.preposition(noun) == "over" and not _is_definite(view, noun) and _is_talked_about(view, noun):
        return Told("possible")
    if view.preposition(noun) == "over" and _is_agreed(view, noun):
        return Told("planned")
    if any(word.lower == "verdenking" for word in view.words[max(0, first_of(view, noun).index - 3) : noun.index]):
        return Told("possible")  # aangehouden op verdenking van
    if found.carrier is not None and view.lemma(found.carrier) in words("ending"):
        return Told()
    absent = found.carrier or _undone(view, noun)
    if absent is not None and view.lemma(absent) in words("absent"):
        return Told("planned") if view.lemma(absent) in ("uitstellen", "verdagen") else Told("denied", True)
    if found.carrier is not None and _makes(view, noun, found.carrier):
        return Told(of_verb(view, found.carrier, set(), times).modality)
    if found.carrier is not None:
        return of_verb(view, found.carrier, {piece.index for piece in found.pieces}, times)
    if (above := _above(view, noun)) is not None:
        return Told(above)
    first = first_of(view, noun)
    verb = view.head(first)
    if verb is None:
        return Told()
    if found.kind == "infinitive":
        return _of_infinitive(view, verb)
    if verb.upos not in ("VERB", "AUX"):
        return Told()
    if first.relation == "obl" and view.preposition(first) in ("na", "voor", "bij", "tijdens"):
        told = of_verb(view, verb)
        return Told("planned" if told.modality == "planned" and not view.past(verb) else None)
    return _beside_verb(view, noun, first, verb)


def _undone(view: View, noun: Word) -> Word | None:
    """The verb that a noun is the object of, or the subject of where it is passive."""
    first = first_of(view, noun)
    verb = view.head(first)
    if verb is None or verb.upos != "VERB":
        return None
    passive = first.relation.startswith("nsubj") and (is_passive(view, verb) or has_helper(view, verb, "zijn"))
    return verb if first.relation == "obj" or passive else None


def _makes(view: View, noun: Word, verb: Word) -> bool:
    """De storm maakte geen slachtoffers: what a verb with an object denies is its object, not its subject."""
    return first_of(view, noun).relation == "nsubj" and bool(view.children(verb, "obj"))


def _above(view: View, noun: Word) -> Modality | None:
    """What the noun above makes of it, as its own phrase or as predicate: een plan voor, het doel is."""
    head = view.head(noun)
    if head is None or noun.relation == "conj" or view.children(noun, "cop"):
        return _as_predicate(view, first_of(view, noun))
    if head.upos == "NOUN" and noun.relation.startswith("nmod"):
        if view.preposition(noun) == "over" and head.lemma.lower().endswith(tuple(words("nouns_about"))):
            return "possible"
        if view.preposition(noun) in words("leading"):
            return below_noun(head)
    return None


def _is_talked_about(view: View, noun: Word) -> bool:
    """Onderhandelen, de gesprekken over een bestand: what may come of them."""
    return any(
        (one.upos == "VERB" and view.lemma(one) in words("talking"))
        or (one.upos == "NOUN" and one.lemma.lower().endswith(tuple(words("nouns_about"))))
        for one in view.clause(noun)
    )


def _of_infinitive(view: View, verb: Word) -> Told:
    """Het veroveren van …: as true as its verb, and general in the present tense."""
    if verb.upos in ("VERB", "AUX") or view.children(verb, "cop"):
        told = of_verb(view, verb)
        if told.modality is not None:
            return Told(told.modality)
    finite = view.finite(verb)
    return Told() if finite is None or "Tense=Past" in finite.features or is_participle(verb) else Told("general")


def _as_predicate(view: View, predicate: Word) -> Modality | None:
    """Het doel is de afschaffing van …, de partij is voor het opheffen van …"""
    if not view.children(predicate, "cop"):
        return None
    if view.preposition(predicate) in ("voor", "tegen"):
        return "planned"
    for child in view.children(predicate, "nsubj"):
        if (modality := below_noun(child)) is not None:
            return modality
    return None


def _beside_verb(view: View, noun: Word, first: Word, verb: Word) -> Told:
    """What a verb that does not carry a noun makes of it: wished or feared, or no more than the verb itself."""
    relation = first.relation.partition(":")[0]
    definite = _is_definite(view, noun)
    told = of_verb(view, verb)
    means = relation == "obl" and view.preposition(first) in ("met", "via")  # met een veto tegenhouden
    if told.modality is not None and not definite and (relation in ("obj", "nsubj") or means):
        return Told(told.modality)
    return Told()


def _wished(view: View, noun: Word) -> Told | None:
    """What a verb of wishing or fearing makes of its object; None under any other."""
    first = first_of(view, noun)
    verb = view.head(first)
    if verb is not None and first.relation == "nmod" and _is_of_accused(view, first, verb):
        return Told("possible")
    if verb is not None and first.relation == "nmod" and view.preposition(first) == "om" and _is_asked(view, verb):
        return Told("planned")
    if verb is None or verb.upos != "VERB":
        return None
    lemma = view.lemma(verb)
    relation = first.relation.partition(":")[0]
    if relation == "obl" and lemma in words("accusing") and view.preposition(first) in ("van", "wegens", "voor"):
        return Told("possible")
    wanted = relation == "obj" or (relation == "obl" and _is_wished_for(view, first))
    if lemma == "eisen" and relation == "obl":
        wanted = not view.preposition(first)  # eiste levenslang voor de moord
    wanted = wanted or first.relation == "nsubj:pass" or (relation == "nsubj" and is_passive(view, verb))
    wanted = wanted or (relation == "nsubj" and verb.xpos.startswith("WW|vd") and has_helper(view, verb, "zijn"))
    if wanted and lemma in realis_words("feared_verbs"):
        return Told("feared")
    if wanted and lemma in words("clause_denied"):
        return Told("possible" if negated(view, verb, set()) else "denied")
    if wanted and lemma in realis_words("negative_verbs"):
        above = of_verb(view, verb)
        return Told("feared") if above.modality else Told("denied", not above.negative)
    if wanted and (lemma in realis_words("wishing_verbs") or lemma in words("clause_planned")):
        return Told("planned")
    return None


def _is_asked(view: View, noun: Word) -> bool:
    """Vroeg de NAVO om hulp: whether a noun is who is asked."""
    verb = view.head(noun)
    return verb is not None and verb.upos == "VERB" and view.lemma(verb) in realis_words("wishing_verbs")


def _is_agreed(view: View, noun: Word) -> bool:
    """Bereikten een akkoord over de vrijlating van gijzelaars: what the agreement is to bring."""
    return any(one.index < noun.index and one.lemma.lower() in words("agreements") for one in view.clause(noun))


def _is_of_accused(view: View, noun: Word, accused: Word) -> bool:
    """Beschuldigt het leger van de aanval: of what someone is accused, though it hangs on who is."""
    verb = view.head(accused)
    if verb is None or verb.upos != "VERB" or not accused.relation.startswith(("obj", "nsubj:pass")):
        return False
    return view.lemma(verb) in words("accusing") and view.preposition(noun) == "van"


def _is_wished_for(view: View, phrase: Word) -> bool:
    """Wachten op hulp, oproepen tot een staking: the phrase of a wish, not one of time or place."""
    preposition = view.preposition(phrase)
    return preposition in realis_words("wished_prepositions") and (
        phrase.relation == "obl:arg" or preposition in ("tot", "om", "voor", "met")
    )


def _is_definite(view: View, noun: Word) -> bool:
    if any(child.lower in realis_words("definites") for child in view.children(noun, "det", "nmod")):
        return True
    return any(view.names[child.index] is not None for child in view.children(noun, "nmod", "amod"))
