"""The arguments of events that nouns name: what hangs on the noun, and what its light verb lends it."""

from collections.abc import Iterator

from frontreader.analysis.entities.marks import is_role
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.roles import Roles
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.carriers import first_of
from frontreader.analysis.parsed.phrases import is_phrase
from frontreader.analysis.parsed.roles import by_preposition, is_side, where
from frontreader.analysis.parsed.subjects import is_passive, resolved, subject
from frontreader.analysis.parsed.trigger import Found, Triggers
from frontreader.analysis.parsed.view import View
from frontreader.analysis.parsed.words import words

_WHO = frozenset(("PER", "ORG", "LOC", "NORP"))


def of_noun(view: View, found: Found, others: Triggers, roles: Roles) -> Iterator[tuple[str, Word]]:
    """Roles and the heads of the phrases that fill them."""
    filled: set[str] = set()
    if found.kind == "noun" and found.word.lower in words("struck"):
        yield "target", found.word
        filled.add("target")
    for role, phrase in (*_hanging(view, found, roles), *_joined(view, found, roles)):
        filled.add(role)
        yield role, phrase
    if view.children(found.word, "cop") and view.preposition(found.word) == "in" and roles.adjective not in filled:
        for child in view.children(found.word, "nsubj"):  # in oorlog zijn
            yield roles.adjective, child
    if found.carrier is not None:
        yield from _carried(view, found, found.carrier, others, roles, filled)
    else:
        yield from _meant_for(view, found, roles, filled)


def _hanging(view: View, found: Found, roles: Roles) -> Iterator[tuple[str, Word]]:
    noun = found.word
    behind = [child for child in view.children(noun, "nmod", "obl") if view.time_of[child.index] is None]
    by = any(view.preposition(child) == "door" for child in behind)
    for child in view.children(noun, "amod", "nmod", "det"):
        sided = child.relation == "amod" and is_side(view, child)
        if child.index < noun.index and (sided or _owns(view, child)):
            yield roles.adjective, child
    for child in behind:
        preposition = view.preposition(child)
        if child.relation == "nmod:poss" and preposition != "van":
            continue
        phrase = resolved(view, child)
        if phrase is None or not is_phrase(view, phrase) or not preposition:
            continue
        if preposition == "van":
            if not _says_how_much(view, child):
                struck = by or _is_struck(view, found, phrase) or _is_shown(view, found, phrase)
                yield ("target" if struck else _of(found, roles)), phrase
        else:
            yield by_preposition(view, found, child, roles, passive=True), phrase
    for child in view.children(noun, "advmod"):
        if child.lower in grammar().here:
            yield "place", child


def _is_struck(view: View, found: Found, phrase: Word) -> bool:
    """De beschieting van het dorp, het bombardement van Dresden: what is struck, not who strikes."""
    if not found.sense.lemma.endswith(("ing", "bardement")) or found.type not in _STRIKES:
        return False
    return view.names[phrase.index] not in ("PER", "ORG", "NORP")


def _is_shown(view: View, found: Found, phrase: Word) -> bool:
    """De presentatie van de kwartaalcijfers: what is shown, not who shows it."""
    if found.sense.lemma not in words("shown") or phrase.upos != "NOUN":
        return False
    return view.names[phrase.index] is None and not is_role(phrase.lemma.lower())


_STRIKES = frozenset(("Conflict.Attack", "Conflict.Bombardment"))


def _owns(view: View, word: Word) -> bool:
    """Ruslands aanval, hun aanval: who is named before a noun as its owner."""
    if not word.relation.startswith("nmod") or view.cases(word):
        return False
    return word.relation == "nmod:poss" or view.names[word.index] in _WHO


def _joined(view: View, found: Found, roles: Roles) -> Iterator[tuple[str, Word]]:
    """De aanval en plundering van …: the last of joined nouns has the phrase of both."""
    nouns = [child for child in view.children(found.word, "conj") if child.upos == "NOUN"]
    if nouns and not any(view.preposition(child) == "van" for child in view.children(found.word, "nmod")):
        for child in view.children(nouns[-1], "nmod"):
            if view.preposition(child) == "van" and not _says_how_much(view, child):
                yield _of(found, roles), child


