"""Did it happen? Puts together what the tree says of a trigger."""

from collections.abc import Sequence
from typing import NamedTuple

from frontreader.analysis.model import Modality, Polarity, Realis
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.noun_realis import of_noun, of_participle
from frontreader.analysis.parsed.trigger import Found
from frontreader.analysis.parsed.verb_realis import Told, of_verb
from frontreader.analysis.parsed.view import View
from frontreader.analysis.parsed.words import words


class Status(NamedTuple):
    """Realis, modality (with `other` only) and polarity of an event."""

    realis: Realis = "actual"
    modality: Modality | None = None
    polarity: Polarity = "positive"


def _is_announced(view: View, found: Found, times: Sequence[int]) -> bool:
    """De ministerraad praat vrijdag verder: a present tense with a day or month, but no year."""
    verb = found.word if found.kind == "verb" else found.carrier
    finite = view.finite(verb) if verb is not None else None
    if verb is None or finite is None or "Tense=Pres" not in finite.features or verb.xpos.startswith("WW|vd"):
        return False
    for number in times:
        named = {word.lower for word in view.time_words[number]}
        if named & words("days") and not any(len(word) == 4 and word.isdecimal() for word in named):
            return True
    return False


_SAID = frozenset(f"Statement.{kind}" for kind in ("Say", "Announce", "Warn", "Threaten", "Promise", "Deny"))


def _without_condition(view: View, verb: Word, told: Told) -> Told:
    """Hij waarschuwde voor geweld als …: a condition behind what is said is of its content."""
    finite = view.finite(verb)
    if verb.relation not in ("root", "conj", "parataxis") or finite is None or view.children(verb, "aux"):
        return told
    behind = [child for child in view.children(verb, "advcl") if child.index > verb.index]
    return Told(None, told.negative) if behind else told


def status(view: View, found: Found, times: Sequence[int]) -> Status:
    """What the sentence says of a trigger's truth; `times` are those that date it."""
    if found.kind == "verb":
        told = of_verb(view, found.word, {piece.index for piece in found.pieces}, times)
    elif found.kind == "participle":
        told = of_participle(view, found.word)
    else:
        told = of_noun(view, found, times)
    if told.modality == "possible" and found.kind == "verb" and found.type in _SAID:
        told = _without_condition(view, found.word, told)
    if told == Told() and not found.type.startswith("Statement.") and _is_announced(view, found, times):
        told = Told("planned")
    if told.negative and told.modality is None:
        return Status("other", "denied", "negative")
    return Status("other" if told.modality else "actual", told.modality, "negative" if told.negative else "positive")
