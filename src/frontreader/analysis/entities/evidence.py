"""What speaks for each type of a name: the name itself, and the words around it.

The weights are judgement, not measurement: a name the lexicon knows outweighs one cue, not three.
"""

import re
from collections import defaultdict
from functools import lru_cache

from frontreader.analysis.entities.marks import is_initials, is_role
from frontreader.analysis.entities.words import Word, bare
from frontreader.analysis.lexicon import (
    Known,
    cues,
    demonyms,
    endings,
    given_names,
    groups,
    is_word,
    names,
    place,
    surnames,
)
from frontreader.analysis.model import MentionType

Scores = defaultdict[MentionType, float]
_CONTEXT: tuple[tuple[str, MentionType, float], ...] = (
    ("place", "LOC", 3.0),
    ("organisation", "ORG", 3.0),
    ("work", "WORK", 2.5),
    ("product", "PRODUCT", 2.5),
    ("event", "EVENT", 2.5),
)
_INNER: tuple[tuple[str, str, MentionType, float], ...] = (
    ("organisation", "words", "ORG", 2.5),
    ("event", "words", "EVENT", 3.5),
    ("event", "heads", "EVENT", 3.0),
    ("work", "heads", "WORK", 3.5),
    ("place", "heads", "LOC", 1.5),
)
_ENDINGS: tuple[tuple[str, str, MentionType, float], ...] = (
    ("event", "endings", "EVENT", 3.0),
    ("place", "endings", "LOC", 3.0),
    ("organisation", "endings", "ORG", 2.5),
    ("work", "endings", "WORK", 2.0),
)
_AGE = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d")
_SPEAKER = re.compile(r"([A-Z]\w{3,12})talig(?:en?)?")
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ]{2}[A-Z]|^[A-Z]{2,}[a-z]{2,}$")
_ADDRESS = re.compile(r"\.(?:com|nl|be|org|net|eu|tv|fm)$")
_ROMAN = re.compile(r"[IVX]+")


def lookup(spelling: str) -> tuple[str, tuple[Known, ...]]:
    """What the lexicon knows under `spelling`, its genitive -s off where need be, and in which spelling."""
    for form in dict.fromkeys((spelling, bare(spelling), _calm(spelling))):
        if form in names():
            return form, names()[form]
    return bare(spelling), ()


def _calm(spelling: str) -> str:
    """A name in capitals as it is usually written."""
    return spelling.title() if spelling.isupper() and len(spelling) > 4 else spelling


def of_name(words: list[Word], spelling: str, known: tuple[Known, ...]) -> Scores:
    """What the words of the name itself say."""
    scores: Scores = defaultdict(float)
    for rank, entry in enumerate(known):
        scores[entry.type] += (4.0 if entry.type == "LOC" else 3.5) - 0.3 * rank
    first, last = words[0], words[-1]
    if len(words) == 1:
        _of_one(first, spelling, known, scores)
    else:
        _of_many(words, known, scores)
    found = place(spelling)
    if found and not any(entry.type == "LOC" for entry in known):
        size = 3.0 if found.thousands >= 300 else 2.3 if found.thousands >= 60 or found.country in {"NL", "BE"} else 1.3
        person = spelling in given_names() or (spelling in surnames() and found.thousands < 100)
        doubt = (1.2 if found.word else 0.0) + (0.8 if person else 0.0)
        scores["LOC"] += size - (doubt if found.thousands < 200 else 0.0)
        scores["PER"] -= 0.8 if found.thousands >= 200 else 0.0
    if ending := _ending(last.lower):
        kind, weight = ending
        scores[kind] += weight if len(words) == 1 or is_word(last.lower) else weight / 2
    return scores


@lru_cache(maxsize=8192)
def _ending(lower: str) -> tuple[MentionType, float] | None:
    """What the end of a word says: Lindestraat, Maasfestival."""
    for section, key, kind, weight in _ENDINGS:
        for ending in endings(section, key):
            if lower.endswith(ending) and len(lower) - len(ending) > 2:
                return kind, weight
    return None


