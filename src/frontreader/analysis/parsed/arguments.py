"""The arguments of events: of verbs here, of nouns in `noun_arguments`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from frontreader.analysis.events.found import FoundArgument
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.roles import Roles, roles_of
from frontreader.analysis.model import Role
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.noun_arguments import of_noun
from frontreader.analysis.parsed.phrases import bounds, coordinated, is_phrase, span
from frontreader.analysis.parsed.roles import by_preposition, names_weapon, where
from frontreader.analysis.parsed.senses import is_prize
from frontreader.analysis.parsed.subjects import Subject, astray, is_passive, resolved, subject
from frontreader.analysis.parsed.trigger import Found, Triggers
from frontreader.analysis.parsed.view import View, is_present_participle
from frontreader.analysis.parsed.words import words
from frontreader.text.span import Span

_NAMING = frozenset(("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ", "VERB"))
_FIRED = frozenset(("Conflict.Bombardment", "Conflict.Attack"))
_SAID = frozenset(("Statement.Say", "Statement.Announce", "Statement.Demand", "Decision.Decide"))
_UNSURE = 0.3
"""A phrase whose head the network is less sure of is left out."""
_HELPERS = 4


class _Filled(NamedTuple):
    role: str
    phrase: Word


def arguments(view: View, found: Found, others: Triggers, times: Sequence[int]) -> list[FoundArgument]:
    """The arguments of one trigger, in text order; `others` are all triggers of its sentence, `times` those that date
    it."""
    roles = roles_of(found.type)
    taken = {piece.index for piece in found.pieces}
    kept: list[tuple[str, Word]] = []
    for role, phrase in _all(view, found, others, roles):
        struck = phrase is found.word and role == "target"  # vier doden
        named = phrase.sure >= _UNSURE and phrase.lower not in words("nobody")
        if role and named and (struck or phrase.index not in taken):
            kept.append((role, phrase))
    heads = [phrase for _, phrase in kept]
    made: dict[tuple[int, int], FoundArgument] = {}
    for role, phrase in kept:
        charges = _charges(view, found, phrase) if found.sense.lemma in words("accusing") else []
        where = _without_others(view, span(view, phrase), phrase, [*heads, *charges])
        if phrase is found.word:
            where = _how_many(view, where, found.word)
        if found.kind == "participle" and found.word.index < phrase.index == found.word.head:
            where = Span(view.words[found.word.index + 1].start, where.end)  # de verwoeste stad
        if where.start <= found.word.start < where.end and phrase.index not in (found.word.head, found.word.index):
            continue
        made.setdefault((where.start, where.end), FoundArgument(cast("Role", role), where.start, where.end))
    for number in times:
        time = view.times[number]
        made.setdefault((time.start, time.end), FoundArgument("time", time.start, time.end))
    return sorted(made.values(), key=lambda a: (a.start, a.role))


def _charges(view: View, found: Found, accused: Word) -> list[Word]:
    """Beschuldigt de politie van geweld: of what someone is accused, where it hangs on who is."""
    if any(view.preposition(child) == "van" for child in view.children(found.word, "obl")):
        return []
    behind = [child for child in view.children(accused, "nmod") if view.preposition(child) == "van"]
    return [child for child in behind[-1:] if view.names[child.index] is None]


def _how_many(view: View, where: Span, struck: Word) -> Span:
    """Of zeker elf doden bij een brand: zeker elf; the word for the dead where no number stands before it."""
    before = view.words[struck.index - 1] if struck.index else None
    counted = before is not None and before.upos in ("NUM", "SYM") and where.start < before.end
    return Span(where.start, before.end if before is not None and counted else struck.end)


def _without_others(view: View, where: Span, phrase: Word, heads: Sequence[Word]) -> Span:
    """A phrase up to where another argument hangs on it (raketten op de stad)."""
    for other in heads:
        if other.head == phrase.index and other.index > phrase.index and other.start < where.end:
            low = min(bounds(view, other)[0], *(case.index for case in view.cases(other)), other.index)
            if low - 1 >= phrase.index:
                where = Span(where.start, min(where.end, view.words[low - 1].end))
    return where


def _all(view: View, found: Found, others: Triggers, roles: Roles) -> Iterator[tuple[str, Word]]:
    if found.kind == "participle":
        filled = _of_participle(view, found, roles)
    elif found.kind == "verb":
        filled = _of_verb(view, found, others, roles)
    else:
        filled = of_noun(view, found, others, roles)
    for role, phrase in filled:
        if not role:
            continue
        together = (
            [phrase] if found.kind == "participle" and phrase.index == found.word.head else coordinated(view, phrase)
        )
        for one in together:
            if phrase.index < found.word.index < one.index and phrase in view.up(found.word):
                continue  # what is joined behind a relative clause has no part in it
            if view.time_of[one.index] is None:
                yield role, one


def _of_participle(view: View, found: Found, roles: Roles) -> Iterator[tuple[str, Word]]:
    """De verwoeste stad, de door rebellen verwoeste stad, oprukkende troepen."""
    noun = view.head(found.word)
    if noun is None:
        return
    active = is_present_participle(found.word) or (found.sense.intransitive and not found.sense.undergoing)
    yield ("agent" if active and not found.sense.undergoing else "target"), noun
    yield from _obliques(view, found, found.word, roles, passive=True)


def _of_verb(view: View, found: Found, others: Triggers, roles: Roles) -> Iterator[tuple[str, Word]]:
    verb, sense = found.word, found.sense
    if sense.lemma == "aldus":
        speaker = view.head(verb)
        if speaker is not None:
            yield "agent", speaker
        return
    passive = (is_passive(view, verb) or _is_undergone(view, found)) and not sense.undergoing
    if sense.intransitive:  # is vertrokken, but: werd naar huis gereden
        passive = any(helper.lemma == "worden" for helper in view.children(verb, "aux:pass"))
    doer = subject(view, verb)
    if verb.relation in ("acl", "amod") and doer is None and passive:
        noun = view.head(verb)
        if noun is not None:
            yield _undergone(found, roles, noun), noun
    if sense.undergoing and found.type == "Personnel.Start":
        successors = [child for child in view.children(verb, "obl") if view.preposition(child) == "door"]
        if is_passive(view, verb) and successors:  # werd opgevolgd door X
            yield "target", successors[0]
            return
    if doer is not None and _is_made_to(view, found) and not view.children(verb, "obj"):
        yield roles.object, doer.word  # de kinderen laten inenten: by whom is not said
        doer = None
    objects = [one for one in view.children(verb, "obj", "iobj") if doer is None or one is not doer.word]
    if not objects and not passive and doer is not None:
        objects = [phrase for phrase in astray(view, verb) if phrase is not doer.word][:1]
    if doer is not None and objects and found.type in _SAID and doer.word.lower in ("dat", "dit"):
        doer, objects = Subject(objects[0], own=True), []  # dat maakte de minister bekend
    if doer is None and not passive and found.type == "Contact.Negotiate" and objects:
        doer, objects = Subject(objects[0], own=True), []  # met X onderhandelt het bedrijf
    if doer is not None and doer.word.upos in _NAMING:
        if passive:
            yield _undergone(found, roles, doer.word), doer.word
        else:
            changes = found.type == "Economy.Change" and not objects  # de winst verdubbelde
            given = any(helper.lemma == "krijgen" for helper in view.auxiliaries(verb))  # kreeg een baan aangeboden
            yield ("target" if sense.undergoing or changes or given else "agent"), doer.word
    receiver = any(view.preposition(child) == "aan" for child in view.children(verb, "obl"))
    receiver = receiver or bool(view.children(verb, "iobj"))
    for child in objects:
        if child is not objects[0] and (sense.lemma == "noemen" or found.type == "Statement.Accuse"):
            break  # what it is called; of what someone is accused
        phrase = resolved(view, child)
        if phrase is None or not is_phrase(view, phrase) or child.lower in words("pronouns_apart"):
            continue
        if view.preposition(child):
            yield by_preposition(view, found, child, roles, passive=passive), phrase
            continue
        if any(one.word is phrase for one in others.carried.get(verb.index, ())):
            continue
        yield _of_object(view, found, phrase, roles, indirect=child.relation == "iobj", receiver=receiver), phrase
    for child in view.children(verb, "obj", "nsubj:pass"):
        yield from _behind_object(view, found, child, roles)
    yield from _obliques(view, found, verb, roles, passive=passive or (sense.undergoing and is_passive(view, verb)))
    for piece in found.pieces:  # in aanvaring komen met, beroep aantekenen tegen
        if piece.upos == "NOUN":
            yield from _behind_piece(view, found, piece, roles)
    at = verb
    for _ in range(_HELPERS):  # wil in Parijs vertrekken: what hangs on "wil" is the infinitive's
        head = view.head(at)
        if at.relation != "xcomp" or head is None or head.index in others.typed or head.upos != "VERB":
            break
        yield from _obliques(view, found, head, roles, passive=passive)
        at = head


_BEHIND = {
    "Conflict.": ("op", "tegen", "naar"),
    "Crime.": ("op", "tegen"),
    "Support.": ("aan",),
    "Movement.": ("naar", "uit"),
}
"""Prepositions that speak of the verb even where the tree hangs them on its object (vuurde raketten op de stad af)."""


def _behind_object(view: View, found: Found, thing: Word, roles: Roles) -> Iterator[tuple[str, Word]]:
    prepositions = next((those for family, those in _BEHIND.items() if found.type.startswith(family)), ())
    for child in view.children(thing, "nmod") if prepositions else ():
        if view.preposition(child) in prepositions and is_phrase(view, child):
            yield by_preposition(view, found, child, roles, passive=False), child


def _is_made_to(view: View, found: Found) -> bool:
    """Whether a transitive verb stands below laten or doen."""
    head = view.head(found.word)
    if head is None or found.word.relation not in ("xcomp", "ccomp") or head.upos != "VERB":
        return False
    if found.sense.undergoing or found.sense.intransitive or found.type.startswith("Contest."):
        return False
    return head.lemma in grammar().causatives and bool(view.children(head, "obj"))


_UNDERGONE = ("Conflict.", "Justice.", "Life.", "Damage.", "Contest.", "Crime.")


def _is_undergone(view: View, found: Found) -> bool:
    """Is uitgeschakeld: with zijn a verb whose perfect takes hebben is passive, whatever the tree calls it."""
    if not found.type.startswith(_UNDERGONE) or not found.word.xpos.startswith("WW|vd"):
        return False
    helpers = {helper.lemma for helper in view.children(found.word, "aux")}
    return "zijn" in helpers and "hebben" not in helpers and not view.children(found.word, "obj")


def _behind_piece(view: View, found: Found, piece: Word, roles: Roles) -> Iterator[tuple[str, Word]]:
    for child in view.children(piece, "nmod"):
        if view.preposition(child) not in ("", "van", "door") and is_phrase(view, child):
            yield by_preposition(view, found, child, roles, passive=False), child


def _undergone(found: Found, roles: Roles, phrase: Word) -> str:
    if found.type.startswith("Contest.") and phrase.lemma.lower().endswith(tuple(grammar().contests)):
        return ""
    return roles.object or ("target" if found.type in ("Statement.Accuse", "Statement.Demand") else "")


def _of_object(view: View, found: Found, phrase: Word, roles: Roles, *, indirect: bool, receiver: bool) -> str:
    if found.type.startswith("Statement.") and phrase.lower in ("dat", "dit"):
        return ""
    if found.sense.lemma in words("left") and found.type.startswith("Movement."):
        return "place"
    if indirect:
        return "target" if not found.sense.undergoing else ""
    if found.sense.undergoing and found.type == "Conflict.Capture":
        return roles.object  # verloor de stad: both undergo it
    if found.sense.undergoing or found.sense.intransitive:
        return ""
    if found.type in _FIRED and names_weapon(view, phrase):
        return "instrument"
    if found.type == "Support.Aid" and receiver:
        return "instrument"
    if found.type == "Contest.Win":
        named = found.sense.lemma != "winnen"  # what is won is a prize, whatever its name
        beaten = found.sense.lemma in words("beaten") or (
            named and view.names[phrase.index] in ("PER", "ORG", "LOC", "NORP")
        )
        beaten = beaten or phrase.lemma.lower().endswith(("verkiezing", "verkiezingen"))
        return "target" if beaten and not is_prize(phrase) else ""
    return roles.object


def _obliques(view: View, found: Found, verb: Word, roles: Roles, *, passive: bool) -> Iterator[tuple[str, Word]]:
    for child in view.tree.children[verb.index]:
        relation = child.relation.partition(":")[0]
        if relation == "advmod" and child.lower in grammar().here and not view.children(child, "case"):
            yield "place", child
        if child.lower == "waar" and not view.children(child, "case"):
            yield from where(view, child)
        if relation not in ("obl", "nmod") or view.time_of[child.index] is not None:
            continue
        phrase = resolved(view, child)
        if phrase is None or not is_phrase(view, phrase) or view.preposition(child) in ("aldus", "volgens"):
            continue
        if view.preposition(child) == "door" and child.lower in words("no_agents") and not view.children(child, "det"):
            continue  # dood door schuld
        if child.relation == "obl:agent" and passive and view.preposition(child) in ("door", ""):
            yield "agent", phrase
            continue
        role = by_preposition(view, found, child, roles, passive=passive)
        if role and phrase is not child and role == "place" and child.lower == "die":
            role = ""
        yield role, phrase
        if not role and view.preposition(child) == "van" and found.type.startswith("Contest."):
            yield roles.prepositions.get("van", ""), phrase
        if found.type.startswith("Contest.") and child.lemma.lower().endswith(tuple(grammar().contests)):
            yield from _opponent(view, child, roles)
    if found.type.startswith("Contest."):
        for child in view.children(verb, "obj"):
            yield from _opponent(view, child, roles)


def _opponent(view: View, contest: Word, roles: Roles) -> Iterator[tuple[str, Word]]:
    """Verloor de finale van Hewitt: who stands behind a contest is the other side."""
    for child in view.children(contest, "nmod"):
        sides = ("PER", "NORP") if view.preposition(child) == "van" else ("PER", "ORG", "NORP", "LOC")
        if view.preposition(child) in ("van", "tegen") and view.names[child.index] in sides:
            yield roles.prepositions.get(view.preposition(child), ""), child
