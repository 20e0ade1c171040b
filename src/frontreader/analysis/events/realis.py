"""Did it happen? Reads modal verbs, negation, conditions and the like around a trigger."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from frontreader.analysis.data_files import read
from frontreader.analysis.events.clauses import Clause, Verb
from frontreader.analysis.events.grammar import word_set
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.syntax import Syntax
from frontreader.analysis.events.triggers import Found
from frontreader.analysis.model import Modality, Polarity, Realis


@dataclass(frozen=True, slots=True)
class Status:
    """Realis, modality (with `other` only) and polarity of an event."""

    realis: Realis = "actual"
    modality: Modality | None = None
    polarity: Polarity = "positive"


@cache
def _words() -> dict[str, frozenset[str]]:
    table = read("events/realis.toml")
    return {name: word_set(table, name) for name in table}


def status(syntax: Syntax, trigger: Found) -> Status:
    """What the sentence says of a trigger's truth."""
    if trigger.verb is not None and trigger.clause is not None:
        modality = _of_verb(syntax, trigger.clause, trigger.verb)
        own = {piece.lower for piece in trigger.pieces}
        negative = _negated(trigger.clause, trigger.verb, own)
        if negative and modality is None:
            return Status("other", "denied", "negative")
        return Status("other" if modality else "actual", modality, "negative" if negative else "positive")
    return _of_noun(syntax, trigger)


def _of_verb(syntax: Syntax, clause: Clause, verb: Verb) -> Modality | None:
    w = _words()
    helpers = frozenset(verb.helpers)
    if "moeten" in helpers and "zullen" not in helpers and _words()["past_must"] & set(clause.lowers):
        helpers -= {"moeten"}  # hij moest vluchten: he did
    if helpers & w["feared_verbs"]:
        return "feared"
    if helpers & w["planned_verbs"]:
        return "planned"
    if helpers & (w["possible_verbs"] - w["factive_verbs"]):
        return "possible"
    infinitive = verb.form == "infinitive"
    if infinitive and verb.governor is not None and (modality := _governed(verb.governor)) is not None:
        return modality
    if (
        infinitive
        and verb.governor is None
        and (clause.kind == "infinitive" or (clause.kind == "coordinated" and not helpers))
    ):
        return _open_infinitive(syntax, clause)
    if infinitive and verb.governor is None and not helpers and clause.kind in ("main", "reduced", "sub"):
        return _open_infinitive(syntax, clause) if not clause.finite else None
    if infinitive and verb.governor is None and len(verb.pieces) > 1 and helpers:
        return "planned" if set(clause.lowers) & w["planned_nouns"] else "possible"
    opener = clause.opener.lower if clause.opener is not None else ""
    if opener in w["conditionals"] and not _past(clause):
        return "possible"
    if any(word.lower in w["possible_adverbs"] for word in clause.words):
        return "possible"
    if clause.kind in ("main", "sub") and any(word.lower in w["planned_adverbs"] for word in clause.words):
        return "planned"
    if clause.words and clause.words[0].lower in ("mocht", "mochten") and len(clause.verbs) > 0:
        return "possible"
    return None


def _governed(governor: Verb) -> Modality | None:
    """What the governing verb makes of its infinitive; None where it happened."""
    w = _words()
    chain = {governor.lemma, *governor.helpers}
    if chain & w["feared_verbs"]:
        return "feared"
    if governor.lemma in w["factive_verbs"]:
        return (
            None if not chain & (w["planned_verbs"] | {"kunnen", "moeten", "mogen"}) - {governor.lemma} else "possible"
        )
    if chain & w["planned_verbs"]:
        return "planned"
    return "possible"


def _open_infinitive(syntax: Syntax, clause: Clause) -> Modality | None:
    """Om te …: a purpose, unless the clause before says that it succeeded (is erin geslaagd … te)."""
    parent = clause.parent
    if clause.opener is not None and clause.opener.lower in ("door", "na"):
        return None
    if clause.kind == "coordinated" and parent is not None and parent.verbs:
        return _of_verb(syntax, parent, parent.verbs[-1])
    if parent is not None and parent.verbs:
        if parent.verbs[-1].lemma in _words()["factive_verbs"] and not _negated(parent, parent.verbs[-1]):
            return None
        if parent.verbs[-1].lemma in _words()["feared_verbs"]:
            return "feared"
    return "planned"