def _of(found: Found, roles: Roles) -> str:
    """The role of a van-phrase: het veroveren van X, het vertrek van X."""
    if found.kind != "infinitive":
        return "target" if found.sense.lemma.endswith(tuple(words("moved"))) else roles.of
    if found.sense.undergoing:
        return "target"
    if found.sense.intransitive:
        return "agent"
    return roles.object or roles.of


def _says_how_much(view: View, phrase: Word) -> bool:
    """Een boete van 2000 dollar, een motie van wantrouwen: a sum or a kind, not who does or undergoes it."""
    if phrase.upos in ("NUM", "SYM"):
        return True
    if view.children(phrase, "nummod") and phrase.lower in grammar().units:
        return True
    bare = len(view.below(phrase)) <= 2 and view.names[phrase.index] is None and phrase.upos == "NOUN"
    return bare and "Number=Plur" not in phrase.features and not phrase.lower.endswith(("s", "en"))


def _carried(
    view: View, found: Found, verb: Word, others: Triggers, roles: Roles, filled: set[str]
) -> Iterator[tuple[str, Word]]:
    """What the verb lends its noun: een aanval uitvoeren, een aanval vindt plaats, verwikkeld zijn in een strijd."""
    taken = verb.index in others.typed
    lemma = view.lemma(verb)
    first = first_of(view, found.word)
    relation = first.relation.partition(":")[0]
    passive = is_passive(view, verb)
    if relation == "nsubj" and not passive:
        if lemma in words("happenings") and not taken:
            yield from _around(view, found, verb, roles, filled)
        return
    if relation == "obl" and not _is_in(view, first, lemma):
        return
    doing = roles.adjective
    if lemma in words("receivers"):
        doing = "target" if roles.object else doing
    elif any(helper.lemma == "krijgen" for helper in view.auxiliaries(verb)):
        doing = "target"  # krijgt een dwangsom opgelegd
    elif lemma in words("givers"):
        doing = "agent"
    if doing not in filled:
        if passive and relation == "nsubj" and lemma in words("happenings"):
            pass  # het transport werd door protesten opgehouden
        elif passive and relation == "nsubj":
            for child in view.children(verb, "obl"):
                if child.relation == "obl:agent":
                    yield doing, child
        else:
            doer = subject(view, verb)
            if doer is not None and doer.word is not first and is_phrase(view, doer.word) and doer.word.lower != "het":
                yield doing, doer.word
    if lemma in words("givers") and "target" not in filled:
        for child in view.children(verb, "iobj", "obl"):
            if child.relation == "iobj" or view.preposition(child) == "aan":
                yield "target", child  # legde hem een straf op
    if not taken:
        yield from _around(view, found, verb, roles, filled)


def _is_in(view: View, phrase: Word, lemma: str) -> bool:
    """Whether a phrase says what the subject is in: in oorlog zijn, overgaan tot de aanval."""
    preposition = view.preposition(phrase)
    if lemma in words("being"):
        return preposition in ("in", "zonder")
    return preposition in ("tot", "aan") and lemma in words("carriers")


def _around(view: View, found: Found, verb: Word, roles: Roles, filled: set[str]) -> Iterator[tuple[str, Word]]:
    """Phrases of the light verb: een aanval op X uitvoeren, in X plaatsvinden."""
    for child in view.children(verb, "obl"):
        if view.time_of[child.index] is not None or child.relation == "obl:agent" or not is_phrase(view, child):
            continue
        role = by_preposition(view, found, child, roles, passive=False)
        if role and role not in filled:
            yield role, child
    for child in view.children(verb, "advmod", "obl"):
        if child.lower in grammar().here and "place" not in filled:
            yield "place", child
        elif child.lower == "waar":
            yield from where(view, child)


def _meant_for(view: View, found: Found, roles: Roles, filled: set[str]) -> Iterator[tuple[str, Word]]:
    """Voor Italië betekende de nederlaag …: whose event it was."""
    head = view.head(found.word)
    if head is None or found.word.relation != "nsubj" or roles.adjective in filled:
        return
    copula = bool(view.children(head, "cop"))
    if head.lemma not in grammar().meaning and not copula:
        return
    for child in view.children(head, "obl", "nmod"):
        if view.preposition(child) == "voor" and view.names[child.index] in _WHO:
            yield roles.adjective, child
