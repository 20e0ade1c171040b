"""Finds time expressions in sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from frontreader.analysis.model import Sentence, TimeType
from frontreader.analysis.times.grammar import Grammar, Rule, context_before, data, grammar
from frontreader.analysis.tokens import Token

# An expression holds a core word or a number at most so many tokens behind its first word.
_REACH = 7
_QUOTES = frozenset("\"'‘’“”„«»([:-–—•*")


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression as its words say it, not resolved yet. `index` is that of its sentence."""

    start: int
    end: int
    type: TimeType
    index: int
    read: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _YearContext:
    before: frozenset[str]
    not_before: frozenset[str]
    counted: frozenset[str]
    verbs: frozenset[str]
    bare_from: int
    bare_to: int


def find(text: str, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]]) -> list[Found]:
    """The time expressions of `sentences`, in text order; `tokens` are those of each sentence."""
    rules = grammar()
    return [
        found
        for index, (sentence, words) in enumerate(zip(sentences, tokens, strict=True))
        for found in _in_sentence(text, sentence.end, index, words, rules)
    ]


def _in_sentence(text: str, end: int, index: int, tokens: Sequence[Token], rules: Grammar) -> Iterator[Found]:
    core = [at for at, token in enumerate(tokens) if token.lower in rules.core or token.text[0].isdigit()]
    position, at = 0, 0
    for next_core in core:
        for at in range(max(at, next_core - _REACH), next_core + 1):
            token = tokens[at]
            if token.start < position or not _starts(token, rules):
                continue
            found = _longest(text, end, index, tokens, at, rules)
            if found:
                yield found
                position = found.end


def _starts(token: Token, rules: Grammar) -> bool:
    return token.lower in rules.starters or token.text[0].isdigit() or token.text[0] in "'’"


def _longest(text: str, end: int, index: int, tokens: Sequence[Token], at: int, rules: Grammar) -> Found | None:
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
    timed = rule.type == "DATE" and (
        "daypart" in read or "clock" in read or "hour" in read or " " in read.get("dayword", "")
    )
    return Found(start, match.end(), "TIME" if timed else rule.type, index, read)


def _holds(rule: Rule, match: re.Match[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands around lets this be a time: not a name, not an amount."""
    if (rule.after or rule.not_after) and not rule.fits_behind(context_before(match.string, match.start())):
        return False
    if rule.needs and match[1 + [name for name, _ in rule.slots].index(rule.needs)] is None:
        return False
    if rule.bare_year and not _is_year(match, tokens, at):
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


@cache
def _year_context() -> _YearContext:
    year = data("context.toml")["year"]
    return _YearContext(
        frozenset(year["before"]),
        frozenset(year["not_before"]),
        frozenset(year["counted"]),
        frozenset(year["verbs"]),
        year["bare_from"],
        year["bare_to"],
    )


def _is_year(match: re.Match[str], tokens: Sequence[Token], at: int) -> bool:
    context = _year_context()
    before = tokens[at - 1].lower if at else ""
    after = next((token for token in tokens[at + 1 : at + 5] if token.start >= match.end()), None)
    if before in context.not_before:
        return False
    if after and after.start - match.end() <= 1 and _is_counted(after, context):
        return False
    number = int(match[0][:4])
    if before in context.before or before in _QUOTES or "-" in match[0]:
        return number % 100 != 0 or number >= context.bare_from or before not in ("en", "tot", "van")
    return context.bare_from <= number <= context.bare_to


def _is_counted(token: Token, context: _YearContext) -> bool:
    word = token.lower
    if word in context.counted or word in "%°":
        return True
    plural = word.endswith(("en", "s")) and len(word) > 3
    return plural and token.text.islower() and word not in context.verbs and not word.startswith(("ge", "be", "ver"))