def _past(clause: Clause) -> bool:
    """Whether a clause's finite verb is in a past tense: then als and wanneer tell of what was."""
    finite = clause.finite
    if finite is None:
        return False
    return finite.lower.endswith(("de", "den", "te", "ten")) or finite.lower in (
        "was",
        "waren",
        "had",
        "hadden",
        "kwam",
        "ging",
    )


def _negated(clause: Clause, verb: Verb, own: Collection[str] = ()) -> bool:
    """Whether a verb is denied. `own` are words of the trigger itself (zonder stroom zitten)."""
    w = _words()
    lowers = clause.lowers
    place = clause.words.index(verb.word) if verb.word in clause.words else 0
    start = 0
    if verb.governor is not None and verb.governor.word in clause.words:
        start = clause.words.index(verb.governor.word) + 1 if verb.governor.word.index < verb.word.index else 0
        if verb.governor.lemma in w["negative_verbs"]:
            return True
    window = _stretch(clause, verb, start, place)
    for position, lower in enumerate(window):
        if lower not in w["negators"] or lower in own:
            continue
        follows = window[position + 1] if position + 1 < len(window) else ""
        # "niet alleen", "niet meer dan" deny a measure, not the event.
        if lower == "niet" and follows in ("alleen", "slechts", "enkel", "zozeer", "ver"):
            continue
        return True
    if clause.opener is not None and clause.opener.lower == "zonder":
        return True
    text = " ".join(lowers)
    if "in plaats van" in text[: 1 + text.find(verb.word.lower)]:
        return True
    parent = clause.parent
    if clause.kind == "infinitive" or (clause.kind in ("coordinated", "sub") and verb.form == "infinitive"):
        return bool(parent and parent.verbs and parent.verbs[-1].lemma in w["negative_verbs"])
    return False


def _stretch(clause: Clause, verb: Verb, start: int, place: int) -> list[str]:
    """The words around a verb that no comma or other clause parts from it, from `start` on."""
    words = clause.words
    low = high = place
    while low > start and words[low - 1].index == words[low].index - 1:
        low -= 1
    while high + 1 < len(words) and words[high + 1].index == words[high].index + 1:
        high += 1
    if verb.form != "finite" and start:
        high = place
    return [word.lower for word in words[low : high + 1]]


def _of_noun(syntax: Syntax, trigger: Found) -> Status:
    w = _words()
    phrase, clause = trigger.phrase, trigger.clause
    if phrase is None:
        return Status()
    inside = frozenset(word.lower for word in phrase.words)
    relation = phrase.relation
    if "geen" in inside or relation == "zonder":
        return Status("other", "denied", "negative")
    for name, told in _ADJECTIVES:
        if inside & w[name]:
            return Status("other", told)
    if trigger.attributive:
        return Status()
    if clause is None:
        return Status()
    definite = bool(inside & _words()["definites"]) or any(word.mention for word in phrase.words)
    verb = syntax.owner(clause, phrase)
    if trigger.word.nominal:
        modal = _of_verb(syntax, clause, verb) if verb is not None else None
        return Status("other", modal or "general") if modal or not _past(clause) else Status()
    if verb is None:
        return Status()
    modality: Modality | None = _of_verb(syntax, clause, verb)
    if modality is None and verb.lemma in _words()["wishing_verbs"]:
        modality = "planned"
    negative = _negated(clause, verb) and not definite and verb.lemma in ("zijn", "komen", "vinden", "gebeuren")
    if negative:
        return Status("other", "denied", "negative")
    if definite and phrase.attached is not None:
        return Status()
    carried = not definite or _is_carried(syntax, phrase, clause, verb)
    return Status("other", modality) if modality is not None and carried else Status()


_ADJECTIVES: tuple[tuple[str, Modality], ...] = (
    ("planned_adjectives", "planned"),
    ("possible_adjectives", "possible"),
    ("feared_adjectives", "feared"),
)


def _is_carried(syntax: Syntax, phrase: Phrase, clause: Clause, verb: Verb) -> bool:
    """Whether a definite noun's event is what the modal is about: de verkiezingen zullen plaatsvinden."""
    return verb.lemma in ("plaatsvinden", "houden", "beginnen", "gebeuren", "plaatshebben", "voortzetten") or (
        verb.lemma in _words()["wishing_verbs"]
        and phrase is not syntax.subject(clause)
        and (phrase.preposition is None or phrase.relation in _words()["wished_prepositions"])
    )
