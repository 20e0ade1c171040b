"""Finds time expressions in sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from frontreader.analysis.model import Sentence, TimeExpression, TimeType
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.numerals import worth
from frontreader.analysis.times.grammar import Grammar, Rule, context_before, data, grammar
from frontreader.analysis.times.guards import Text
from frontreader.analysis.times.tense import Tense, tense_at, tense_in
from frontreader.analysis.times.years import is_year
from frontreader.analysis.tokens import AnyToken
from frontreader.text.span import HasSpan

# An expression holds a core word or a number at most so many tokens behind its first word.
_REACH = 7
_QUOTES = frozenset("\"'‘’“”„«»([:-–—•*")
_NAMES = ("PER", "ORG")


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression as its words say it, not resolved yet. `tense` is that of what is said of it."""

    start: int
    end: int
    type: TimeType
    tense: Tense
    read: Mapping[str, str]


def find(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[AnyToken]],
    trees: Sequence[Tree] | None = None,
) -> list[Found]:
    """The time expressions of `sentences`, in text order; `tokens` and `trees` are those of each sentence.

    A tree tells names and adverbs from times, and the tense of the clause; without one the words near by do.
    """
    rules = grammar()
    return [
        found
        for sentence, words, tree in zip(sentences, tokens, trees or repeat(None), strict=trees is not None)
        for found in _in_sentence(text, sentence.end, words, tree, rules)
    ]


def _in_sentence(text: str, end: int, tokens: Sequence[AnyToken], tree: Tree | None, rules: Grammar) -> Iterator[Found]:
    core = [at for at, token in enumerate(tokens) if _is_core(token, rules)]
    if not core:
        return
    position = seen = 0
    words = Text(text, tokens[0].start, end)
    for next_core in core:
        first, seen = max(seen, next_core - _REACH), next_core + 1
        for at in range(first, seen):
            token = tokens[at]
            if token.start < position or not _starts(token, rules):
                continue
            found = _longest(text, end, words, tokens, at, tree, rules)
            if found:
                yield found
                position = found.end


def _is_core(token: AnyToken, rules: Grammar) -> bool:
    return token.lower in rules.core or token.text[0].isdigit() or token.lower.endswith(rules.endings)


def _starts(token: AnyToken, rules: Grammar) -> bool:
    return (
        token.lower in rules.starters
        or token.text[0].isdigit()
        or token.text[0] in "'’"
        or token.lower.endswith(rules.endings)
        or worth(token.lower) is not None
    )


def _longest(
    text: str, end: int, words: Text, tokens: Sequence[AnyToken], at: int, tree: Tree | None, rules: Grammar
) -> Found | None:
    start = tokens[at].start
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules.rules:
        if not rule.may_stand(words, start):
            continue
        match = rule.pattern.match(text, start, end)
        if match and (best is None or match.end() > best[1].end()) and _holds(rule, match, tokens, at, tree):
            best = rule, match
    if best is None:
        return None
    rule, match = best
    read = rules.read(rule, match)
    if read is None:
        return None
    seen = tense_in(tree, start, match.end()) if tree else None
    tense = seen or tense_at(tokens, start, match.end())
    return Found(start, match.end(), _type(rule, read), tense, read)


def read_again(text: str, sentence: HasSpan, time: TimeExpression) -> Found | None:
    """An expression that was found before, by the form that it has; None where no form fits."""
    rules = grammar()
    words = Text(text, time.start, sentence.end)
    for rule in rules.rules:
        if not rule.may_stand(words, time.start):
            continue
        match = rule.pattern.match(text, time.start, sentence.end)
        if match is None or match.end() != time.end or not _stands(rule, match):
            continue
        read = rules.read(rule, match)
        if read is not None and _type(rule, read) == time.type:
            return Found(time.start, time.end, time.type, time.lies or "unknown", read)
    return None


def _type(rule: Rule, read: Mapping[str, str]) -> TimeType:
    """That of the form; a day with a part of it, or a clock time, is a TIME."""
    timed = "daypart" in read or "clock" in read or "hour" in read or " " in read.get("dayword", "")
    return "TIME" if timed and rule.type == "DATE" else rule.type


def _holds(rule: Rule, match: re.Match[str], tokens: Sequence[AnyToken], at: int, tree: Tree | None) -> bool:
    """Whether what stands around lets this be a time: not a name, not an amount."""
    if not _stands(rule, match):
        return False
    capital = data("context.toml")["capital"]["words"]
    if match[0].lower() in capital and (not match[0][0].isupper() or _begins(tokens, at)):
        return False
    if rule.bare_year and not is_year(match, tokens, at):
        return False
    words = _words(tree, match.start(), match.end()) if tree else []
    if rule.adverbial and not any(word.relation == "advmod" for word in words):
        return False
    if tree and rule.type == "DURATION" and _is_an_age(tree, words):
        return False
    if words and all(word.name[2:] in _NAMES for word in words):
        return False
    return rule.proper or not _looks_like_a_name(match[0], tokens, at, words)


def _stands(rule: Rule, match: re.Match[str]) -> bool:
    """Whether the form may stand behind the words before it, and holds the word that it has to."""
    if (rule.after or rule.not_after) and not rule.fits_behind(context_before(match.string, match.start())):
        return False
    return not rule.needs or match[1 + [name for name, _ in rule.slots].index(rule.needs)] is not None


def _words(tree: Tree, start: int, end: int) -> list[Word]:
    return [word for word in tree.words if word.start < end and start < word.end]


def _is_an_age(tree: Tree, words: Sequence[Word]) -> bool:
    """Somebody is so many years: a predicate whose subject is a person, or what a person is of (mannen van 23 jaar)."""
    context = data("context.toml")["age"]
    for word in words:
        if word.lower not in context["years"]:
            continue
        above = tree.head(word)
        if word.relation == "nmod" and above and above.lower in context["people"]:
            return any(case.lower in ("van", "tot", "vanaf") for case in tree.dependants(word, "case"))
        if tree.dependants(word, "cop"):
            return any(
                subject.upos == "PROPN"
                or (subject.upos == "PRON" and "Person=3" not in subject.features)
                or subject.lower in context["people"]
                for subject in tree.dependants(word, "nsubj")
            )
    return False


def _looks_like_a_name(text: str, tokens: Sequence[AnyToken], at: int, words: Sequence[Word]) -> bool:
    """A capital inside the sentence: Zwarte Zaterdag, Jan de Winter. Text in capitals says nothing."""
    if any(char.isdigit() for char in text) or text.isupper():
        return False
    if words:
        return any(word.name != "O" and word.text[0].isupper() for word in words)
    if any(word[0].isupper() for word in text.split()[1:]):
        return True
    return text[0].isupper() and not _begins(tokens, at)


def _begins(tokens: Sequence[AnyToken], at: int) -> bool:
    """Whether a sentence or a quotation begins here; two commas are a quotation mark too."""
    before = [token.text for token in tokens[max(0, at - 2) : at]]
    return not before or before[-1] in _QUOTES or before == [",", ","] or before[-1] in (",,", "''", "``")
