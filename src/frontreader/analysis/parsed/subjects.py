"""Who does what a verb says: its subject, also where it stands with another verb (control, coordination, relatives)."""

from typing import NamedTuple

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.phrases import is_phrase
from frontreader.analysis.parsed.view import View, is_finite, is_infinitive, is_participle, is_relative
from frontreader.analysis.parsed.words import words

_STEPS = 8
_MODIFIERS = ("det", "amod", "nummod", "flat", "nmod")
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


class Subject(NamedTuple):
    """A subject's head, and whether it stands with the verb itself (not with one above or beside it)."""

    word: Word
    own: bool


def is_passive(view: View, verb: Word) -> bool:
    """Whether a verb's subject undergoes what it says."""
    joined = False
    for _ in range(_STEPS):
        if joined and view.children(verb, "cop"):
            return True  # is boos en ontslagen
        helpers = view.children(verb, "aux:pass")
        if helpers:
            return any(helper.lemma != "krijgen" for helper in helpers)
        if view.children(verb, "nsubj:pass"):
            return True
        head = view.head(verb)
        if verb.relation == "conj" and head is not None and is_participle(verb) and not view.auxiliaries(verb):
            joined = verb.xpos.startswith("WW|vd")
            verb = head  # werd gepakt en berecht
            continue
        if verb.relation == "xcomp" and head is not None and head.lemma in ("raken", "blijven"):
            return head.lemma == "raken" or verb.xpos.startswith("WW|vd")  # raakten beschadigd, blijft uitgesloten
        return verb.relation in ("acl", "amod") and verb.xpos.startswith("WW|vd")
    return False


def subject(view: View, verb: Word) -> Subject | None:
    """The subject of a verb; None where nobody is named."""
    own = True
    for _ in range(_STEPS):
        found = _own(view, verb)
        if found is not None:
            return Subject(found, own) if found.lower not in ("er", "'t") else None
        own = False
        head = view.head(verb)
        if head is None:
            return None
        relation = verb.relation
        if relation == "conj":
            if is_finite(verb) and view.children(head, "cop") and head.upos not in ("VERB", "NOUN", "ADJ"):
                return None
            verb = head
        elif relation in ("xcomp", "ccomp"):
            if is_finite(verb) or (relation == "ccomp" and view.finite(verb) is not None):
                return None
            controller = _controller(view, head)
            if controller is not None:
                return Subject(controller, False)
            if view.lemma(head) in words("object_control"):
                return None
            verb = head
        elif relation == "advcl" or (relation == "obl" and is_infinitive(verb)):
            if view.finite(verb) is not None or is_passive(view, head):
                return None
            verb = head
        elif relation == "acl" and is_infinitive(verb):
            of_noun = _of_noun(view, head)
            return Subject(of_noun, False) if of_noun is not None else None
        else:
            return None
    return None


def _own(view: View, verb: Word) -> Word | None:
    for child in view.tree.children[verb.index]:
        if child.relation in _SUBJECTS:
            found = resolved(view, child)
            if found is not None and (found is not child or is_phrase(view, found) or found.relation == child.relation):
                return found
    if view.finite(verb) is None:
        return None
    objects = [child for child in view.children(verb, "obj") if is_phrase(view, child)]
    return next(iter(objects if len(objects) > 1 else astray(view, verb)), None)


def astray(view: View, verb: Word) -> list[Word]:
    """Phrases without a preposition that the tree calls adverbials: subjects or objects whose relation it got wrong."""
    return [
        child
        for child in view.children(verb, "obl", "advmod")
        if child.upos in ("NOUN", "PROPN")
        and view.time_of[child.index] is None
        and not view.preposition(child)
        and (child.relation == "obl" or "Number=Plur" in child.features or view.children(child, *_MODIFIERS))
    ]


def resolved(view: View, word: Word) -> Word | None:
    """What a phrase names: of a relative pronoun the antecedent, else the phrase itself."""
    if not is_relative(word) and not is_relative_by_place(view, word):
        return word
    return antecedent(view, word)


def is_relative_by_place(view: View, word: Word) -> bool:
    """Die or dat at the head of a relative clause, whatever the tag says."""
    return (
        word.lower in ("die", "dat")
        and word.upos == "PRON"
        and antecedent(view, word) is not None
        and not any(child.relation != "case" for child in view.tree.children[word.index])
    )


def antecedent(view: View, word: Word) -> Word | None:
    """The noun that the relative clause a word stands in belongs to."""
    for above in view.up(word):
        if above.relation == "acl:relcl":
            head = view.head(above)
            return head if head is not None and head.index < word.index else None
        if above.relation not in ("xcomp", "conj", "ccomp", "obl", "obl:arg", "nmod", "aux", "cop"):
            return None
    return None


def _controller(view: View, governor: Word) -> Word | None:
    """The object of a verb whose object does what the infinitive says (dwong hen te vertrekken)."""
    if view.lemma(governor) not in words("object_control") and governor.lemma not in grammar().causatives:
        return None
    if is_passive(view, governor):
        return _own(view, governor)
    for child in view.children(governor, "obj", "iobj"):
        if child.lower not in words("pronouns_apart"):
            return resolved(view, child)
    for child in view.children(governor, "obl"):
        if view.preposition(child) in ("aan", "van") and is_phrase(view, child):
            return resolved(view, child)
    return None


def _told(view: View, order: Word) -> Word | None:
    """Gaf zijn troepen bevel om te …: the troops."""
    for child in view.children(order, "nmod"):
        if view.preposition(child) in ("aan", "voor"):
            return child
    verb = view.head(order)
    if verb is None or verb.upos != "VERB":
        return None
    for child in (*view.children(verb, "iobj"), *view.children(verb, "obl")):
        if child.relation == "iobj" or view.preposition(child) == "aan":
            return child
    return _own(view, verb) if view.lemma(verb) in words("receivers") else None


def _of_noun(view: View, noun: Word) -> Word | None:
    """Het besluit van X om te …: X; X heeft een plan om te …: the subject of the noun's verb."""
    if noun.lemma.lower() in words("orders"):
        return _told(view, noun)
    for child in view.children(noun, "nmod"):
        if child.relation == "nmod:poss" or view.preposition(child) in ("van", "aan", "door", "voor"):
            return child
    head = view.head(noun)
    if head is None or noun.relation.partition(":")[0] not in ("obj", "obl", "root") or head.upos != "VERB":
        return None
    if is_passive(view, head):
        return None
    found = subject(view, head)
    return found.word if found is not None else None
