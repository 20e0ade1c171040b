"""Finds who does what to whom, where, when and with what."""

from collections.abc import Iterator, Sequence
from typing import cast

from frontreader.analysis.events.clauses import Clause, Verb
from frontreader.analysis.events.found import FoundArgument
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import lexicon
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.roles import Roles, roles_of
from frontreader.analysis.events.syntax import Syntax
from frontreader.analysis.events.triggers import Found
from frontreader.analysis.events.words import Word
from frontreader.analysis.model import Role

_PLACE = frozenset(
    [
        "in",
        "bij",
        "nabij",
        "rond",
        "rondom",
        "te",
        "naar",
        "langs",
        "boven",
        "uit",
        "vanuit",
        "vanaf",
        "binnen",
        "buiten",
        "op",
        "aan",
        "onder",
        "tegenover",
        "tussen",
        "door",
        "via",
    ]
)
_WIDE_PLACE = frozenset({"in", "bij", "nabij", "rond", "rondom", "te", "naar", "langs", "uit", "vanuit", "boven"})
_ARMED = ("Conflict.", "Life.", "Damage.", "Crime.")
_HERE = frozenset({"daar", "hier"})
_NEARBY = 3
"""How many phrases behind a noun still belong to it."""


def arguments(syntax: Syntax, trigger: Found, others: Sequence[Found]) -> list[FoundArgument]:
    """The arguments of one trigger, in text order. `others` are all triggers of the sentence."""
    found: dict[tuple[str, int], FoundArgument] = {}
    for role, phrase in _all(syntax, trigger, others):
        if not role:
            continue
        start, end = (phrase.start, phrase.end)
        if start <= trigger.word.start < end and not isinstance(phrase, Word) and phrase is not trigger.phrase:
            continue
        if any(a.start == start and a.role != role for a in found.values()):
            continue
        found.setdefault((role, start), FoundArgument(cast("Role", role), start, end))
    return sorted(found.values(), key=lambda a: (a.start, a.role))


def _all(syntax: Syntax, trigger: Found, others: Sequence[Found]) -> Iterator[tuple[str, Phrase | Word]]:
    roles = roles_of(trigger.type)
    if trigger.verb is not None and trigger.clause is not None:
        yield from _of_verb(syntax, trigger, trigger.verb, trigger.clause, roles, others)
    elif trigger.phrase is not None and trigger.attributive:
        yield from _of_attribute(trigger, trigger.phrase, roles)
    elif trigger.phrase is not None:
        yield from _of_noun(syntax, trigger, trigger.phrase, roles, others)


def _of_verb(
    syntax: Syntax, trigger: Found, verb: Verb, clause: Clause, roles: Roles, others: Sequence[Found]
) -> Iterator[tuple[str, Phrase | Word]]:
    passive = is_passive(trigger)
    subject = syntax.subject(clause)
    active = "target" if trigger.sense.undergoing else "agent"
    phrases = [p for p in syntax.in_clause.get(clause.index, ()) if p.attached is None]
    mine = [p for p in phrases if p is not subject and syntax.owner(clause, p) is verb]
    claimed = [part for other in others if other.verb is None for part in _claimed(syntax, other)]
    mine = [p for p in mine if p not in claimed]
    if verb.form == "infinitive" and set(verb.helpers) & _CAUSATIVE:
        # Iets laten zinken, iemand doen vertrekken: the object is who does it.
        subject = next((p for p in mine if p.preposition is None and p.kind != "time"), subject)
        mine = [p for p in mine if p is not subject]
    if subject is not None and subject.words[0].lower != "er" and (not passive or verb.form == "participle"):
        role = ("target" if roles.object or trigger.type in _SPOKEN_OF else "") if passive else active
        for part in syntax.family(subject):
            yield role, part
    fixed = {piece.index for piece in trigger.pieces}
    receiver = any(p.relation == "aan" for p in mine)
    for phrase in mine:
        if any(w.index in fixed for w in phrase.words):
            continue
        if phrase.kind == "time":
            yield ("time" if _dates(phrase) else ""), phrase
        elif phrase.relation == "met" and phrase.preposition is not None and _together(syntax, phrase.preposition):
            yield active, phrase
        elif phrase.preposition is not None:
            yield _of_preposition(trigger, phrase, roles, passive), phrase
        elif (
            not passive
            and not trigger.sense.undergoing
            and not trigger.sense.intransitive
            and phrase.head.lower not in _REFLEXIVE
        ):
            means = trigger.type in _FIRED and _weapon(phrase)
            role = "instrument" if means or (trigger.type == "Support.Aid" and receiver) else roles.object
            yield role, phrase
    if clause.kind == "sub" and not passive and roles.object:
        relative = _relative_object(syntax, clause, subject)
        if relative is not None and not trigger.sense.undergoing and not trigger.sense.intransitive:
            yield roles.object, relative
    for word in clause.words:
        if word.lower in _HERE and len(clause.verbs) == 1:
            yield "place", word


