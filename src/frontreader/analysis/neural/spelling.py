"""Lemmas as Dutch spells them: a rule learnt from one verb may leave a letter too many or too few in another."""

import re
from collections.abc import Iterable
from functools import lru_cache

from frontreader.analysis.neural.lemmas import apply
from frontreader.analysis.wordlist import word_list

_LONG = re.compile(r"(?<=[^aeiou])(aa|ee|oo|uu)(?=[^aeiou]en$)")
_SHORT = re.compile(r"(?<=[^aeiou][aeiou])([bdfgklmnprst])(?=en$)")


def lemma(form: str, rules: Iterable[str]) -> str:
    """The lemma of `form` by the first of `rules` that makes a word; where none does, by the first."""
    made = [apply(rule, form) for rule in rules]
    if not made[0].islower():
        return made[0]
    known = word_list()
    return next((one for one in made if one in known), None) or spelled(made[0])


@lru_cache(maxsize=65536)
def spelled(lemma: str) -> str:
    """`lemma`, or where it is no word its spelling that is one: slaapen, slapen; vertreken, vertrekken."""
    known = word_list()
    if not lemma.endswith("en") or lemma in known:
        return lemma
    for other in (_LONG.sub(lambda match: match[0][0], lemma), _SHORT.sub(r"\1\1", lemma), _halved(lemma)):
        if other != lemma and other in known:
            return other
    return lemma


def _halved(lemma: str) -> str:
    """With one consonant of two at its end: werkken."""
    return lemma[:-3] + "en" if len(lemma) > 4 and lemma[-3] == lemma[-4] else lemma
