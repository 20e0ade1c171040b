"""Finds the arguments of events that nouns and adjectives name."""

from collections.abc import Iterator, Sequence

from frontreader.analysis.events.clauses import Clause, Verb
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import lexicon
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.relations import dates, names_place, role_of_preposition
from frontreader.analysis.events.roles import Roles, roles_of
from frontreader.analysis.events.syntax import Syntax
from frontreader.analysis.events.triggers import Found
from frontreader.analysis.events.words import Word

_NEARBY = 3
"""How many phrases behind a noun still belong to it."""


def claimed(syntax: Syntax, noun: Found) -> list[Phrase]:
    """Phrases behind a noun that are its own arguments, and so not the verb's."""
    if noun.phrase is None or noun.attributive:
        return []
    roles = roles_of(noun.type)
    return [
        p
        for role, p in _behind_noun(syntax, noun, noun.phrase, roles)
        if role and isinstance(p, Phrase) and role != "time"
    ]


def of_attribute(trigger: Found, phrase: Phrase) -> Iterator[tuple[str, Phrase | Word]]:
    """What an adjective is said of: the rest of its phrase."""
    rest = [w for w in phrase.words if w.index > trigger.word.index]
    if rest and not trigger.sense.intransitive:
        yield "target", Phrase(rest, None, of=phrase.of)


def of_noun(
    syntax: Syntax, trigger: Found, phrase: Phrase, roles: Roles, others: Sequence[Found]
) -> Iterator[tuple[str, Phrase | Word]]:
    """What belongs to a noun: words before and behind it, and what its light verb lends it."""
    own: set[str] = set()
    for role, part in (*_before_noun(trigger, phrase, roles), *_behind_noun(syntax, trigger, phrase, roles)):
        own.add(role)
        yield role, part
    clause = trigger.clause
    if clause is None:
        return
    if phrase is syntax.subject(clause):
        yield from _happening(syntax, clause, phrase, own, others)
        if roles.adjective not in own:
            yield from _meant_for(syntax, clause, roles.adjective)
        return
    carrier = _carrier(syntax, clause, phrase, others)
    subject = syntax.subject(clause) if carrier is not None else None
    if carrier is None:
        return
    if (
        subject is not None
        and subject.head.lower != "het"
        and roles.adjective not in own
        and phrase not in syntax.family(subject)
    ):
        for part in syntax.family(subject):
            yield roles.adjective, part
    if "time" not in own:
        for other in syntax.in_clause.get(clause.index, ()):
            if other.kind == "time" and dates(other):
                yield "time", other


def _meant_for(syntax: Syntax, clause: Clause, role: str) -> Iterator[tuple[str, Phrase | Word]]:
    """Whose event it was: voor Italië betekende de nederlaag …"""
    if not any(verb.lemma in grammar().meaning for verb in clause.verbs):
        return
    for other in syntax.in_clause.get(clause.index, ()):
        if other.relation == "voor" and other.attached is None and any(w.mention in _WHO for w in other.words):
            yield role, other


_WHO = ("PER", "ORG", "LOC", "NORP")


def _happening(
    syntax: Syntax, clause: Clause, phrase: Phrase, own: set[str], others: Sequence[Found]
) -> Iterator[tuple[str, Phrase | Word]]:
    """When and where of a noun whose verb only says that it happens (vond plaats in X)."""
    verb = syntax.owner(clause, phrase)
    verbs = [v for v in clause.verbs if v.lemma in grammar().happenings]
    if verb is None or not verbs or any(o.verb in verbs and o.type != "Other" for o in others):
        return
    for other in syntax.in_clause.get(clause.index, ()):
        if other.kind == "time" and "time" not in own and dates(other):
            yield "time", other
        elif (
            other.relation in grammar().wide_prepositions
            and other.attached is None
            and "place" not in own
            and names_place(other)
        ):
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
                if not _says_how_much(part):
                    yield doer, part
        elif other.attached is None and other.preposition is not None:
            role = role_of_preposition(trigger, other, roles, passive=True)
            for part in syntax.family(other):
                yield role, part
    after = syntax.words[phrase.head.index + 1] if phrase.head.index + 1 < len(syntax.words) else None
    if after is not None and after.lower in grammar().here:
        yield "place", after


def _says_how_much(phrase: Phrase) -> bool:
    """Een boete van 2000 dollar, een motie van wantrouwen: a sum or a kind, not who does or undergoes it."""
    head = phrase.head
    if phrase.words[0].tag == "num" and (head.lower in grammar().units or head.tag == "num"):
        return True
    bare = len(phrase.words) == 1 and head.mention is None and phrase.kind == "noun" and phrase.of is None
    return bare and not head.lower.endswith(("s", "en"))


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