def _of_one(word: Word, spelling: str, known: tuple[Known, ...], scores: Scores) -> None:
    if word.whole:
        scores[word.whole] += 4.0
    if word.shouted and not known:
        if 2 <= len(word.text) <= 6 and not _ROMAN.fullmatch(word.text):
            scores["ORG"] += 2.0
    elif any(letter.isdigit() for letter in word.text):
        scores["PRODUCT"] += 1.5
    elif _INNER_CAPITAL.search(word.text) or _ADDRESS.search(word.text):
        scores["ORG"] += 2.0
    if spelling in given_names():
        scores["PER"] += 1.6
    elif spelling in surnames():
        scores["PER"] += 1.3
    elif word.text.endswith(endings("person", "surname_endings")):
        scores["PER"] += 0.8
    if word.text.endswith(endings("place", "town_endings")):
        scores["LOC"] += 0.7
    scores["PER"] += 0.7
    scores["ORG"] += 0.5
    scores["LOC"] += 0.4


def _of_many(words: list[Word], known: tuple[Known, ...], scores: Scores) -> None:
    first, last = words[0], words[-1]
    if whole := last.whole or first.whole:
        scores[whole] += 4.0
    given = first.text in given_names()
    if first.text in {"The", "Les"}:
        scores["ORG"] += 2.0
        scores["PER"] -= 2.0
    elif given or is_initials(first.text):
        scores["PER"] += 3.5 if not is_word(first.lower) else 3.0
    elif first.text in cues()["person"]["prefixes"] and not known:
        scores["PER"] += 1.5
    if last.text in surnames() or last.text in cues()["person"]["suffixes"]:
        scores["PER"] += 1.0
    elif last.text.endswith(endings("person", "surname_endings")):
        scores["PER"] += 0.8
    for section, key, kind, weight in _INNER:
        listed = cues()[section][key]
        if first.text in listed or (key == "words" and (last.text in listed or any(w.text in listed for w in words))):
            scores[kind] += weight if not given else weight / 2
    if last.text in cues()["place"]["tails"]:
        scores["LOC"] += 2.5 if not given else 1.5
    if first.text in cues()["place"]["parts"]:
        scores["LOC"] += 1.0
    if any(w.text == "of" for w in words[1:]):
        scores["ORG"] += 1.0  # Hall of Fame: no person's name has it
        scores["PER"] -= 2.0
    if any(w.text == "&" or "&" in w.text for w in words):
        scores["ORG"] += 2.5
    if any(_YEAR.fullmatch(w.text) for w in words):
        scores["EVENT"] += 2.0
    capitals = [w for w in words if w.capital]
    if len(words) <= 3 and len(capitals) == len(words) and not any(is_word(w.lower) for w in words):
        scores["PER"] += 0.6
    elif sum(is_word(w.lower) for w in capitals) * 2 > len(capitals):
        scores["ORG"] += 1.2
        scores["WORK"] += 0.7
    scores["PER"] += 0.5
    scores["ORG"] += 0.4


def of_context(words: list[Word], first: int, last: int, scores: Scores) -> None:
    """Add what the words before and behind a name say (`first` and `last` inclusive)."""
    if words[last].tail in cues()["organisation"]["of"]:
        scores["ORG"] += 2.0
    before = words[first - 1] if first else None
    behind = words[last + 1] if last + 1 < len(words) else None
    if before:
        _before(words, first, last, before, scores)
    if behind:
        _behind(words, last, behind, scores)


def _of(noun: str, scores: Scores) -> None:
    """What the noun before "van" and a name says: de omzet van, de inwoners van."""
    if noun in cues()["place"]["of"]:
        scores["LOC"] += 1.6
    elif noun in cues()["organisation"]["of"]:
        scores["ORG"] += 1.6
    elif noun in cues()["event"]["of"]:
        scores["EVENT"] += 1.6


_OF_OFFICE = ("ministerie", "departement", "kabinet")