_REFLEXIVE = frozenset({"zich", "zichzelf", "elkaar"})
_CAUSATIVE = frozenset({"laten", "doen"})
_VAGUE = frozenset({"nu", "voorheen", "toen", "vroeger", "destijds", "momenteel"})
_UNITS = frozenset(
    [
        "jaar",
        "jaren",
        "maand",
        "maanden",
        "week",
        "weken",
        "dag",
        "dagen",
        "uur",
        "uren",
        "minuten",
        "seconden",
        "eeuwen",
    ]
)
_FIRED = frozenset({"Conflict.Bombardment", "Conflict.Attack"})
_HAPPEN = frozenset({"plaatsvinden", "optreden", "uitbreken", "beginnen", "plaatshebben", "gebeuren", "zijn", "houden", "volgen"})  # fmt: skip
_IDLE = frozenset({"proef", "hoogte", "hand", "orde", "rekening", "stand", "kader", "gebied", "manier", "wijze"})
_SPOKEN_OF = frozenset({"Statement.Accuse", "Statement.Demand"})


def _relative_object(syntax: Syntax, clause: Clause, subject: Phrase | None) -> Phrase | None:
    """The boek in "het boek dat hij schreef": the antecedent, where the clause has a subject of its own."""
    if clause.opener is None or clause.opener.lower not in ("die", "dat") or subject is None:
        return None
    antecedent = syntax.antecedent(clause)
    if antecedent is None or antecedent is subject or subject.head.index < clause.opener.index:
        return None
    before = syntax.words[clause.opener.index - 1]
    return antecedent if before.tag in ("noun", "name") and clause.opener.lower == "die" else None


def _claimed(syntax: Syntax, noun: Found) -> list[Phrase]:
    """Phrases behind a noun that are its own arguments, and so not the verb's."""
    if noun.phrase is None or noun.attributive:
        return []
    roles = roles_of(noun.type)
    return [
        p
        for role, p in _behind_noun(syntax, noun, noun.phrase, roles)
        if role and isinstance(p, Phrase) and role != "time"
    ]


def _together(syntax: Syntax, preposition: Word) -> bool:
    """Samen met X: X takes part on the same side."""
    return preposition.index > 0 and syntax.words[preposition.index - 1].lower in ("samen", "gezamenlijk")


def _dates(phrase: Phrase) -> bool:
    """Whether a time says when, rather than how long (drie jaar) or something as vague as now."""
    lowers = [w.lower for w in phrase.words]
    if (len(lowers) == 1 and lowers[0] in _VAGUE) or "nu" in lowers:
        return False
    counted = any(w in grammar().numbers or w[0].isdigit() for w in lowers) or lowers[-1] in ("jaren", "eeuwen", "uren")
    told = {
        "geleden",
        "eerder",
        "later",
        "vorige",
        "volgende",
        "eerste",
        "laatste",
        "afgelopen",
        "komende",
        "elke",
    } & set(lowers)
    return not (lowers[-1] in _UNITS and counted and not told)


def is_passive(trigger: Found) -> bool:
    """Whether the subject undergoes: worden, or zijn with a verb whose perfect does not take it."""
    verb = trigger.verb
    if verb is None or verb.form != "participle" or trigger.sense.undergoing:
        return False
    if verb.passive:
        return not (trigger.sense.intransitive and not verb.helpers)
    return "zijn" in verb.helpers and "hebben" not in verb.helpers and not trigger.sense.intransitive


def _of_preposition(trigger: Found, phrase: Phrase, roles: Roles, passive: bool) -> str:
    relation = phrase.relation
    if phrase.head.lower in _IDLE and relation in ("op", "aan", "in", "tot", "voor"):
        return ""
    if relation == "door" and trigger.verb is not None and not passive:
        return "place" if names_place(phrase) else ""
    if role := roles.prepositions.get(relation, ""):
        if relation in _WIDE_PLACE and relation not in ("naar",) and trigger.verb is not None and names_place(phrase):
            return "place"
        return role
    if relation == "met" and trigger.type.startswith(_ARMED) and _weapon(phrase):
        return "instrument"
    if relation in _PLACE and names_place(phrase, relation in _WIDE_PLACE):
        return "place"
    return ""


def names_place(phrase: Phrase, wide: bool = True) -> bool:
    """Whether a phrase names somewhere: a place's name at its end, or a noun for a place."""
    if phrase.kind != "noun":
        return False
    last = phrase.head
    if any(w.mention == "LOC" for w in phrase.words[-3:]):
        return True
    return wide and last.lower.endswith(grammar().place_endings)


def _weapon(phrase: Phrase) -> bool:
    return any(part in w.lower for w in phrase.words for part in grammar().weapons if len(part) > 3 or w.lower == part)


