"""Finds time expressions in sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from frontreader.analysis.model import Sentence, TimeType
from frontreader.analysis.times.grammar import Grammar, Rule, context_before, grammar
from frontreader.analysis.times.tense import Tense, tense_at
from frontreader.analysis.times.years import is_year
from frontreader.analysis.tokens import Token

# An expression holds a core word or a number at most so many tokens behind its first word.
_REACH = 7
_QUOTES = frozenset("\"'‘’“”„«»([:-–—•*")


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression as its words say it, not resolved yet. `tense` is that of the words near it."""

    start: int
    end: int
    type: TimeType
    tense: Tense
    read: Mapping[str, str]


def find(text: str, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]]) -> list[Found]:
    """The time expressions of `sentences`, in text order; `tokens` are those of each sentence."""
    rules = grammar()
    return [
        found
        for sentence, words in zip(sentences, tokens, strict=True)
        for found in _in_sentence(text, sentence.end, words, rules)
    ]


def _in_sentence(text: str, end: int, tokens: Sequence[Token], rules: Grammar) -> Iterator[Found]:
    core = [at for at, token in enumerate(tokens) if token.lower in rules.core or token.text[0].isdigit()]
    position = seen = 0
    for next_core in core:
        first, seen = max(seen, next_core - _REACH), next_core + 1
        for at in range(first, seen):
            token = tokens[at]
            if token.start < position or not _starts(token, rules):
                continue
            found = _longest(text, end, tokens, at, rules)
            if found:
                yield found
                position = found.end


def _starts(token: Token, rules: Grammar) -> bool:
    return token.lower in rules.starters or token.text[0].isdigit() or token.text[0] in "'’"


def _longest(text: str, end: int, tokens: Sequence[Token], at: int, rules: Grammar) -> Found | None:
    start = tokens[at].start
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules.rules:
        match = rule.pattern.match(text, start, end)
        if match and (best is None or match.end() > best[1].end()) and _holds(rule, match, tokens, at):
            best = rule, match
    if best is None:
        return None
    rule, match = best
    read = rules.read(rule, match)
    if read is None:
        return None
    timed = rule.type == "DATE" and (
        "daypart" in read or "clock" in read or "hour" in read or " " in read.get("dayword", "")
    )
    tense = tense_at(tokens, start, match.end())
    return Found(start, match.end(), "TIME" if timed else rule.type, tense, read)


def _holds(rule: Rule, match: re.Match[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands around lets this be a time: not a name, not an amount."""
    if (rule.after or rule.not_after) and not rule.fits_behind(context_before(match.string, match.start())):
        return False
    if rule.needs and match[1 + [name for name, _ in rule.slots].index(rule.needs)] is None:
        return False
    if rule.bare_year and not is_year(match, tokens, at):
        return False
    return rule.proper or not _looks_like_a_name(match[0], tokens, at)


def _looks_like_a_name(words: str, tokens: Sequence[Token], at: int) -> bool:
    """A capital inside the sentence: Zwarte Zaterdag, Jan de Winter. Text in capitals says nothing."""
    if any(char.isdigit() for char in words) or words.isupper():
        return False
    inner = words.split()[1:]
    if any(word[0].isupper() for word in inner):
        return True
    return words[0].isupper() and at > 0 and tokens[at - 1].text not in _QUOTES
