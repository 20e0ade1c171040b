"""What prepositions and nouns say of the role of a phrase: place, means or time."""

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.roles import Roles
from frontreader.analysis.events.triggers import Found

_ARMED = ("Conflict.", "Life.", "Damage.", "Crime.")


def role_of_preposition(trigger: Found, phrase: Phrase, roles: Roles, passive: bool) -> str:
    """The role that the preposition of a phrase gives it for an event, empty for none."""
    relation = phrase.relation
    if phrase.head.lower in grammar().idle_heads and relation in ("op", "aan", "in", "tot", "voor"):
        return ""
    if relation == "door" and trigger.verb is not None and not passive:
        return "place" if names_place(phrase) else ""
    if role := roles.prepositions.get(relation, ""):
        if (
            relation in grammar().wide_prepositions
            and relation != "naar"
            and trigger.verb is not None
            and names_place(phrase)
        ):
            return "place"
        return role
    if relation == "met" and trigger.type.startswith(_ARMED) and names_weapon(phrase):
        return "instrument"
    if relation in grammar().place_prepositions and names_place(phrase, relation in grammar().wide_prepositions):
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


def names_weapon(phrase: Phrase) -> bool:
    """Whether a phrase has a word for a weapon."""
    return any(part in w.lower for w in phrase.words for part in grammar().weapons if len(part) > 3 or w.lower == part)


def dates(phrase: Phrase) -> bool:
    """Whether a time says when, rather than how long (drie jaar) or something as vague as now."""
    lowers = [w.lower for w in phrase.words]
    if (len(lowers) == 1 and lowers[0] in grammar().vague_times) or "nu" in lowers:
        return False
    counted = any(w in grammar().numbers or w[0].isdigit() for w in lowers) or lowers[-1] in ("jaren", "eeuwen", "uren")
    told = grammar().dating_words & set(lowers)
    return not (lowers[-1] in grammar().time_units and counted and not told)
