"""Lemmas as Dutch spells them: a rule learnt from one verb may leave a letter too many or too few in another."""

import re
from functools import lru_cache

from frontreader.analysis.wordlist import word_list

_LONG = re.compile(r"(?<=[^aeiou])(aa|ee|oo|uu)(?=[^aeiou]en$)")
_SHORT = re.compile(r"(?<=[^aeiou][aeiou])([bdfgklmnprst])(?=en$)")


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
