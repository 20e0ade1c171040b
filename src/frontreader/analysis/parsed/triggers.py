"""Finds the words of a tree that name events, and says of which type they are."""

from collections.abc import Sequence

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import Lexicon, Sense, lexicon
from frontreader.analysis.model import OTHER
from frontreader.analysis.neural.tree import Word
from frontreader.analysis.parsed.carriers import without_light
from frontreader.analysis.parsed.senses import Chosen, choose
from frontreader.analysis.parsed.trigger import Found, Kind, Triggers
from frontreader.analysis.parsed.view import View, is_nominal, is_participle, is_present_participle
from frontreader.analysis.parsed.words import words

_SEEN = (
    "Conflict.",
    "Movement.Advance",
    "Movement.Flee",
    "Movement.Withdraw",
    "Economy.Change",
    "Damage.D",
    "Life.Die",
)
"""What a present participle before a noun tells of; others are adjectives (een terugkerende vraag)."""
_ADJECTIVAL = frozenset(("Statement.Say", "Decision.Decide", "Contest.Win", "Contest.Lose"))
"""Types whose participles before nouns are adjectives."""
_NOMINAL = frozenset(("nsubj", "obj", "obl", "nmod"))
_NAMED = frozenset(("PER", "ORG", "LOC", "PRODUCT", "WORK"))


def find_triggers(view: View) -> Triggers:
    """All triggers of a sentence, in text order; a word is in one at most."""
    known = lexicon()
    found = sorted(
        (one for word in view.words if (one := _trigger(view, known, word)) is not None),
        key=lambda one: (len(one.pieces) == 1, one.word.index),
    )
    kept: list[Found] = []
    taken: set[int] = set()
    for one in found:  # fixed phrases first: their nouns are no triggers of their own
        places = {piece.index for piece in one.pieces}
        if not places & taken:
            taken |= places
            kept.append(one)
    return Triggers(without_light(view, sorted(kept, key=lambda one: one.word.index)))


def _trigger(view: View, known: Lexicon, word: Word) -> Found | None:
    if not word.lower[:1].isalpha() or (
        view.time_of[word.index] is not None and not _is_misread_time(view, known, word)
    ):
        return None
    name = view.names[word.index]
    if (name in _NAMED or name == "NORP") and not _names_its_part(view, word):
        return None
    if word.lower in words("said_by"):
        return _said_by(view, word)
    if word.upos == "VERB":
        if is_nominal(word) and is_participle(word):
            return _noun(view, known, word)
        return _verb(view, known, word)
    if word.upos == "ADJ" and view.children(word, "cop"):
        chosen = _helped(view, known, word)
        return None if chosen is None else Found(word, "verb", chosen.sense, (word,), ("verb", "fixed"))
    if _is_noun(word) or (word.upos == "PROPN" and name == "EVENT"):
        return _noun(view, known, word)
    return _noun(view, known, word) if word.upos == "PROPN" and _is_capitals(view) else None


def _is_misread_time(view: View, known: Lexicon, word: Word) -> bool:
    """Wapenstilstand as a word, not as the day: a time of one word that names an event."""
    time = view.time_of[word.index]
    return (
        time is not None and len(view.time_words[time]) == 1 and word.text.islower() and bool(known.nouns(word.lower))
    )


def _names_its_part(view: View, word: Word) -> bool:
    """D66-congres, EU-top: a compound of a name whose head is no name."""
    if word.upos != "NOUN" or "-" not in word.text:
        return False
    return any(m.start == word.start and m.end == word.end for m in view.mentions)


def _is_noun(word: Word) -> bool:
    if word.upos == "NOUN":
        return True
    used_as_one = word.xpos.startswith(("N|soort", "ADJ|nom|basis|met-e|mv"))
    return word.upos == "ADJ" and (used_as_one or word.relation.partition(":")[0] in _NOMINAL)


def _is_capitals(view: View) -> bool:
    return all(word.text.isupper() for word in view.words if word.text.isalpha())


def _said_by(view: View, word: Word) -> Found | None:
    """Aldus de minister: who is named behind it speaks."""
    speaker = view.head(word)
    if speaker is None or word.relation != "case" or speaker.upos not in ("NOUN", "PROPN", "PRON"):
        return None
    return Found(word, "verb", Sense("Statement.Say", "aldus"), (word,), ("verb", "fixed"))