def _of_attribute(trigger: Found, phrase: Phrase, roles: Roles) -> Iterator[tuple[str, Phrase | Word]]:
    rest = [w for w in phrase.words if w.index > trigger.word.index]
    if rest and not trigger.sense.intransitive:
        yield "target", Phrase(rest, None, of=phrase.of)


def _of_noun(
    syntax: Syntax, trigger: Found, phrase: Phrase, roles: Roles, others: Sequence[Found]
) -> Iterator[tuple[str, Phrase | Word]]:
    own: set[str] = set()
    for role, part in (*_before_noun(trigger, phrase, roles), *_behind_noun(syntax, trigger, phrase, roles)):
        own.add(role)
        yield role, part
    clause = trigger.clause
    if clause is None:
        return
    if phrase is syntax.subject(clause):
        yield from _happening(syntax, clause, phrase, own, others)
        return
    carrier = _carrier(syntax, clause, phrase, others)
    subject = syntax.subject(clause) if carrier is not None else None
    if carrier is None:
        return
    if subject is not None and roles.adjective not in own and phrase not in syntax.family(subject):
        for part in syntax.family(subject):
            yield roles.adjective, part
    if "time" not in own:
        for other in syntax.in_clause.get(clause.index, ()):
            if other.kind == "time" and _dates(other):
                yield "time", other


def _happening(
    syntax: Syntax, clause: Clause, phrase: Phrase, own: set[str], others: Sequence[Found]
) -> Iterator[tuple[str, Phrase | Word]]:
    """When and where of a noun whose verb only says that it happens (vond plaats in X)."""
    verb = syntax.owner(clause, phrase)
    verbs = [v for v in clause.verbs if v.lemma in _HAPPEN]
    if verb is None or not verbs or any(o.verb in verbs and o.type != "Other" for o in others):
        return
    for other in syntax.in_clause.get(clause.index, ()):
        if other.kind == "time" and "time" not in own and _dates(other):
            yield "time", other
        elif other.relation in _WIDE_PLACE and other.attached is None and "place" not in own and names_place(other):
            yield "place", other


def _before_noun(trigger: Found, phrase: Phrase, roles: Roles) -> Iterator[tuple[str, Phrase | Word]]:
    for word in phrase.words:
        if word.index >= trigger.word.index:
            return
        if (
            word.mention == "NORP"
            or (word.lower in grammar().possessives and word.tag == "det")
            or (word.mention in ("PER", "LOC", "ORG") and word.lower.endswith(("s", "'", "’")))
        ):
            yield roles.adjective, word


def _behind_noun(syntax: Syntax, trigger: Found, phrase: Phrase, roles: Roles) -> Iterator[tuple[str, Phrase | Word]]:
    position = syntax.phrases.index(phrase)
    doer = None
    end = phrase.head.index
    for other in syntax.phrases[position + 1 : position + 1 + _NEARBY]:
        first = other.preposition.index if other.preposition is not None else other.words[0].index
        if first != end + 1:
            break
        end = other.head.index
        if other.kind == "time":
            yield "time", other
        elif other.attached is phrase:
            doer = "target" if _followed_by_door(syntax, other) else (roles.of or "")
            for part in _of_family(syntax, other):
                yield doer, part
        elif other.attached is None and other.preposition is not None:
            role = _of_preposition(trigger, other, roles, passive=True)
            for part in syntax.family(other):
                yield role, part
    after = syntax.words[phrase.head.index + 1] if phrase.head.index + 1 < len(syntax.words) else None
    if after is not None and after.lower in _HERE:
        yield "place", after


def _of_family(syntax: Syntax, phrase: Phrase) -> list[Phrase]:
    """A van-phrase and those joined to it."""
    position = syntax.phrases.index(phrase)
    found = [phrase]
    for other in syntax.phrases[position + 1 : position + 6]:
        if other.joined in found:
            found.append(other)
    return found


def _followed_by_door(syntax: Syntax, phrase: Phrase) -> bool:
    after = phrase.head.index + 1
    return after < len(syntax.words) and syntax.words[after].lower == "door"


def _carrier(syntax: Syntax, clause: Clause, phrase: Phrase, others: Sequence[Found]) -> Verb | None:
    """The light verb that lends a noun its subject (een aanval uitvoeren), None where there is none."""
    subject = syntax.subject(clause)
    if subject is not None and (phrase is subject or phrase in syntax.family(subject)):
        return None
    top = phrase
    if top.attached is not None:
        return None
    verb = syntax.owner(clause, top)
    if verb is None or verb.lemma not in lexicon().light or any(v.verb is verb and v.type != "Other" for v in others):
        return None
    if verb.lemma in ("zijn", "worden") and top.relation != "in":
        return None
    if top.relation not in ("", "in", "tot", "aan", "op", "met"):
        return None
    return verb if verb.form != "participle" or "worden" not in verb.helpers else None