def _before(words: list[Word], first: int, last: int, before: Word, scores: Scores) -> None:
    lower = before.lower
    if lower in {"van", "voor"} and first > 1 and words[first - 2].lower.endswith(_OF_OFFICE):
        scores["ORG"] += 3.0
    elif lower in {"van", "rond"} and first > 1:
        _of(words[first - 2].lower, scores)
    elif first > 1 and words[first - 2].lower == "het" and before.text in demonyms():
        scores["LOC"] += 1.2
    if is_role(lower):
        scores["PER"] += 2.8
    for section, kind, weight in _CONTEXT:
        if lower in cues()[section]["nouns"]:
            scores[kind] += weight
            break
    scores["LOC"] += cues()["place"]["prepositions"].get(lower, 0.0)
    if lower == "bij":
        scores["ORG"] += 0.8
    elif lower in {"volgens", "door", "aldus", "met"}:
        scores["PER"] += 0.5
    elif lower == "de":
        scores["PER"] -= 2.0
        scores["LOC"] -= 0.7
        scores["ORG"] += 0.7
    elif lower == "het":
        scores["PER"] -= 2.0
        scores["ORG"] += 0.5
    elif lower in {"een", "deze", "die", "dit"}:
        scores["PER"] -= 0.7
        scores["PRODUCT"] += 0.8
    elif before.text in "'‘\"“„":
        scores["WORK"] += 0.6
        if first > 1 and words[first - 2].lower in cues()["work"]["nouns"]:
            scores["WORK"] += 4.0
        if last + 1 < len(words) and words[last + 1].text in "'’\"”":
            scores["WORK"] += 2.0 if last > first else 1.0
    elif before.text == "(" and len(words) <= 4 and words[first].shouted:
        scores["PER"] += 2.5  # an author's initials below an article
    elif before.text == "(" and first > 1 and words[first - 2].capital:
        scores["ORG"] += 0.6
        scores["LOC"] += 0.6
    elif before.text == "," and first > 1 and is_role(words[first - 2].lower):
        scores["PER"] += 1.5
    elif lower in cues()["person"]["says"]:
        scores["PER"] += 0.9


def _behind(words: list[Word], last: int, behind: Word, scores: Scores) -> None:
    following = words[last + 2] if last + 2 < len(words) else None
    if behind.lower in cues()["person"]["says"]:
        scores["PER"] += 1.2
        scores["ORG"] += 0.4
    elif behind.text == "(" and following:
        if _AGE.fullmatch(following.text):
            scores["PER"] += 2.5
        elif following.shouted:
            scores["PER"] += 0.6
    elif behind.text == "," and following:
        ahead = [word.lower for word in words[last + 2 : last + 6]]
        if any(is_role(word) for word in ahead):
            scores["PER"] += 1.5
        elif any(word in cues()["place"]["nouns"] for word in ahead[:3]):
            scores["LOC"] += 2.5
        elif any(word in cues()["organisation"]["nouns"] for word in ahead[:3]):
            scores["ORG"] += 1.0
    elif behind.lower == "ligt":
        scores["LOC"] += 1.0


def nationality(word: Word) -> str | None:
    """The place or group that a word of nationality, religion or politics names; None where it is none."""
    text = word.text
    if not word.capital:
        return groups().get(text)
    if len(text) > 4 and text.isupper():
        text = text.title()
    if text in demonyms():
        return demonyms()[text]
    if text in groups():
        return groups()[text]
    if "-" in text:
        first, last = text.split("-", 1)
        if first in cues()["place"]["parts"] and last in demonyms():
            whole = f"{first}-{demonyms()[last]}"  # West-Afrika
            return whole if whole in names() else demonyms()[last]
        joined = (first in demonyms() or first in groups()) and (last in demonyms() or last in groups())
        return (demonyms() | groups())[last] if joined else None
    if (speaker := _SPEAKER.fullmatch(text)) and speaker[1] in demonyms():
        return demonyms()[speaker[1]]
    return _of_town(text)


def is_place(name: str) -> bool:
    """Whether `nationality` names a place by it, not a group."""
    return name in names() or place(name) is not None


@lru_cache(maxsize=8192)
def _of_town(text: str) -> str | None:
    """The town of a regular adjective or inhabitant: Tilburgse, Lommelaar, Leidenaars."""
    for ending, stems in TOWN_FORMS:
        if text.endswith(ending) and len(text) - len(ending) > 3:
            stem = text[: -len(ending)]
            for tail in stems:
                found = place(stem + tail)
                if found and (found.country in {"NL", "BE"} or found.thousands > 150):
                    return stem + tail
    return None


TOWN_FORMS = (
    ("se", ("", "en", "e")),
    ("enaars", ("", "en", "e")),
    ("enaar", ("", "en", "e")),
    ("naren", ("", "n")),
    ("naar", ("", "n")),
    ("ers", ("",)),
    ("er", ("",)),
)
"""Endings of a town's adjectives and inhabitants, and how its name may go on before them."""
