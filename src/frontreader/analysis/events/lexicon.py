"""The trigger lexicon: which words can name an event, of which type, under which conditions.

The notation of the entries is described at the head of `data/events/conflict.toml`.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from frontreader.analysis.data_files import read
from frontreader.analysis.events.morphology import VerbForm, noun_forms, strong_verbs, verb_forms
from frontreader.analysis.model import OTHER

_FILES = ("conflict", "harm", "politics", "economy")
_ENTRY = re.compile(r"(?P<flag>[-=]?)(?P<body>[^\[\]\s]+)(?:\[(?P<conditions>[^\]]*)\])?")
_FOREIGN = re.compile(r"([a-zë]{3,30})(eert|eerde|eerden|eerd)")
_FOREIGN_FORMS: dict[str, tuple[VerbForm, ...]] = {
    "eert": ("singular",),
    "eerde": ("singular", "attributive"),
    "eerden": ("plural",),
    "eerd": ("participle",),
}
_LONG_ENOUGH_TO_END_A_COMPOUND = 6


class Sense(NamedTuple):
    """One meaning of a word. `need` and `ban` are word parts that the sentence must or must not have
    (`=x`: the clause, a whole word); `fixed` are words that stand together beside it."""

    type: str
    lemma: str
    undergoing: bool = False
    intransitive: bool = False
    transitive: bool = False
    fixed: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    ban: tuple[str, ...] = ()

    def fits(self, sentence: str, clause: Collection[str]) -> bool:
        """Whether the conditions hold among these words (lower case), those of the sentence `joined`."""

        def found(cue: str) -> bool:
            if cue.startswith("="):
                return cue[1:] in clause
            return f"\n{cue}" in sentence or f"{cue}\n" in sentence

        return (not self.need or any(map(found, self.need))) and not any(map(found, self.ban))


def joined(words: Iterable[str]) -> str:
    """Words as `Sense.fits` searches them: each on a line, so that a part begins or ends one."""
    return "\n".join(("", *words, ""))


class Reading(NamedTuple):
    """What a form can be: a form of `base`, with `particle` written onto it where the verb is separable."""

    base: str
    particle: str
    form: VerbForm

    @property
    def lemma(self) -> str:
        return self.particle + self.base


@dataclass(slots=True)
class Lexicon:
    """All that is known of words; made once, read only afterwards.

    `inflected` are the forms of simple verbs, `verbs` all verbs by particle and base, in order: what forms there are of
    separable ones is seen when a word is asked for. `longest` is the length of the longest particle.
    """

    inflected: dict[str, list[tuple[str, VerbForm]]] = field(default_factory=dict)
    verbs: dict[str, dict[str, int]] = field(default_factory=dict)
    count: int = 0
    longest: int = 0
    particles: dict[str, set[str]] = field(default_factory=dict)
    verb_senses: dict[str, list[Sense]] = field(default_factory=dict)
    noun_senses: dict[str, list[Sense]] = field(default_factory=dict)
    heads: dict[str, list[Sense]] = field(default_factory=dict)
    dynamic: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    state: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    """With these a noun is derived (vermelding), not compounded (schademelding)."""

    def readings(self, word: str) -> Sequence[Reading]:
        """What forms of the verbs of the lexicon a word can be, in the order of the lexicon."""
        found = []
        for cut in range(min(len(word), self.longest + 1)):
            particle = word[:cut]
            if bases := self.verbs.get(particle):
                for base, form in self.inflected.get(word[cut:], ()):
                    if base in bases:
                        found.append((bases[base], Reading(base, particle, form)))
        return [reading for _, reading in sorted(found, key=lambda one: one[0])]

    def forms(self, word: str) -> Sequence[Reading]:
        """What verb forms a word can be; those in -eren are too many to list, so that riskeert is guessed."""
        if known := self.readings(word):
            return known
        found = _FOREIGN.fullmatch(word) if word.endswith(("eert", "eerde", "eerden", "eerd")) else None
        if found is None or self.nouns(word):
            return ()
        stem, ending = found.groups()
        if not stem.startswith("ge"):
            return tuple(Reading(stem + "eren", "", form) for form in _FOREIGN_FORMS[ending])
        if ending in ("eert", "eerden"):
            return ()  # gearresteerden are people
        return (Reading(stem.removeprefix("ge") + "eren", "", "participle" if ending == "eerd" else "attributive"),)

    def nouns(self, word: str) -> Sequence[Sense]:
        """The senses of a noun, of its head where it is a compound; the lemma is that of the whole word."""
        if found := self.noun_senses.get(word):
            return found
        # The longest head wins: raketaanval before aanval. Two letters are the shortest modifier (EU-top).
        for cut in range(2, min(len(word) - 3, 40)):
            head = self.heads.get(word[cut:])
            derived = word[:cut] in self.prefixes or word[:cut].endswith(("be", "ont"))
            if head and (cut > 2 or "-" in word[:cut]) and not derived:
                modifier = word[:cut]
                return [s._replace(lemma=modifier + s.lemma) for s in head]
        return ()


def _parse(entries: str) -> Iterable[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    for match in _ENTRY.finditer(entries):
        cues = match["conditions"].split(",") if match["conditions"] else []
        # One "!" bans all cues behind it in the same brackets.
        split = next((i for i, cue in enumerate(cues) if cue.startswith("!")), len(cues))
        ban = tuple(cue.removeprefix("!") for cue in cues[split:])
        yield match["flag"], match["body"], _with_plurals(cues[:split]), _with_plurals(ban)


def _with_plurals(cues: Iterable[str]) -> tuple[str, ...]:
    """The cues and those of their plurals that do not begin like them (prijs, prijzen)."""
    made: list[str] = []
    for cue in cues:
        made.append(cue)
        if not cue.startswith("=") and len(cue) > 3:
            made += _plurals(cue)
    return tuple(made)


@cache
def _plurals(cue: str) -> list[str]:
    return [form for form in noun_forms(cue) if form.endswith("en")]


def _add_verb(lexicon: Lexicon, separable: str) -> str:
    """Make all forms of a verb known; returns its lemma."""
    particle, _, base = separable.rpartition("|")
    if base not in lexicon.particles:
        lexicon.particles[base] = set()
        _number(lexicon, "", base)
        for form, kind in dict.fromkeys(verb_forms(base)):
            lexicon.inflected.setdefault(form, []).append((base, kind))
    if particle and particle not in lexicon.particles[base]:
        lexicon.particles[base].add(particle)
        _number(lexicon, particle, base)
    return particle + base


def _number(lexicon: Lexicon, particle: str, base: str) -> None:
    lexicon.verbs.setdefault(particle, {})[base] = lexicon.count
    lexicon.count += 1
    lexicon.longest = max(lexicon.longest, len(particle))


def _add_noun(lexicon: Lexicon, flag: str, body: str, sense: Sense) -> None:
    *fixed, word = body.split("_")
    stem, _, modifiers = word.partition(":")
    whole = [modifier + stem for modifier in modifiers.split(",")] if modifiers else [stem]
    for noun in whole:
        made = Sense(sense.type, noun, need=sense.need, ban=sense.ban, fixed=tuple(fixed))
        plain = not flag or bool(modifiers) or flag == "="
        compound = flag == "-" or (not flag and len(noun) >= _LONG_ENOUGH_TO_END_A_COMPOUND and not fixed)
        for form in (form.lower() for form in dict.fromkeys(noun_forms(noun))):
            if plain:
                lexicon.noun_senses.setdefault(form, []).append(made)
            if compound:
                lexicon.heads.setdefault(form, []).append(made)


@cache
def lexicon() -> Lexicon:
    """The lexicon, read and inflected at first use (about a quarter of a second)."""
    made = Lexicon()
    for name in _FILES:
        for key, table in read(f"events/{name}.toml").items():
            event_type = table.get("type", key)
            for kind in ("verbs", "transitive", "intransitive", "undergoing"):
                for _, body, need, ban in _parse(table.get(kind, "")):
                    words, _, verb = body.rpartition("+")
                    lemma = _add_verb(made, verb)
                    fixed = tuple(words.split("_")) if words else ()
                    sense = Sense(
                        event_type,
                        lemma,
                        undergoing=kind == "undergoing",
                        intransitive=kind == "intransitive",
                        transitive=kind == "transitive",
                        fixed=fixed,
                        need=need,
                        ban=ban,
                    )
                    made.verb_senses.setdefault(lemma, []).append(sense)
            for flag, body, need, ban in _parse(table.get("nouns", "")):
                _add_noun(made, flag, body, Sense(event_type, body, need=need, ban=ban))
    for infinitive in strong_verbs():
        _add_verb(made, infinitive)
    other = read("events/other-verbs.toml")
    groups = {name: frozenset(_add_verb(made, verb) for verb in other[name].split()) for name in other}
    made.prefixes = frozenset(read("events/grammar.toml")["prefixes"].split())
    made.dynamic, made.light, made.state = groups["dynamic"], groups["light"], groups["state"]
    for senses in (*made.verb_senses.values(), *made.noun_senses.values(), *made.heads.values()):
        # The most particular sense is asked first: fixed words, then conditions, then the plain one.
        if len(senses) > 1:
            senses.sort(key=lambda s: (-len(s.fixed), not s.need, s.type == OTHER))
    return made
