"""Which way an undated day or month lies: behind or before the document's date."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.analysis.times.grammar import data
from frontreader.analysis.tokens import AnyToken

Tense = Literal["past", "future", "unknown"]


class _Words(NamedTuple):
    past: frozenset[str]
    future: frozenset[str]
    have: frozenset[str]
    participle: re.Pattern[str]


@cache
def _words() -> _Words:
    tense = data("context.toml")["tense"]
    return _Words(
        frozenset(tense["past"]),
        frozenset(tense["future"]),
        frozenset(tense["have"]),
        re.compile(tense["participle"]),
    )


def tense_at(tokens: Sequence[AnyToken], start: int, end: int) -> Tense:
    """The tense that the word nearest to `start`..`end` (offsets into the text) speaks of."""
    words = _words()
    perfect = any(words.participle.fullmatch(token.lower) for token in tokens)
    nearest: tuple[int, Tense] | None = None
    for token in tokens:
        tense: Tense
        if token.lower in words.past or (perfect and token.lower in words.have):
            tense = "past"
        elif token.lower in words.future:
            tense = "future"
        else:
            continue
        distance = max(start - token.end, token.start - end)
        if distance >= 0 and (nearest is None or distance < nearest[0]):
            nearest = distance, tense
    return nearest[1] if nearest else "unknown"


class _Clauses(NamedTuple):
    behind: frozenset[str]
    ahead: frozenset[str]
    towards: frozenset[str]
    put_off: frozenset[str]
    intend: frozenset[str]
    coming: frozenset[str]
    would: frozenset[str]
    have: frozenset[str]


@cache
def _clauses() -> _Clauses:
    return _Clauses(**{name: frozenset(words) for name, words in data("context.toml")["clause"].items()})


def tense_in(tree: Tree, start: int, end: int) -> Tense | None:
    """The tense of the clause that the words at `start`..`end` stand in; None where it has no verb form that tells."""
    inside = [word for word in tree.words if word.start < end and start < word.end]
    top = next((word for word in inside if word.head == ROOT or tree.words[word.head] not in inside), None)
    if top is None:
        return None
    clauses = _clauses()
    case = {word.lower for word in tree.dependants(top, "case")}
    if case & clauses.behind:
        return "past"
    of_noun = top.relation.partition(":")[0] in ("nmod", "appos", "amod") and top.head != ROOT
    for word in (top, *tree.ancestors(top)):
        if word.relation == "xcomp" and "VerbForm=Inf" in word.features and tree.dependants(word, "mark"):
            above = tree.head(word)
            if above and above.lemma in clauses.intend:
                return "future"
            continue
        told = _of_clause(tree, word, clauses)
        if told is None:
            continue
        if word.lemma in clauses.put_off and case & clauses.towards:
            return "future"
        if told != "past" and case & clauses.ahead:
            return "future"
        # An attack of Tuesday that somebody describes now lies behind, a summit of Tuesday ahead: who knows.
        return "unknown" if of_noun and told == "future" and not _will(tree, word, clauses) else told
    return "future" if case & clauses.ahead else None


def _of_clause(tree: Tree, word: Word, clauses: _Clauses) -> Tense | None:
    """The tense of the clause whose predicate this is; None where it is none. A plain present speaks of what comes."""
    helpers = tree.dependants(word, "aux", "cop")
    finite = next((one for one in (word, *helpers) if "VerbForm=Fin" in one.features), None)
    participle = "VerbForm=Part" in word.features
    if finite is None:
        headline = participle and (word.relation == "root" or bool(tree.dependants(word, "nsubj")))
        return "past" if headline and word.lemma not in clauses.coming else None
    past = "Tense=Past" in finite.features
    perfect = any(one.lemma in clauses.have and "VerbForm=Inf" in one.features for one in helpers) and participle
    if finite is not word and finite.lemma in clauses.have and finite.relation != "cop" and participle:
        return "past" if past or word.lemma not in clauses.coming else "future"
    if _will(tree, word, clauses):
        return "past" if perfect else "future"
    return "past" if past or perfect else "future"


def _will(tree: Tree, word: Word, clauses: _Clauses) -> bool:
    return any(one.lemma in clauses.would for one in tree.dependants(word, "aux"))
