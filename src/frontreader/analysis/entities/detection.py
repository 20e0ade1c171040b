"""Where names stand in a sentence: runs of words with a capital and what joins them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from frontreader.analysis.entities.words import Word, bare, is_known
from frontreader.analysis.lexicon import (
    cues,
    demonyms,
    endings,
    given_names,
    groups,
    is_word,
    longest,
    names,
    place,
    surnames,
)

_INITIALS = re.compile(r"(?:[^\W\d_]\.?){1,4}|[A-Z][a-z]\.")
_QUOTES = frozenset("\"'“”„‘’«»‚`:;-–—•*(?!…")
_ROMAN = re.compile(r"[IVX]{1,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPEN_END = 12
"""At most this many words make one name; more are a heading or a list."""


@dataclass(frozen=True, slots=True)
class Run:
    """The words `first` to `last` (inclusive) as one name; `doubtful` where only its capital speaks for it."""

    first: int
    last: int
    doubtful: bool = False


def runs(text: str, words: list[Word]) -> Iterator[Run]:
    """The names of one sentence, from left to right, not yet typed."""
    shouted = _is_shouted(words)
    initial = True
    i = 0
    while i < len(words):
        word = words[i]
        known = phrase(words, i) if word.capital or word.text in longest() else 0
        if not word.capital and not known:
            quoted = word.text in ":“„‘«" or (word.text == "," and i > 0 and words[i - 1].text == ",")
            initial = (initial or quoted) and word.text in _QUOTES | {","}
            i += 1
            continue
        if shouted:
            if known or word.lower.capitalize() in names() or place(word.lower.capitalize()):
                yield Run(i, i + max(known, 1) - 1)
            i += max(known, 1)
            continue
        last = _last(text, words, i, known)
        while last > i + max(known, 1) - 1 and words[last].lower in cues()["words"]["openers"]:
            last -= 1
        yield from _cut(words, i, last, initial)
        initial = False
        i = last + 1


def phrase(words: list[Word], i: int) -> int:
    """How many words from `i` on the longest known name has; 0 where none begins. Names of one word count only
    with a capital."""
    most = min(longest().get(words[i].text, 0), len(words) - i)
    for count in range(most, 0, -1):
        if count == 1 and words[i].whole and not words[i].text.isalpha():
            return 0
        key = " ".join(word.text for word in words[i : i + count - 1])
        last = words[i + count - 1].text
        key = f"{key} {last}" if key else last
        if key in names() or (bare(last) != last and f"{key[: -len(last)]}{bare(last)}" in names()):
            return count
    if not words[i].capital:
        return 0
    for count in (4, 3, 2):
        if i + count <= len(words) and place(" ".join(word.text for word in words[i : i + count])):
            return count
    return 0


def _is_shouted(words: list[Word]) -> bool:
    """A heading in capitals: its capitals say nothing."""
    spelled = [word for word in words if word.text[:1].isalpha()]
    return len(spelled) > 3 and sum(word.shouted for word in spelled) > 0.7 * len(spelled)


def _last(text: str, words: list[Word], i: int, known: int) -> int:
    """The last word of the run that begins at `i`."""
    last = i + max(known, 1) - 1
    while last + 1 < len(words) and last - i < _OPEN_END and not words[last].closes:
        following = words[last + 1]
        if _parted(text, words[last], following):
            break
        if following.capital and not following.opens:
            if following.lower in cues()["words"]["never"] and not _is_person_start(words, i, last):
                break
            if words[last].text.endswith(("'s", "’s")) and not phrase(words, last):
                break  # Picasso's Guernica
            last += max(phrase(words, last + 1), 1)
        elif _YEAR.fullmatch(following.text) and _takes_year(words, i, last):
            return last + 1
        elif joined := _joined(text, words, i, last):
            last = joined
        else:
            break
    return last


def _takes_year(words: list[Word], first: int, last: int) -> bool:
    """Whether a year belongs to the name: EK 1996, Brussel 2000, but not "in Brussel 2000 mensen"."""
    if words[last].text in cues()["event"]["words"] or words[last].text in cues()["event"]["heads"]:
        return True
    before = words[first - 1].lower if first else ""
    behind = words[last + 2].lower if last + 2 < len(words) else "."
    town = first == last and place(words[last].text) is not None
    return (
        town and cues()["place"]["prepositions"].get(before, 0) < 1.5 and not (behind[:1].isalpha() and before != "van")
    )


def _parted(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    return len(gap) > 3 or gap.count("\n") > 1


def _joined(text: str, words: list[Word], first: int, last: int) -> int:
    """Where the run goes on behind small words such as "van der" and "of the"; 0 where it does not."""
    k = last + 1
    while k < len(words) and k - last <= 3 and _joins(words[k].lower):
        k += 1
    if k == last + 1 or k >= len(words) or not words[k].capital or words[k].opens:
        return 0
    if any(_parted(text, words[j], words[j + 1]) for j in range(last, k)):
        return 0
    small = [word.lower for word in words[last + 1 : k]]
    person, foreign, dutch = cues()["person"]["particles"], cues()["words"]["foreign"], cues()["words"]["dutch"]
    if small[0] in _NEEDS_ARTICLE and (len(small) < 2 or small[1] not in _ARTICLES):
        return 0 if not is_head(words[first].text) else k
    if small[0] in person and _is_given_part(words, first, last):
        return k
    if small[0] in _SURNAME_ONLY and _is_person_start(words, first, last):
        return k
    head = is_head(words[first].text) or words[last].text in cues()["event"]["heads"]
    if head and small[0] in dutch and not (small == ["en"] and last == first):
        return k + max(phrase(words, k), 1) - 1
    alien = not _is_dutch(words, first, last) and not phrase(words, k)
    if (
        all(word in foreign for word in small)
        and alien
        and (small[0] not in _DUTCH_TOO or _is_place_head(words, first))
    ):
        return k
    return 0


_SURNAME_ONLY = frozenset(
    ["der", "den", "ten", "ter", "von", "bin", "ibn", "al", "el", "di", "da", "del", "della", "zu"]
)
_DUTCH_TOO = frozenset(["of", "de", "in", "over", "over", "la", "a", "on", "to", "do", "le", "und", "with"])


_NEEDS_ARTICLE = frozenset(["in", "op", "uit", "te", "e", "af", "y"])
_ARTICLES = frozenset(["de", "den", "der", "het", "'t", "’t"])


def _joins(lower: str) -> bool:
    return (
        lower in cues()["person"]["particles"]
        or lower in cues()["words"]["foreign"]
        or lower in cues()["words"]["dutch"]
    )


def is_head(text: str) -> bool:
    """Whether a name of an organisation, event or law goes on behind "van": Universiteit, Slag, Verdrag."""
    table = cues()
    return text in table["organisation"]["words"] or text in table["event"]["heads"] or text in table["work"]["heads"]


def _is_place_head(words: list[Word], first: int) -> bool:
    return words[first].text in cues()["place"]["heads"] or words[first].text in cues()["organisation"]["words"]


def _is_dutch(words: list[Word], first: int, last: int) -> bool:
    """Whether the run so far is complete by itself: a known name, a person, a Dutch word."""
    if words[first].text in given_names() or words[last].text in demonyms():
        return True
    return first == last and (phrase(words, first) > 0 or place(words[first].text) is not None)


def _is_given_part(words: list[Word], first: int, last: int) -> bool:
    """Whether all words so far are given names or initials, behind a title perhaps."""
    inner = [word for word in words[first : last + 1] if not is_role(word.lower)]
    return bool(inner) and all(word.text in given_names() or is_initials(word.text) for word in inner)


def _is_person_start(words: list[Word], first: int, last: int) -> bool:
    start = next((i for i in range(first, last + 1) if not is_role(words[i].lower)), last)
    return words[start].text in given_names() or is_initials(words[start].text)


def is_initials(text: str) -> bool:
    """J., J.P., M and the like."""
    return text[:1].isupper() and len(text) < 9 and "." in text and bool(_INITIALS.fullmatch(text))


def is_role(lower: str) -> bool:
    """Whether `lower` is a title or a noun of office."""
    person = cues()["person"]
    if lower in person["roles"] or lower in person["titles"]:
        return True
    return lower.endswith(endings("person", "role_suffixes")) and len(lower) > 8 and is_word(lower)


def _cut(words: list[Word], first: int, last: int, initial: bool) -> Iterator[Run]:
    """The names in a run of capitals: titles and Dutch words before it cut off, adjectives of nationality apart."""
    known = phrase(words, first)
    if known and first + known - 1 == last:
        yield Run(first, last, initial and known == 1 and _is_doubtful(words[first]))
        return
    word = words[first]
    more = last > first
    if more and is_role(word.lower) and not (word.text in given_names() and not is_word(word.lower)):
        yield from _cut(words, _skip(words, first, last), last, initial=False)
    elif more and _stands_before(words, first, last):
        yield from _cut(words, first + 1, last, initial=False)
    elif not more and is_role(word.lower):
        if word.text in surnames():
            yield Run(first, first, doubtful=True)
    elif not more and _is_never(word):
        return
    elif _is_demonym(word) and more and not _is_given_name_start(words, first, last):
        yield Run(first, first)
        yield from _behind_demonym(words, first, last)
    elif initial and _is_plain(word) and not known:
        yield from _from_plain(words, first, last)
    elif more and (person := _person_behind(words, first, last)):
        if is_name_somewhere(word.text) or is_known(" ".join(w.text for w in words[first:person]), "ORG"):
            yield Run(first, person - 1)
        yield from _cut(words, person, last, initial=False)
    elif known and first + known <= last and _ends_there(words, first, known, last):
        yield Run(first, first + known - 1)
        yield from _cut(words, first + known, last, initial=False)
    else:
        yield Run(first, last)


def _person_behind(words: list[Word], first: int, last: int) -> int:
    """Where a full name begins behind Dutch words with a capital: Leefmilieu Georges Claes; 0 where none does."""
    for i in range(first, last):
        if i > first and words[i].text in given_names() and not is_word(words[i].lower) and words[i + 1].capital:
            return i
        if not is_word(words[i].lower) or is_head(words[i].text) or words[i].text in given_names():
            return 0
    return 0


def _stands_before(words: list[Word], first: int, last: int) -> bool:
    """Whether the first word only stands before a name: De Verenigde Staten, (kabinet-Kok) II Jan Terlouw."""
    word = words[first]
    if _ROMAN.fullmatch(word.text):
        return words[first + 1].capital
    return word.lower in cues()["words"]["openers"] and phrase(words, first + 1) == last - first


def _is_never(word: Word) -> bool:
    listed = cues()["words"]
    return word.lower in listed["never"] or (word.lower in listed["openers"] and not word.shouted)


def _skip(words: list[Word], first: int, last: int) -> int:
    """The first word behind a title and the small words that follow it."""
    first += 1
    while first < last and not words[first].capital:
        first += 1
    return first


def _is_demonym(word: Word) -> bool:
    return word.text in demonyms() or (word.text in groups() and word.text[:1].isupper())


def _is_given_name_start(words: list[Word], first: int, last: int) -> bool:
    """Frans Timmermans is a person, Franse troepen are not."""
    return words[first].text in given_names() and words[last].text not in names() and not is_word(words[last].lower)


def _behind_demonym(words: list[Word], first: int, last: int) -> Iterator[Run]:
    """What follows an adjective of nationality: part of the same name (Belgische Voetbalbond) or a name of its own."""
    rest = words[first + 1]
    if not rest.capital:
        return
    plain = rest.text.istitle() and is_word(rest.lower) and not is_name_somewhere(rest.text)
    if is_head(rest.text) or (plain and not is_role(rest.lower)):
        yield Run(first, last)
    else:
        yield from _cut(words, first + 1, last, initial=False)


def _is_doubtful(word: Word) -> bool:
    """Whether a known name of one word is more likely a word of Dutch at the start of a sentence."""
    return word.lower in cues()["words"]["openers"] or (_is_plain(word) and not is_known(word.text, "LOC"))


def _is_plain(word: Word) -> bool:
    """Whether the capital may be due to the place in the sentence alone."""
    if word.shouted or word.whole or not word.text[:1].isupper() or is_initials(word.text):
        return False
    common = word.lower in cues()["words"]["openers"] or word.lower in cues()["words"]["common"]
    return common or is_word(word.lower) or _is_common(word)


def _is_common(word: Word) -> bool:
    """Whether a word that no lexicon has is made of two words of Dutch: Taxitekort."""
    if is_name_somewhere(word.text) or _is_demonym(word) or not 7 < len(word.text) < 40:
        return False
    return any(
        is_word(word.lower[cut:]) and is_word(word.lower[:cut].removesuffix("s"))
        for cut in range(4, len(word.lower) - 3)
    )


def _from_plain(words: list[Word], first: int, last: int) -> Iterator[Run]:
    """A sentence opens with a Dutch word: part of the name (Jan Kok), or only before it (Volgens Kok)."""
    word = words[first]
    opener = word.lower in cues()["words"]["openers"]
    named = word.text in given_names()
    if first == last:
        found = place(word.text)
        if found and found.thousands >= 100 and not opener:
            yield Run(first, last)
        elif _is_demonym(word) or (is_name_somewhere(word.text) and not opener):
            yield Run(first, last, doubtful=not _is_demonym(word))
        return
    if (named and not opener) or (is_head(word.text) and not opener):
        yield Run(first, last)
        return
    skipped = _skip(words, first, last)
    yield from _cut(words, skipped, last, initial=False)


def is_name_somewhere(text: str) -> bool:
    """Whether any of the lexicons has `text`."""
    return text in given_names() or text in surnames() or text in names() or place(text) is not None


def _ends_there(words: list[Word], first: int, known: int, last: int) -> bool:
    """Whether a known name at the start of a run is complete there: AFP FOTO, Oekraïne President."""
    following = words[first + known]
    if not following.capital:
        return False
    if is_role(following.lower):
        return True
    if following.shouted:
        return is_word(following.lower) or is_known(following.text, "ORG")
    first_word = words[first].text
    alone = is_known(first_word, "LOC") or is_known(first_word, "ORG")
    return alone and following.text in given_names() and known == 1 and last > first + known
