"""All forms of Dutch verbs and nouns, made from the dictionary form.

Where spelling depends on stress (arresteert, levert) both spellings are made: the wrong one is no word and
does no harm.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from frontreader.analysis.data_files import read

VerbForm = Literal["first", "singular", "plural", "infinitive", "participle", "attributive", "present"]
"""`first` is the bare stem (ik werk), `singular` and `plural` are other finite forms;
`attributive` is an inflected participle, `present` a present participle."""

_VOWELS = "aeiouy"
# Verbs with these make their participle without ge-, if a whole verb is left behind the prefix.
_PREFIX = re.compile(
    r"(be|ge|her|er|ont|ver|over|onder|door|om|vol|mis|weer|achter|voor|aan)(?=[^aeiou]*[aeiouy]+[^aeiou]+.*n$)"
)
_CONTRACTED = re.compile(r"(gaan|staan|slaan|doen|zien)$")
_OPEN_SYLLABLE = re.compile(r"(?<![aeiouy])([aeou])([^aeiouyx])$")
_SYLLABLE_BEFORE_E = re.compile(r"[aeiouy].*e.$")
_VOICELESS = re.compile(r"(?:[tkfspx]|ch|sh)$")
_SHORT_SYLLABLE = re.compile(r"[^aeiou][aeiou][^aeiouw]$")
_LONG_SYLLABLE = re.compile(r"([aeou])\1([^aeiou])$")


@dataclass(frozen=True, slots=True)
class Strong:
    """Past singular, past plural and participle of a strong verb."""

    singular: str
    plural: str
    participle: str


@cache
def _strong() -> dict[str, Strong]:
    rows = re.split(r"[;\n]", read("events/strong-verbs.toml")["verbs"])
    words = [row.split() for row in rows if row.strip()]
    return {infinitive: Strong(*forms) for infinitive, *forms in words}


@cache
def _also() -> dict[str, tuple[str, ...]]:
    rows = (row.split(":") for row in re.split(r"[;\n]", read("events/strong-verbs.toml")["also"]) if row.strip())
    return {infinitive.strip(): tuple(forms.split()) for infinitive, forms in rows}


def strong_verbs() -> Iterator[str]:
    """The infinitives of the strong verbs."""
    yield from _strong()


def strong(infinitive: str) -> Strong | None:
    """The strong forms of a verb, those of the verb it is made of for one with a prefix."""
    if found := _strong().get(infinitive):
        return found
    prefix = _PREFIX.match(infinitive)
    base = _strong().get(infinitive[prefix.end() :]) if prefix else None
    if not prefix or not base:
        return None
    participle = base.participle.removeprefix("ge")
    return Strong(prefix[0] + base.singular, prefix[0] + base.plural, prefix[0] + participle)


def stems(infinitive: str) -> tuple[str, ...]:
    """The first person singular, in each spelling that could be right: make from maken, lever from leveren."""
    if _CONTRACTED.search(infinitive):
        return ()
    raw = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if len(raw) > 1 and raw[-1] == raw[-2] and raw[-1] not in _VOWELS:
        return (_harden(raw[:-1]),)
    if raw.endswith(("uer", "ër")):  # evacueren, creëren
        return (raw[:-1] + "er",)
    open_syllable = _OPEN_SYLLABLE.search(raw)
    if not open_syllable or raw.endswith("uw"):
        return (_harden(raw),)
    long = raw[:-1] + open_syllable[1] + open_syllable[2]
    # -eren, -elen, -enen, -emen: long under stress (arresteren), short without (leveren, handelen, openen).
    if open_syllable[1] == "e" and open_syllable[2] in "rlnm" and _SYLLABLE_BEFORE_E.search(raw):
        return _harden(long), raw
    return (_harden(long),)


def _harden(stem: str) -> str:
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def _weak_ending(infinitive: str) -> str:
    raw = infinitive.removesuffix("en")
    return "t" if _VOICELESS.search(raw) else "d"


def _with_ge(infinitive: str, rest: str) -> tuple[str, ...]:
    if _PREFIX.match(infinitive):
        return (rest,)
    dotted = {"e": "ë", "i": "ï", "u": "ü"}.get(rest[0])
    return ("ge" + rest, f"ge{dotted}{rest[1:]}") if dotted else ("ge" + rest,)


def _inflected(participle: str) -> tuple[str, ...]:
    if participle.endswith("n"):
        return (participle,)
    if len(participle) > 2 and participle[-1] in "td" and participle[-2] in _VOWELS:
        if participle[-2] == participle[-3] and participle[-2] in "aeou":
            return (participle[:-2] + participle[-1] + "e",)
        if participle[-3] not in _VOWELS + "ë":
            return (participle + participle[-1] + "e",)
    return (participle + "e",)


def verb_forms(infinitive: str) -> Iterator[tuple[str, VerbForm]]:
    """Every form of a simple verb (no separable one) with its kind; a form may come more than once."""
    yield infinitive, "infinitive"
    yield infinitive, "plural"
    yield infinitive + "d", "present"
    yield infinitive + "de", "present"
    irregular = strong(infinitive)
    ending = _weak_ending(infinitive)
    for stem in stems(infinitive):
        yield stem, "first"
        third = stem if stem.endswith("t") else stem + "t"
        yield third, "singular"
        if irregular is None:
            yield f"{stem}{ending}e", "singular"
            yield f"{stem}{ending}en", "plural"
            for participle in _with_ge(infinitive, stem if stem.endswith(("t", "d")) else stem + ending):
                yield participle, "participle"
                for form in _inflected(participle):
                    yield form, "attributive"
    for form in (*_also().get(infinitive, ()), *_contracted(infinitive)):
        yield form, "singular"
    if irregular is not None:
        yield irregular.singular, "singular"
        yield irregular.plural, "plural"
        yield irregular.participle, "participle"
        for form in _inflected(irregular.participle):
            yield form, "attributive"


def _contracted(infinitive: str) -> tuple[str, ...]:
    """The present singular of a verb made of a contracted one: ontsla and ontslaat from ontslaan."""
    found = _CONTRACTED.search(infinitive)
    if not found or not found.start():
        return ()
    return tuple(infinitive[: found.start()] + form for form in _also()[found[1]])


def noun_forms(noun: str) -> Iterator[str]:
    """Singular and the plurals that spelling allows, the singular first."""
    yield noun
    if noun.endswith("heid"):
        yield noun[:-4] + "heden"
        return
    if noun.endswith(("e", "el", "er", "en", "em", "ie", "a", "o", "u", "y", "é")) or noun[-1] not in "aeiou":
        yield noun + "s"
        yield noun + "'s"
    yield noun + "n"
    if noun.endswith("ie"):
        yield noun + "ën"
        return
    soft = noun[:-1] + {"f": "v", "s": "z"}.get(noun[-1], noun[-1])
    yield soft + "en"
    yield noun + "en"
    if _SHORT_SYLLABLE.search(noun):
        yield f"{noun}{noun[-1]}en"
    if long := _LONG_SYLLABLE.search(noun):
        yield noun[:-2] + soft[-1] + "en"
        yield f"{noun[:-2]}{long[2]}en"
    if noun.endswith("schip"):
        yield noun[:-3] + "epen"
