"""The words of saying, and what kind of saying a verb of a tree is."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from frontreader.analysis.data_files import read
from frontreader.analysis.events.morphology import verb_forms
from frontreader.analysis.neural.tree import Tree, Word

_PARTS = ("compound:prt", "xcomp", "obl", "obl:arg", "obj", "amod", "advmod", "nmod")


@dataclass(frozen=True, slots=True)
class Speech:
    """Sets of words; what each holds is said in `data/speech/speech.toml`."""

    saying: frozenset[str]
    thinking: frozenset[str]
    quoting: frozenset[str]
    infinitive: frozenset[str]
    voiceless: frozenset[str]
    states: frozenset[str]
    announcing: frozenset[str]
    showing: frozenset[str]
    own: frozenset[str]
    fixed: frozenset[tuple[str, str]]
    convinced: frozenset[str]
    nouns: frozenset[str]
    light: frozenset[str]
    views: frozenset[str]
    views_in: frozenset[str]
    view_openers: frozenset[str]
    marks_clause: frozenset[str]
    marks_whole: frozenset[str]
    no_speakers: frozenset[str]
    impersonal: frozenset[str]
    spoken_persons: frozenset[str]
    first_person: frozenset[str]
    pointing: frozenset[str]
    personal: frozenset[str]
    conditions: frozenset[str]
    hearsay: frozenset[str]
    not_hearsay: frozenset[str]
    clauses: frozenset[str]
    as_: frozenset[str]
    relative: frozenset[str]


@cache
def speech() -> Speech:
    table: dict[str, Any] = read("speech/speech.toml")
    verbs, nouns, markers = table["verbs"], table["nouns"], table["markers"]
    fixed = (entry.partition("|") for entry in verbs["fixed"])
    same = {name: frozenset(markers[name].split()) for name in Speech.__slots__ if name in markers and name != "views"}
    return Speech(
        **{name: _verbs(words) for name, words in verbs.items() if name not in ("fixed", "convinced", "own")},
        **same,
        own=frozenset(verbs["own"].split()),
        fixed=frozenset((part, verb) for part, _, verb in fixed),
        convinced=frozenset(verbs["convinced"].split()),
        nouns=frozenset(nouns["speech"].split()),
        light=frozenset(nouns["light"].split()),
        views=frozenset(nouns["views"].split()),
        views_in=frozenset(nouns["views_in"].split()),
        view_openers=frozenset(markers["views"].split()),
        marks_clause=frozenset(markers["clause"].split()),
        marks_whole=frozenset(markers["whole"].split()),
        as_=frozenset(markers["as"].split()),
    )


def _verbs(words: str) -> frozenset[str]:
    return frozenset(words.replace("|", "").split())


@cache
def _bases() -> dict[str, frozenset[str]]:
    """By any form of a verb of the data, without its particle, which verbs it can be: `merkte` of merken."""
    table: dict[str, str] = read("speech/speech.toml")["verbs"]
    known = {word for words in table.values() if isinstance(words, str) for word in words.split()}
    found: dict[str, set[str]] = {}
    for verb in known:
        particle, _, base = verb.rpartition("|")
        for form, _ in verb_forms(base):
            found.setdefault(form, set()).add(base)
            if particle:
                found.setdefault(particle + form, set()).add(particle + base)
    return {form: frozenset(bases) for form, bases in found.items()}


def lemma(tree: Tree, word: Word) -> str:
    """A verb's lemma with its separable particle: `aankondigen` of *kondigt … aan*. Where the tree's own is none of
    the data's it is sought by the form."""
    own = word.lemma.lower()
    bases = (own, *sorted(_bases().get(word.lower, ())))
    for child in tree.children[word.index]:
        part = child.lower
        if child.relation not in _PARTS or tree.children[child.index] or not part.isalpha() or own.startswith(part):
            continue
        if known := next((part + base for base in bases if part + base in _known()), ""):
            return known
        if child.relation == "compound:prt":
            return part + own
    return next((base for base in bases if base in _known()), own)


@cache
def _known() -> frozenset[str]:
    words = speech()
    return (
        words.saying | words.thinking | words.quoting | words.infinitive | words.voiceless | words.light | words.states
    )


def kind(tree: Tree, word: Word) -> str:
    """`saying`, `thinking`, `quoting` or nothing."""
    words = speech()
    if word.upos not in ("VERB", "AUX", "ADJ"):
        return ""
    whole = lemma(tree, word)
    own = word.lemma.lower() if whole.endswith(word.lemma.lower()) else whole
    if word.upos == "ADJ" or (word.upos == "VERB" and own == "overtuigen"):
        return "thinking" if word.lower in words.convinced else ""
    for child in tree.children[word.index]:
        if child.relation in _PARTS and (_fixed(tree, child), own) in words.fixed:
            return "thinking" if own == "zijn" else "saying"
    if whole in words.saying:
        return "saying"
    if whole in words.thinking:
        return "thinking"
    return "quoting" if whole in words.quoting else ""


def _fixed(tree: Tree, child: Word) -> str:
    """The fixed part of a verb as the data writes it: `te kennen`, `van mening`."""
    parts = [child, *tree.dependants(child, "fixed", "case", "mark")]
    return " ".join(one.lower for one in sorted(parts, key=lambda one: one.index))
