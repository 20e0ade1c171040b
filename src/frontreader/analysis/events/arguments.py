"""Finds who does what to whom, where, when and with what."""

from collections.abc import Iterator, Sequence
from typing import cast

from frontreader.analysis.events.clauses import Clause, Verb
from frontreader.analysis.events.found import FoundArgument
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.noun_arguments import claimed, of_attribute, of_noun
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.relations import dates, names_weapon, role_of_preposition
from frontreader.analysis.events.roles import Roles, roles_of
from frontreader.analysis.events.syntax import Syntax
from frontreader.analysis.events.triggers import Found
from frontreader.analysis.events.words import Word
from frontreader.analysis.model import Role


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
        yield from of_attribute(trigger, trigger.phrase)
    elif trigger.phrase is not None:
        yield from of_noun(syntax, trigger, trigger.phrase, roles, others)


def _of_verb(
    syntax: Syntax, trigger: Found, verb: Verb, clause: Clause, roles: Roles, others: Sequence[Found]
) -> Iterator[tuple[str, Phrase | Word]]:
    passive = is_passive(trigger)
    subject = syntax.subject(clause)
    active = "target" if trigger.sense.undergoing else "agent"
    phrases = [p for p in syntax.in_clause.get(clause.index, ()) if p.attached is None]
    mine = [p for p in phrases if p is not subject and syntax.owner(clause, p) is verb]
    taken = [part for other in others if other.verb is None for part in claimed(syntax, other)]
    mine = [p for p in mine if p not in taken]
    if verb.form == "infinitive" and set(verb.helpers) & grammar().causatives:
        # Iets laten zinken, iemand doen vertrekken: the object is who does it.
        bare = [p for p in mine if p.preposition is None and p.kind != "time"]
        if len(bare) == 1 and not (trigger.sense.undergoing or trigger.sense.intransitive) and _has_own_subject(clause):
            subject = None  # de zaak laten onderzoeken: by whom is not said
        elif bare:
            subject = bare[0]
            mine = [p for p in mine if p is not subject]
    successor = _successor(trigger, verb, mine)
    if successor is not None:
        yield "target", successor
        mine = [p for p in mine if p is not successor]
        subject = None
    if subject is not None and subject.words[0].lower != "er" and (not passive or verb.form == "participle"):
        role = ("target" if roles.object or trigger.type in _SPOKEN_OF else "") if passive else active
        for part in syntax.family(subject):
            yield role, part
    fixed = {piece.index for piece in trigger.pieces}
    receiver = any(p.relation == "aan" for p in mine)
    for phrase in mine:
        if any(w.index in fixed for w in phrase.words) or phrase.head.lower == "er":
            continue
        if phrase.kind == "time":
            yield ("time" if dates(phrase) else ""), phrase
        elif phrase.relation == "met" and phrase.preposition is not None and _together(syntax, phrase.preposition):
            yield active, phrase
        elif phrase.preposition is not None:
            yield role_of_preposition(trigger, phrase, roles, passive), phrase
        elif (
            not passive
            and not trigger.sense.undergoing
            and not trigger.sense.intransitive
            and phrase.head.lower not in grammar().reflexives
        ):
            means = trigger.type in _FIRED and names_weapon(phrase)
            role = "instrument" if means or (trigger.type == "Support.Aid" and receiver) else roles.object
            yield role, phrase
    if trigger.type.startswith("Contest."):
        yield from _opponents(syntax, clause, roles)
    if clause.kind == "sub" and not passive and roles.object:
        relative = _relative_object(syntax, clause, subject)
        if relative is not None and not trigger.sense.undergoing and not trigger.sense.intransitive:
            yield roles.object, relative
    for word in clause.words:
        if word.lower in grammar().here and len(clause.verbs) == 1:
            yield "place", word


_FIRED = frozenset({"Conflict.Bombardment", "Conflict.Attack"})
_SPOKEN_OF = frozenset({"Statement.Accuse", "Statement.Demand"})


def _has_own_subject(clause: Clause) -> bool:
    """Whether a clause's infinitive is one with te: its subject is that of the clause before it."""
    return any(word.tag == "te" for word in clause.words)


def _successor(trigger: Found, verb: Verb, phrases: Sequence[Phrase]) -> Phrase | None:
    """Hij werd opgevolgd door X: with a verb whose subject undergoes, "door" names in the passive who does so."""
    if not trigger.sense.undergoing or trigger.type != "Personnel.Start" or verb.form != "participle":
        return None
    return next((p for p in phrases if p.relation == "door" and p.kind == "noun"), None)


def _opponents(syntax: Syntax, clause: Clause, roles: Roles) -> Iterator[tuple[str, Phrase | Word]]:
    """Verloor de finale van Hewitt: who stands behind a contest that was won or lost is the other side."""
    for phrase in syntax.in_clause.get(clause.index, ()):
        contest = phrase.attached
        if phrase.relation != "van" or contest is None or contest.head.lower not in grammar().contests:
            continue
        if any(w.mention in ("PER", "NORP") for w in phrase.words):
            yield roles.prepositions.get("van", ""), phrase


def _relative_object(syntax: Syntax, clause: Clause, subject: Phrase | None) -> Phrase | None:
    """The boek in "het boek dat hij schreef": the antecedent, where the clause has a subject of its own."""
    if clause.opener is None or clause.opener.lower not in ("die", "dat") or subject is None:
        return None
    antecedent = syntax.antecedent(clause)
    if antecedent is None or antecedent is subject or subject.head.index < clause.opener.index:
        return None
    before = syntax.words[clause.opener.index - 1]
    return antecedent if before.tag in ("noun", "name") and clause.opener.lower == "die" else None


def _together(syntax: Syntax, preposition: Word) -> bool:
    """Samen met X: X takes part on the same side."""
    return preposition.index > 0 and syntax.words[preposition.index - 1].lower in ("samen", "gezamenlijk")


def is_passive(trigger: Found) -> bool:
    """Whether the subject undergoes: worden, or zijn with a verb whose perfect does not take it."""
    verb = trigger.verb
    if verb is None or verb.form != "participle" or trigger.sense.undergoing:
        return False
    if verb.passive:
        return not (trigger.sense.intransitive and not verb.helpers)
    return "zijn" in verb.helpers and "hebben" not in verb.helpers and not trigger.sense.intransitive
