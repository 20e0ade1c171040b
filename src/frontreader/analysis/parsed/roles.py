"""What a phrase is to an event: by its preposition, its noun and its name."""

from collections.abc import Iterator

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.roles import Roles
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.phrases import bounds
from frontreader.analysis.parsed.senses import is_prize
from frontreader.analysis.parsed.subjects import antecedent
from frontreader.analysis.parsed.trigger import Found
from frontreader.analysis.parsed.view import View
from frontreader.analysis.parsed.words import words

_SPOKEN = ("Statement.", "Decision.")
_ARMED = ("Conflict.", "Life.", "Damage.", "Crime.")
_PLACED = frozenset(("LOC", "EVENT"))


def by_preposition(view: View, found: Found, phrase: Word, roles: Roles, *, passive: bool) -> str:
    """The role that its preposition gives a phrase, empty for none."""
    preposition = view.preposition(phrase)
    if not preposition or phrase.lower in grammar().idle_heads:
        return ""
    moves = found.type.startswith("Movement.")
    if preposition == "door" and found.kind == "verb" and not passive:
        return "place" if names_place(view, phrase) else ""
    if preposition in ("te", "nabij") and names_place(view, phrase):
        return "place"
    role = roles.prepositions.get(preposition, "")
    if preposition == "op" and found.sense.lemma in words("struck_by_op"):
        return "target"
    if preposition == "voor" and found.type.startswith(_ARMED) and phrase.upos == "NOUN" and names_place(view, phrase):
        return "place"  # voor zijn huis
    someone = found.kind == "noun" and (view.names[phrase.index] is not None or phrase.upos == "PRON")
    if preposition == "voor" and found.type.startswith("Contest.") and not someone:
        return ""  # de treffer vlak voor tijd
    if role == "target" and found.type.startswith("Contest.") and not _opposes(view, phrase, preposition):
        role = ""
    if role:
        inside = preposition in grammar().wide_prepositions and preposition != "naar" and found.kind == "verb"
        return "place" if inside and names_place(view, phrase) else role
    if preposition == "met" and found.type.startswith(_ARMED) and names_weapon(view, phrase):
        return "instrument"
    if found.type.startswith(_SPOKEN) and preposition in ("uit", "vanuit", "naar"):
        return ""
    if preposition in grammar().place_prepositions:
        wide = preposition in grammar().wide_prepositions
        if names_place(view, phrase, wide=wide) or (
            moves and preposition in ("naar", "vanuit", "uit") and is_destination(phrase)
        ):
            return "place"
    if found.type.startswith(_SPOKEN) and _is_forum(view, phrase, preposition):
        return "place"
    if found.kind == "verb" and preposition in ("op", "in", "bij") and is_gathering(view, phrase):
        return "place"
    if _is_fixed_place(view, phrase) and names_place(view, phrase):
        return "place"
    return ""


def _opposes(view: View, phrase: Word, preposition: str) -> bool:
    """Whether a phrase beside a victory names who loses: won van Turkije, but op Tenerife, op deze afstand."""
    name = view.names[phrase.index]
    if preposition == "op":
        return name in ("PER", "ORG", "NORP")
    return name is not None or phrase.upos == "PRON" or (phrase.upos == "NOUN" and not is_prize(phrase))


def where(view: View, relative: Word) -> Iterator[tuple[str, Word]]:
    """De stad waar …: the place that a relative adverb stands for."""
    found = antecedent(view, relative)
    if found is not None and names_place(view, found):
        yield "place", found


def is_gathering(view: View, phrase: Word) -> bool:
    """Op het congres, in het programma: where something was said or decided."""
    lemma = phrase.lemma.lower()
    if phrase.upos == "PROPN":
        return view.names[phrase.index] in ("EVENT", "WORK")
    return phrase.upos == "NOUN" and lemma.endswith(
        tuple(one for one in words("gatherings") if len(one) > 4 or lemma == one)
    )


def _is_forum(view: View, phrase: Word, preposition: str) -> bool:
    """Op Telegram, in de Tweede Kamer: where something is said or decided."""
    name = view.names[phrase.index]
    return (preposition == "in" and name == "ORG") or (preposition == "op" and name in ("ORG", "PRODUCT"))


def is_destination(phrase: Word) -> bool:
    """Whether one can move to or from a thing: uit de regering, but not uit vrees."""
    return phrase.upos in ("NOUN", "PROPN") and phrase.lower not in words("reasons")


def _is_fixed_place(view: View, phrase: Word) -> bool:
    """Ten westen van, in de buurt van, te midden van."""
    return any(view.children(case, "fixed") for case in view.cases(phrase))


def names_place(view: View, phrase: Word, *, wide: bool = True) -> bool:
    """Whether a phrase names somewhere: a place's name, or with `wide` a noun for a place."""
    if phrase.upos not in ("NOUN", "PROPN", "X"):
        return False
    name = view.names[phrase.index]
    if name in _PLACED:
        return True
    if name is not None:
        return False
    low, high = bounds(view, phrase)
    for child in view.children(phrase, "appos", "flat"):
        if low <= child.index <= high and view.names[child.index] in _PLACED:
            return True
    if phrase.lemma.lower() in words("parts"):
        return any(
            view.preposition(child) == "van" and names_place(view, child) for child in view.children(phrase, "nmod")
        )
    return wide and phrase.lemma.lower().endswith(grammar().place_endings)


def names_weapon(view: View, phrase: Word) -> bool:
    """Whether a phrase has a word for a weapon."""
    low, high = bounds(view, phrase)
    return any(
        part in word.lower
        for word in view.words[low : high + 1]
        for part in grammar().weapons
        if len(part) > 3 or word.lower == part
    )


def is_side(view: View, word: Word) -> bool:
    """Whether an adjective names who does: Russische, westerse, Ruslands."""
    if view.names[word.index] == "NORP" or word.lower in words("sides"):
        return True
    return word.text[:1].isupper() and word.lower.endswith("s")
