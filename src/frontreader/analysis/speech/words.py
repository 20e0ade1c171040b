"""The words of saying, and what kind of saying a verb of a tree is."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from frontreader.analysis.data_files import read
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
        **{name: frozenset(words.split()) for name, words in verbs.items() if name not in ("fixed", "convinced")},
        **{name: words for name, words in same.items() if name not in ("clause", "whole", "as")},
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


def lemma(tree: Tree, word: Word) -> str:
    """A verb's lemma with its separable particle: `aankondigen` of *kondigt … aan*."""
    own = word.lemma.lower()
    for child in tree.dependants(word, "compound:prt"):
        part = child.lower
        if part.isalpha() and not own.startswith(part) and not tree.children[child.index]:
            return part + own
    return own


def kind(tree: Tree, word: Word) -> str:
    """`saying`, `thinking`, `quoting` or nothing."""
    words = speech()
    if word.upos not in ("VERB", "AUX", "ADJ"):
        return ""
    whole, own = lemma(tree, word), word.lemma.lower()
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
