"""Light verbs: those that lend a noun its subject, or say that it happens, and are no events beside it."""

from frontreader.analysis.events.lexicon import lexicon
from frontreader.analysis.model import OTHER
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.trigger import Found
from frontreader.analysis.parsed.verb_realis import beside_noun
from frontreader.analysis.parsed.view import View
from frontreader.analysis.parsed.words import words


def without_light(view: View, found: list[Found]) -> list[Found]:
    """Notes the light verbs of nouns; a light verb is then no trigger but a piece of the noun's."""
    verbs = {one.word.index: one for one in found if one.kind == "verb"}
    dropped: set[int] = set()
    light = lexicon().light | words("carriers") | words("happenings") | words("being")
    for one in found:
        if one.kind not in ("noun", "infinitive"):
            continue
        verb = _governor(view, one.word)
        if verb is None:
            continue
        lemma = view.lemma(verb)
        other = verbs.get(verb.index)
        if (
            lemma not in light
            or _is_occupied(view, verb, one.word)
            or beside_noun(view, first_of(view, one.word)) is not None
            or (other is not None and other.type not in (OTHER, one.type) and not _happens(view, one.word, lemma))
        ):
            continue
        parts = [] if other is None else [piece for piece in other.pieces if piece.lower != "te"]
        if len(parts) - len(view.particles.get(verb.index, ())) > 1:
            continue
        one.carrier = verb
        if other is not None and _carries(view, one.word):
            dropped.add(verb.index)
            one.evidence = (*one.evidence, "carried")
            one.pieces = tuple(sorted({*one.pieces, *other.pieces}, key=lambda w: w.index))
    return [one for one in found if one.word.index not in dropped or one.kind != "verb"]


def _happens(view: View, noun: Word, lemma: str) -> bool:
    """De staking begon: such a verb says no more of its subject than that it happens."""
    return lemma in words("happenings") and lemma != "dreigen" and first_of(view, noun).relation == "nsubj"


def _is_occupied(view: View, verb: Word, noun: Word) -> bool:
    """Bracht de kritiek tot zwijgen: what the verb does to its noun is said by another phrase."""
    if len(view.particles.get(verb.index, ())) > 1:
        return True
    return any(
        view.preposition(child) == "tot" and child.index != noun.index and first_of(view, noun) is not child
        for child in view.children(verb, "obl")
    )


def _carries(view: View, noun: Word) -> bool:
    first = first_of(view, noun)
    if first.relation in ("obj", "nsubj", "nsubj:pass", "xcomp", "compound:prt"):
        return True
    return view.preposition(first) in ("tot", "in", "op", "aan")


def first_of(view: View, word: Word) -> Word:
    """The first of the phrases that a word is joined to."""
    for _ in range(8):
        head = view.head(word)
        if word.relation != "conj" or head is None:
            break
        word = head
    return word


def _governor(view: View, noun: Word) -> Word | None:
    """The verb that a noun is subject, object or a phrase of."""
    first = first_of(view, noun)
    head = view.head(first)
    if head is None or head.upos not in ("VERB", "AUX") or head.relation == "amod":
        return None
    relation = first.relation.partition(":")[0]
    if relation == "nsubj":
        head = _lowered(view, head)
    return head if relation in ("obj", "nsubj", "obl", "xcomp", "iobj") else None


def _lowered(view: View, verb: Word) -> Word:
    """Lijkt te zijn uitgevoerd: the verb whose subject a raising verb has."""
    for _ in range(4):
        below = [child for child in view.children(verb, "xcomp") if child.upos == "VERB"]
        if not below or view.lemma(verb) not in words("lifting"):
            break
        verb = below[0]
    return verb