def _verb(view: View, known: Lexicon, word: Word) -> Found | None:
    lemma, apart, mended = view.verb(word)
    attribute = is_participle(word) and (word.relation == "amod" or (word.relation == "acl" and word.index < word.head))
    nominal = is_nominal(word)
    if word.relation in ("compound:prt", "fixed", "flat", "case", "mark", "det", "nummod"):
        return None
    if (
        word.xpos.startswith("WW|vd")
        and word.relation in _NOMINAL
        and not view.auxiliaries(word)
        and word.lower.endswith("en")
    ):
        return None  # volgens ingewijden
    if attribute and lemma in grammar().adjectival_verbs:
        return None
    around = view.near(word) if view.owners[word.index] == word.index else view.below(word)
    clause = [one.lower for one in around if one not in apart and view.names[one.index] != "PER"]
    senses = known.verb_senses.get(lemma, ())
    if not senses and view.particles.get(word.index):
        # Oorlog voeren, van de hand wijzen: what the tree calls a particle is part of a fixed phrase.
        senses = [sense for sense in known.verb_senses.get(word.lemma.lower(), ()) if sense.fixed]
    chosen = _helped(view, known, word) or _of_homograph(view, known, word, lemma, clause)
    chosen = chosen or choose(view, senses, word, clause)
    if chosen is None and lemma in known.dynamic and not attribute and not nominal:
        chosen = Chosen(Sense(OTHER, lemma), (), "plain")
    if chosen is None or (attribute and (chosen.fixed or chosen.sense.type == OTHER)):
        return None
    if is_present_participle(word) and not (attribute and chosen.sense.type.startswith(_SEEN)):
        return None
    if nominal and chosen.sense.type == "Statement.Say":
        return None  # naar eigen zeggen
    if (attribute or (word.relation == "acl" and is_participle(word))) and chosen.sense.type in _ADJECTIVAL:
        return None
    if chosen.sense.transitive and not attribute and not nominal and not _has_object(view, word):
        return None
    kind: Kind = "participle" if attribute else "infinitive" if nominal else "verb"
    pieces = _pieces(view, word, apart, chosen.fixed)
    evidence = [kind, chosen.how]
    if mended:
        evidence.append("mended")
    if len(senses) > 1:
        evidence.append("ambiguous")
    if lemma in known.light:
        evidence.append("light")
    return Found(word, kind, chosen.sense, pieces, tuple(evidence))


def _helped(view: View, known: Lexicon, word: Word) -> Chosen | None:
    """Geboren worden, gewond raken, uitgeschakeld zijn: a participle or adjective with the verb that helps it."""
    helpers = {helper.lemma: helper for helper in view.children(word, "aux", "cop")}
    for lemma in ("worden", "zijn") if helpers or word.lower == "geboren" else ():
        for sense in known.verb_senses.get(lemma, ()):
            if sense.fixed == (word.lower,) and (lemma in helpers or not helpers) and not sense.need:
                return Chosen(sense, (), "fixed")
    if word.lemma == "worden":
        for child in view.children(word, "xcomp", "obj"):
            if child.upos != "NOUN" or view.cases(child):
                continue
            if child.lower.endswith(("kampioen", "kampioene")):
                return Chosen(Sense("Contest.Win", "kampioen worden"), (child,), "fixed")
            if child.lemma.lower().endswith(tuple(words("posts"))):
                return Chosen(
                    Sense("Personnel.Start", child.lemma.lower() + " worden", undergoing=True), (child,), "fixed"
                )
    return None


def _of_homograph(view: View, known: Lexicon, word: Word, lemma: str, clause: Sequence[str]) -> Chosen | None:
    """Staken auto's in brand: the fixed phrase of another verb with this form."""
    for reading in known.readings(word.lower):
        if reading.lemma != lemma and reading.base != word.lemma and not reading.particle:
            senses = [sense for sense in known.verb_senses.get(reading.lemma, ()) if sense.fixed]
            chosen = choose(view, senses, word, clause) if senses else None
            if chosen is not None:
                return chosen
    return None


def _has_object(view: View, word: Word) -> bool:
    if view.children(word, "obj", "nsubj:pass", "aux:pass", "ccomp", "iobj"):
        return True
    return word.relation == "xcomp"


def _pieces(view: View, word: Word, apart: Sequence[Word], fixed: Sequence[Word]) -> tuple[Word, ...]:
    own = [word, *apart, *fixed]
    if any(one.index < word.index for one in apart):
        # "terug te trekken" is one trigger, whole.
        own += [mark for mark in view.children(word, "mark") if mark.lower == "te"]
    return tuple(sorted({one.index: one for one in own}.values(), key=lambda one: one.index))


def _noun(view: View, known: Lexicon, word: Word) -> Found | None:
    lower = word.lower
    if _is_portfolio(view, word):
        return None
    senses = known.nouns(lower) or (known.nouns(word.lemma.lower()) if word.lemma.lower() != lower else ())
    if not senses and view.names[word.index] == "EVENT":
        return None
    if not senses or word.relation in ("compound:prt", "fixed"):
        return None
    clause = [one.lower for one in view.clause(word) if view.names[one.index] != "PER"]
    senses = [sense for sense in senses if _has_number(word, sense)]
    chosen = choose(view, senses, word, clause, noun=True)
    if chosen is None:
        return None
    evidence = ["noun", chosen.how]
    if lower not in known.noun_senses:
        evidence.append("compound")
    if len(senses) > 1:
        evidence.append("ambiguous")
    return Found(word, "noun", chosen.sense, (*chosen.fixed, word), tuple(evidence))


def _is_portfolio(view: View, word: Word) -> bool:
    """Minister van Transport: what someone is in charge of."""
    if word.index < 2 or not word.text[:1].isupper():
        return False
    office, small = view.words[word.index - 2 : word.index]
    return small.lower in ("van", "voor") and office.lower.endswith(("minister", "ministerie", "staatssecretaris"))


def _has_number(word: Word, sense: Sense) -> bool:
    """A singular is no plural of another word: reden is none of rede."""
    return (
        word.lower == sense.lemma.lower() or "Number=Sing" not in word.features or not word.lower.endswith(("en", "s"))
    )
