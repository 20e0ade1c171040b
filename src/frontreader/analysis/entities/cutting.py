"""Cut a run of words with capitals into names: titles, Dutch words and adjectives of nationality apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from frontreader.analysis.entities.marks import is_demonym, is_head, is_initials, is_name_somewhere, is_role, phrase
from frontreader.analysis.entities.words import Word, is_known
from frontreader.analysis.lexicon import cues, endings, given_names, is_word, names, place, surnames

_ROMAN = re.compile(r"[IVX]{1,4}")


@dataclass(frozen=True, slots=True)
class Run:
    """The words `first` to `last` (inclusive) as one name; `doubtful` where only its capital speaks for it."""

    first: int
    last: int
    doubtful: bool = False


def cut(words: list[Word], first: int, last: int, initial: bool) -> Iterator[Run]:
    """The names in a run of capitals: titles and Dutch words before it cut off, adjectives of nationality apart."""
    known = phrase(words, first)
    if known and first + known - 1 == last:
        yield Run(first, last, initial and known == 1 and _is_doubtful(words[first]))
        return
    if words[last].lower.endswith(endings("words", "votes")) and not is_demonym(words[first]):
        return
    word = words[first]
    more = last > first
    if more and is_role(word.lower) and not (word.text in given_names() and not is_word(word.lower)):
        yield from cut(words, _skip(words, first, last), last, initial=False)
    elif more and _stands_before(words, first, last):
        yield from cut(words, first + 1, last, initial=False)
    elif not more and is_role(word.lower):
        if word.text in surnames():
            yield Run(first, first, doubtful=True)
    elif not more and _is_never(word):
        return
    elif is_demonym(word) and more and not _is_given_name_start(words, first, last):
        yield Run(first, first)
        yield from _behind_demonym(words, first, last)
    elif initial and is_plain(word) and not known:
        yield from _from_plain(words, first, last)
    elif more and (person := _person_behind(words, first, last)):
        if is_name_somewhere(word.text) or is_known(" ".join(w.text for w in words[first:person]), "ORG"):
            yield Run(first, person - 1)
        yield from cut(words, person, last, initial=False)
    elif known and first + known <= last and _ends_there(words, first, known, last):
        yield Run(first, first + known - 1)
        yield from cut(words, first + known, last, initial=False)
    else:
        yield Run(first, last)


def _person_behind(words: list[Word], first: int, last: int) -> int:
    """Where a full name begins behind Dutch words with a capital: Leefmilieu Piet Janssens; 0 where none does."""
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
    if word.lower.endswith(endings("words", "votes")):
        return True
    return word.lower in listed["never"] or (word.lower in listed["openers"] and not word.shouted)


def _skip(words: list[Word], first: int, last: int) -> int:
    """The first word behind a title and the small words that follow it."""
    first += 1
    while first < last and not words[first].capital:
        first += 1
    return first


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
        yield from cut(words, first + 1, last, initial=False)


def _is_doubtful(word: Word) -> bool:
    """Whether a known name of one word is more likely a word of Dutch at the start of a sentence."""
    return word.lower in cues()["words"]["openers"] or (is_plain(word) and not is_known(word.text, "LOC"))


def is_plain(word: Word) -> bool:
    """Whether the capital may be due to the place in the sentence alone."""
    if word.shouted or word.whole or not word.text[:1].isupper() or is_initials(word.text):
        return False
    common = word.lower in cues()["words"]["openers"] or word.lower in cues()["words"]["common"]
    return common or is_word(word.lower) or _is_common(word)


def _is_common(word: Word) -> bool:
    """Whether a word that no lexicon has is made of two words of Dutch: Fietstekort."""
    if is_name_somewhere(word.text) or is_demonym(word) or not 7 < len(word.text) < 40:
        return False
    if word.lower.endswith(endings("words", "noun_endings")):
        return True
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
        elif is_demonym(word) or (is_name_somewhere(word.text) and not opener):
            yield Run(first, last, doubtful=not is_demonym(word))
        return
    if (named and not opener) or (is_head(word.text) and not opener):
        yield Run(first, last)
        return
    skipped = _skip(words, first, last)
    yield from cut(words, skipped, last, initial=False)


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
